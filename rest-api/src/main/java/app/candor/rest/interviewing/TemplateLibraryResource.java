package app.candor.rest.interviewing;

import app.candor.interviewing.Starter;
import app.candor.interviewing.TemplateLibrary;
import app.candor.interviewing.TemplateView;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates as files, and the library to begin from. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateLibraryResource {
    private static final int MOST_BYTES = 4_000_000;

    /** All there are. */
    public record Starters(List<Starter> items) {}

    @Inject
    TemplateLibrary library;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("/templates/{id}/file")
    @Operation(
            operationId = "exportTemplate",
            summary = "A template as a file",
            description = "JSON that can be read in again, here or in another installation.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "None of yours")
    public Response export(@PathParam("id") UUID id) {
        byte[] file = library.export(caller.get(), id).getBytes(StandardCharsets.UTF_8);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"template.json\"")
                .build();
    }

    @POST
    @Path("/templates/files")
    @Operation(
            operationId = "importTemplate",
            summary = "Begin a draft of what is in a file",
            description =
                    "Strict: what is not known is refused, and the field of the violation names the place in the file.")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "413", description = "Larger than 4 MB")
    @APIResponse(responseCode = "422", description = "What is wrong and where; nothing was stored")
    public Response importFile(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "a template", value = Examples.FILE)))
                    InputStream file,
            @Context UriInfo uri)
            throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Problem(Problem.Kind.TOO_LARGE, "file-too-large", "The file is larger than a template can be.");
        }
        return created(library.importFile(caller.get(), new String(bytes, StandardCharsets.UTF_8)), uri);
    }

    @GET
    @Path("/template-starters")
    @Operation(operationId = "listStarters", summary = "The library of templates, by role")
    @APIResponse(responseCode = "200", description = "All of them")
    public Starters starters(
            @QueryParam("language") @Parameter(description = "en, de, es or ru; every one when absent")
                    String language) {
        return new Starters(library.starters(caller.get(), language));
    }

    @POST
    @Path("/template-starters/{role}/{language}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "beginFromStarter", summary = "Begin a draft with the words of the library")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "404", description = "Not in the library")
    public Response begin(
            @PathParam("role") String role, @PathParam("language") String language, @Context UriInfo uri) {
        return created(library.begin(caller.get(), role, language), uri);
    }

    private static Response created(TemplateView made, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path(TemplateResource.class)
                        .path(made.id().toString())
                        .build())
                .tag(Revision.tag(made.revision()))
                .entity(made)
                .build();
    }
}
