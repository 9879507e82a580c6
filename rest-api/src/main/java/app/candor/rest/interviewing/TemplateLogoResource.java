package app.candor.rest.interviewing;

import app.candor.interviewing.LogoPicture;
import app.candor.interviewing.LogoView;
import app.candor.interviewing.TemplateLogos;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The logo that candidates of a template see. */
@RequestScoped
@Path("/templates/{id}/logo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Templates")
public class TemplateLogoResource {
    @Inject
    TemplateLogos logos;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces("image/png")
    @Operation(operationId = "getTemplateLogo", summary = "The logo, at most 640 by 160 pixels")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No logo, or no template of yours")
    public Response get(@PathParam("id") UUID id) {
        return answer(logos.picture(caller.get(), id));
    }

    @PUT
    @Operation(
            operationId = "changeTemplateLogo",
            summary = "Give a draft a logo: a JPEG or PNG of at most 5 MB",
            description = "It is made to fit 640 by 160 pixels; nothing else that was in the file is kept.")
    @RequestBody(
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "200", description = "What it says, and a tag that changes with it")
    @APIResponse(responseCode = "404", description = "No template of yours")
    @APIResponse(responseCode = "409", description = "Not a draft any more")
    @APIResponse(responseCode = "413", description = "Larger than 5 MB")
    @APIResponse(responseCode = "422", description = "Neither JPEG nor PNG, broken, or more than 40 million pixels")
    public LogoView change(
            @PathParam("id") UUID id,
            @QueryParam("alt") @Parameter(description = "What the logo says; the company's name when absent")
                    String alt,
            InputStream picture)
            throws IOException {
        return logos.change(caller.get(), id, picture.readNBytes(TemplateLogos.LARGEST + 1), alt);
    }

    @DELETE
    @Operation(operationId = "removeTemplateLogo", summary = "Take the logo from a draft; without one it is harmless")
    @APIResponse(responseCode = "204", description = "There is none")
    @APIResponse(responseCode = "404", description = "No template of yours")
    @APIResponse(responseCode = "409", description = "Not a draft any more")
    public void remove(@PathParam("id") UUID id) {
        logos.remove(caller.get(), id);
    }

    static Response answer(LogoPicture logo) {
        return Response.ok(logo.bytes(), "image/png")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
