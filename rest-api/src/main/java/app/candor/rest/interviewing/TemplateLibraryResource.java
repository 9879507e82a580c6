package app.candor.rest.interviewing;

import app.candor.interviewing.Starter;
import app.candor.interviewing.TemplateLibrary;
import app.candor.interviewing.TemplateView;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The library to begin from. */
@RequestScoped
@Path("/template-starters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateLibraryResource {
    /** All there are. */
    public record Starters(List<Starter> items) {}

    @Inject
    TemplateLibrary library;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listStarters", summary = "The library of templates, by role")
    @APIResponse(responseCode = "200", description = "All of them")
    public Starters starters(
            @QueryParam("language") @Parameter(description = "en, de, es or ru; every one when absent")
                    String language) {
        return new Starters(library.starters(caller.get(), language));
    }

    @POST
    @Path("/{role}/{language}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "beginFromStarter", summary = "Begin a draft with the words of the library")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "404", description = "Not in the library")
    public Response begin(
            @PathParam("role") String role, @PathParam("language") String language, @Context UriInfo uri) {
        return TemplateResource.created(library.begin(caller.get(), role, language), uri);
    }
}
