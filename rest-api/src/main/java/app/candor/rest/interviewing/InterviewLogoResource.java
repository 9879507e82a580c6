package app.candor.rest.interviewing;

import app.candor.interviewing.TemplateLogos;
import app.candor.rest.CandorApi;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The logo of whoever asks. */
@RequestScoped
@Path("/interview/logo")
@Produces("image/png")
@SecurityRequirement(name = CandorApi.INVITATION)
@Tag(name = "Interview")
public class InterviewLogoResource {
    @Inject
    TemplateLogos logos;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "interviewLogo", summary = "The logo of the interview, at most 640 by 160 pixels")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "There is none")
    public Response logo() {
        try {
            return TemplateLogoResource.answer(logos.picture(caller.invitee()));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            return Response.noContent().build();
        }
    }
}
