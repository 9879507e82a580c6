package app.candor.rest.identity;

import app.candor.identity.SkillDraft;
import app.candor.identity.SkillFilter;
import app.candor.identity.SkillImportResult;
import app.candor.identity.SkillTaxonomy;
import app.candor.identity.SkillTransfer;
import app.candor.identity.SkillView;
import app.candor.rest.Body;
import app.candor.rest.Paging;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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

/** The skills that candidates can have. */
@RequestScoped
@Path("/skills")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Skills", description = "What candidates can be good at: everybody reads it, administrators keep it")
public class SkillsResource {
    private static final String CSV = "text/csv";

    @Inject
    SkillTaxonomy skills;

    @Inject
    SkillTransfer transfer;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listSkills", summary = "Skills by name")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    public Page<SkillView> list(
            @QueryParam("text") @Parameter(description = "Part of a name or an alias; small mistakes are forgiven")
                    String text,
            @QueryParam("category") @Parameter(description = "Id of a category; any when absent") String category,
            @QueryParam("active") @Parameter(description = "true or false; any when absent") String active,
            @BeanParam Paging paging) {
        var filter = new SkillFilter(text, Parameters.id("category", category), Parameters.flag("active", active));
        return skills.list(caller.get(), filter, paging.request());
    }

    @POST
    @Operation(operationId = "createSkill", summary = "A new skill, which candidates may choose at once")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "JavaScript", value = Examples.SKILL)))
    @APIResponseSchema(
            value = SkillView.class,
            responseCode = "201",
            responseDescription = "The skill; the ETag is the revision")
    @APIResponse(responseCode = "404", description = "There is no such category")
    @APIResponse(responseCode = "409", description = "The name or an alias is another skill's")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public Response create(SkillDraft skill, @Context UriInfo uri) {
        SkillView made = skills.create(caller.get(), Body.required(skill));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Revision.tag(made.revision()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSkill", summary = "One skill")
    @APIResponseSchema(
            value = SkillView.class,
            responseCode = "200",
            responseDescription = "The skill; the ETag is the revision")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(skills.get(caller.get(), id), SkillView::revision);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeSkill", summary = "Give a skill this name, these aliases and this category")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "JavaScript", value = Examples.SKILL)))
    @APIResponseSchema(value = SkillView.class, responseCode = "200", responseDescription = "The changed skill")
    @APIResponse(responseCode = "409", description = "The name or an alias is another skill's")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, SkillDraft skill) {
        return Revision.answer(
                skills.change(caller.get(), id, Body.required(skill), Revision.seen(ifMatch)), SkillView::revision);
    }

    @POST
    @Path("/{id}/activate")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "activateSkill", summary = "Offer a skill to candidates again; twice is harmless")
    @APIResponseSchema(value = SkillView.class, responseCode = "200", responseDescription = "The skill")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response activate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Revision.answer(skills.activate(caller.get(), id, Revision.seen(ifMatch)), SkillView::revision);
    }

    @POST
    @Path("/{id}/deactivate")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "deactivateSkill",
            summary = "Offer a skill no more",
            description = "Those who have it keep it. Twice is harmless.")
    @APIResponseSchema(value = SkillView.class, responseCode = "200", responseDescription = "The skill")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response deactivate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Revision.answer(skills.deactivate(caller.get(), id, Revision.seen(ifMatch)), SkillView::revision);
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "deleteSkill", summary = "Remove a skill that no candidate has")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "409", description = "Candidates have it: deactivate it instead")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        skills.delete(caller.get(), id, Revision.seen(ifMatch));
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importSkills",
            summary = "Make every line of a CSV file true, or none",
            description = "UTF-8, at most 5 MB and 10,000 lines, with commas or semicolons. Columns: category, name,"
                    + " aliases (with | between them) and active. A line is about the skill of its name; skills that the"
                    + " file does not name stay. The same file again changes nothing.")
    @APIResponseSchema(
            value = SkillImportResult.class,
            responseCode = "200",
            responseDescription = "How many skills were created, updated and unchanged")
    @APIResponse(responseCode = "413", description = "Larger than 5 MB, or more than 10,000 lines")
    @APIResponse(responseCode = "422", description = "Nothing was imported: the first hundred complaints, line by line")
    public Response importFile(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = SchemaType.STRING),
                                            examples = @ExampleObject(name = "two skills", value = Examples.SKILLS)))
                    InputStream file) {
        return Response.ok(transfer.importFile(caller.get(), file)).build();
    }

    @GET
    @Path("/export")
    @Produces(CSV)
    @Operation(
            operationId = "exportSkills",
            summary = "All skills as CSV",
            description =
                    "It can be imported again. A cell that a spreadsheet would calculate begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        return Response.ok(transfer.export(caller.get()), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"skills.csv\"")
                .build();
    }
}
