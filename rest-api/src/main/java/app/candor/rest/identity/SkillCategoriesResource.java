package app.candor.rest.identity;

import app.candor.identity.SkillCategoryView;
import app.candor.identity.SkillTaxonomy;
import app.candor.rest.Body;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories of the skills. */
@RequestScoped
@Path("/skill-categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Skills")
public class SkillCategoriesResource {
    /** What a category is called. */
    public record CategoryName(String name) {}

    @Inject
    SkillTaxonomy skills;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listSkillCategories", summary = "All categories of skills, by name")
    @APIResponse(responseCode = "200", description = "The whole list; at most 200")
    public Page<SkillCategoryView> list() {
        return new Page<>(skills.categories(caller.get()), null);
    }

    @POST
    @Operation(operationId = "createSkillCategory", summary = "A new category")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "languages", value = Examples.CATEGORY)))
    @APIResponseSchema(
            value = SkillCategoryView.class,
            responseCode = "201",
            responseDescription = "The category; the ETag is the revision")
    @APIResponse(responseCode = "409", description = "There is one of this name, or there are 200 already")
    @APIResponse(responseCode = "422", description = "What is wrong with the name")
    public Response create(CategoryName category, @Context UriInfo uri) {
        SkillCategoryView made =
                skills.createCategory(caller.get(), Body.required(category).name());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Revision.tag(made.revision()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSkillCategory", summary = "One category")
    @APIResponseSchema(
            value = SkillCategoryView.class,
            responseCode = "200",
            responseDescription = "The category; the ETag is the revision")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(skills.category(caller.get(), id), SkillCategoryView::revision);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "renameSkillCategory", summary = "Give a category another name")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "languages", value = Examples.CATEGORY)))
    @APIResponseSchema(value = SkillCategoryView.class, responseCode = "200", responseDescription = "The category")
    @APIResponse(responseCode = "409", description = "There is another one of this name")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong with the name")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response rename(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CategoryName category) {
        String name = Body.required(category).name();
        return Revision.answer(
                skills.renameCategory(caller.get(), id, name, Revision.seen(ifMatch)), SkillCategoryView::revision);
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "deleteSkillCategory", summary = "Remove a category without skills")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "409", description = "It still holds skills")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        skills.deleteCategory(caller.get(), id, Revision.seen(ifMatch));
    }
}
