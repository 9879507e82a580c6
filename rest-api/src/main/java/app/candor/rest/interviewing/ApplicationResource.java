package app.candor.rest.interviewing;

import app.candor.interviewing.PublicApplications;
import app.candor.interviewing.PublicOffer;
import app.candor.rest.Body;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for an invitation by a public link; nobody has to be anybody here. */
@RequestScoped
@PermitAll
@Path("/applications/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Interview")
public class ApplicationResource {
    /**
     * Who asks.
     *
     * @param candidateEmail where the invitation's own link goes
     */
    public record NewApplication(String candidateName, String candidateEmail) {}

    @Inject
    PublicApplications applications;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getPublicOffer", summary = "What a public link offers")
    @APIResponseSchema(value = PublicOffer.class, responseCode = "200", responseDescription = "Open, full or ended")
    @APIResponse(responseCode = "404", description = "No such link")
    public PublicOffer offer(@PathParam("token") String token) {
        return applications.offer(token);
    }

    @POST
    @Operation(
            operationId = "applyByPublicLink",
            summary = "Ask for an invitation; its own link is mailed to the address",
            description = "Whoever has an open one gets its mail again, and the answer does not tell the difference.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "somebody", value = Examples.APPLICATION)))
    @APIResponse(responseCode = "204", description = "The mail is on its way")
    @APIResponse(responseCode = "404", description = "No such link")
    @APIResponse(responseCode = "410", description = "All places are taken, or the link has ended")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "429", description = "Too many from one network address, or for one mail address")
    public void apply(@PathParam("token") String token, NewApplication wanted) {
        NewApplication given = Body.required(wanted);
        applications.apply(token, given.candidateName(), given.candidateEmail(), request.getRemoteAddr());
    }
}
