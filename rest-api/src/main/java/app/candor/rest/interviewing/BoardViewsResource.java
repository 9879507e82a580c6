package app.candor.rest.interviewing;

import app.candor.interviewing.BoardQuery;
import app.candor.interviewing.BoardView;
import app.candor.interviewing.BoardViews;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved views of the company's invitations. */
@RequestScoped
@Path("/board-views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class BoardViewsResource {
    private static final String EXAMPLE = """
            {"name": "To decide, best first", "query": {"decision": "none", "sort": "-score"}, "shared": true}""";

    /**
     * @param query filter and order by the names of the list's parameters
     * @param shared whether the company's other people see it; no when absent
     */
    public record ViewRequest(String name, Map<String, String> query, Boolean shared) {
        BoardQuery board() {
            return BoardQuery.of((query == null ? new HashMap<String, String>() : query)::get);
        }

        boolean forAll() {
            return Boolean.TRUE.equals(shared);
        }
    }

    @Inject
    BoardViews views;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listBoardViews", summary = "Your saved views and those that colleagues share, by name")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<BoardView> list() {
        return new Page<>(views.list(caller.get()), null);
    }

    @POST
    @Operation(operationId = "saveBoardView", summary = "Save a filter and an order under a name; up to twenty")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "to decide", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The view",
            content = @Content(schema = @Schema(implementation = BoardView.class)))
    @APIResponse(responseCode = "409", description = "You have one of this name, or twenty already")
    @APIResponse(responseCode = "422", description = "A name or a filter that cannot be")
    public Response save(ViewRequest request, @Context UriInfo uri) {
        ViewRequest wanted = Body.required(request);
        BoardView view = views.save(caller.get(), wanted.name(), wanted.board(), wanted.forAll());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .tag(Revision.tag(view.revision()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeBoardView", summary = "Replace one of your views")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "to decide", value = EXAMPLE)))
    @APIResponseSchema(
            value = BoardView.class,
            responseCode = "200",
            responseDescription = "The view; the ETag is its revision")
    @APIResponse(responseCode = "412", description = "Somebody else changed it since")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ViewRequest request) {
        ViewRequest wanted = Body.required(request);
        return Revision.answer(
                views.change(caller.get(), id, wanted.name(), wanted.board(), wanted.forAll(), Revision.seen(ifMatch)),
                BoardView::revision);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeBoardView", summary = "Remove one of your views")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id) {
        views.remove(caller.get(), id);
    }
}
