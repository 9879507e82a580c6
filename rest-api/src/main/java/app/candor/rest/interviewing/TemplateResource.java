package app.candor.rest.interviewing;

import app.candor.interviewing.Remark;
import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateLibrary;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.TemplateView;
import app.candor.interviewing.Templates;
import app.candor.rest.Body;
import app.candor.rest.Codes;
import app.candor.rest.Paging;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** The company's interviews. */
@RequestScoped
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "Write, publish and archive interviews: draft → active → archived")
public class TemplateResource {
    private static final int MOST_BYTES = 4_000_000;

    /** All there are. */
    public record Remarks(List<Remark> items) {}

    /** @param title of the copy; absent for the same one */
    public record Copy(String title) {}

    @Inject
    Templates templates;

    @Inject
    TemplateLibrary library;

    @Inject
    CurrentCaller caller;

    @POST
    @Operation(operationId = "createTemplate", summary = "Begin a draft")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "three questions", value = Examples.TEMPLATE)))
    @APIResponseSchema(
            value = TemplateView.class,
            responseCode = "201",
            responseDescription = "The draft, with the ids of its questions")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public Response create(TemplateDraft draft, @Context UriInfo uri) {
        return created(templates.create(caller.get(), Body.required(draft)), uri);
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "The company's templates, newest first")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    public Page<TemplateSummary> list(
            @QueryParam("status") @Parameter(description = "draft, active or archived; any when absent") String status,
            @QueryParam("text") @Parameter(description = "Part of the title") String text,
            @BeanParam Paging paging) {
        TemplateStatus wanted = Codes.ofParameter("status", TemplateStatus.class, status);
        return templates.list(caller.get(), wanted, text, paging.request());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTemplate", summary = "One template with its questions in order")
    @APIResponseSchema(
            value = TemplateView.class,
            responseCode = "200",
            responseDescription = "The template; the ETag is its revision")
    @APIResponse(responseCode = "404", description = "None of yours")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(templates.get(caller.get(), id), TemplateView::revision);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "changeTemplate",
            summary = "Change a draft",
            description = "An absent field stays. With If-Match or revision, a change that is based on an old state is"
                    + " refused instead of overwriting somebody else's.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "another title", value = Examples.CHANGE)))
    @APIResponseSchema(value = TemplateView.class, responseCode = "200", responseDescription = "The changed draft")
    @APIResponse(responseCode = "409", description = "Not a draft any more")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, TemplateChange change) {
        TemplateChange wanted = Body.required(change);
        return Revision.answer(
                templates.update(caller.get(), id, wanted.draft(), Revision.seen(ifMatch, wanted.revision())),
                TemplateView::revision);
    }

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "publishTemplate",
            summary = "Make a draft active",
            description =
                    "It needs a question, and does not change from then on. It takes the place of the version that"
                            + " was active so far.")
    @APIResponseSchema(value = TemplateView.class, responseCode = "200", responseDescription = "The active template")
    @APIResponse(
            responseCode = "409",
            description = "Published already, without a question, or with criteria that do not add up")
    public Response publish(@PathParam("id") UUID id) {
        return Revision.answer(templates.publish(caller.get(), id), TemplateView::revision);
    }

    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "archiveTemplate", summary = "Take an active template out of use")
    @APIResponseSchema(
            value = TemplateView.class,
            responseCode = "200",
            responseDescription = "The archived template; invitations that were sent stay good")
    @APIResponse(responseCode = "409", description = "Not active")
    public Response archive(@PathParam("id") UUID id) {
        return Revision.answer(templates.archive(caller.get(), id), TemplateView::revision);
    }

    @GET
    @Path("/{id}/remarks")
    @Operation(
            operationId = "templateRemarks",
            summary = "What makes answers hard to compare",
            description =
                    "Vague questions and criteria, by fixed rules in the language of the interview. Nothing is refused"
                            + " because of them.")
    @APIResponse(responseCode = "200", description = "Remarks in the order of the questions; none is good")
    @APIResponse(responseCode = "404", description = "None of yours")
    public Remarks remarks(@PathParam("id") UUID id) {
        return new Remarks(templates.remarks(caller.get(), id));
    }

    @POST
    @Path("/{id}/copies")
    @Operation(
            operationId = "duplicateTemplate",
            summary = "Begin a draft with the same words",
            description = "A template of its own, not another version. Without a title it has the same one.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a title", value = Examples.COPY)))
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The draft")
    @APIResponse(responseCode = "422", description = "A title that cannot be")
    public Response duplicate(@PathParam("id") UUID id, Copy copy, @Context UriInfo uri) {
        TemplateView made = templates.duplicate(caller.get(), id, copy == null ? null : copy.title());
        return created(made, uri);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTemplate", summary = "Throw a draft away")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "Not a draft, or candidates are invited to it")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        templates.delete(caller.get(), id, Revision.seen(ifMatch));
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "beginNextVersion",
            summary = "Begin the next version of a published template",
            description = "As a draft with the same questions; the one that is already begun, if there is one.")
    @APIResponseSchema(
            value = TemplateView.class,
            responseCode = "201",
            responseDescription = "The draft of the next version")
    @APIResponse(responseCode = "409", description = "Still a draft itself")
    public Response nextVersion(@PathParam("id") UUID id, @Context UriInfo uri) {
        TemplateView next = templates.nextVersion(caller.get(), id);
        return created(next, uri);
    }

    @GET
    @Path("/{id}/file")
    @Operation(
            operationId = "exportTemplate",
            summary = "A template as a file",
            description = "JSON that can be read in again, here or in another installation.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "None of yours")
    public Response export(@PathParam("id") UUID id) {
        byte[] file = library.export(caller.get(), id).getBytes(StandardCharsets.UTF_8);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"template.json\"")
                .build();
    }

    @POST
    @Path("/files")
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

    static Response created(TemplateView made, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path(TemplateResource.class)
                        .path(made.id().toString())
                        .build())
                .tag(Revision.tag(made.revision()))
                .entity(made)
                .build();
    }
}
