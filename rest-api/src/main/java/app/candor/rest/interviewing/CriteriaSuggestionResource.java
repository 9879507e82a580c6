package app.candor.rest.interviewing;

import app.candor.interviewing.CriteriaAdvice;
import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.CriteriaSuggestion;
import app.candor.rest.Body;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Criteria as the language model of this installation would write them. */
@RequestScoped
@Path("/criteria-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class CriteriaSuggestionResource {
    @Inject
    CriteriaAdvice advice;

    @Inject
    CurrentCaller caller;

    @POST
    @Operation(
            operationId = "suggestCriteria",
            summary = "Criteria for a question, as a language model would write them",
            description =
                    "For a person to read, change and save: no template is changed. Weights add up to 100, all anchors"
                            + " are there, in the language of the interview. It can take up to 45 seconds. The same words"
                            + " get the same answer for a day and are paid for once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a question", value = Examples.QUESTION)))
    @APIResponse(responseCode = "200", description = "The suggestion")
    @APIResponse(responseCode = "409", description = "No language model is set up")
    @APIResponse(responseCode = "429", description = "More than 60 an hour of one company")
    @APIResponse(responseCode = "503", description = "The model does not answer, or said nothing that can be used")
    public CriteriaSuggestion suggest(CriteriaRequest question) {
        return advice.suggest(caller.get(), Body.required(question));
    }
}
