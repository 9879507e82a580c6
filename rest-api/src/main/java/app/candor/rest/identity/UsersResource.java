package app.candor.rest.identity;

import app.candor.identity.Avatars;
import app.candor.identity.CreatedUser;
import app.candor.identity.NewUser;
import app.candor.identity.ProfileChange;
import app.candor.identity.Registrations;
import app.candor.identity.UserAdministration;
import app.candor.identity.UserFilter;
import app.candor.identity.UserStatus;
import app.candor.identity.UserView;
import app.candor.rest.Body;
import app.candor.rest.Codes;
import app.candor.rest.Paging;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** People's accounts, for administrators. */
@RequestScoped
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "People's accounts: pending → active ⇄ suspended → deleted")
public class UsersResource {
    /** Why somebody is kept out. */
    public record Suspension(String reason) {}

    /** All the roles of a person. */
    public record Roles(List<Role> roles) {}

    @Inject
    UserAdministration users;

    @Inject
    Avatars avatars;

    @Inject
    Registrations registrations;

    @Inject
    CurrentCaller caller;

    @Context
    UriInfo address;

    @GET
    @Operation(operationId = "listUsers", summary = "People, newest first")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    public Page<UserView> list(
            @QueryParam("text") @Parameter(description = "Part of the name or the address") String text,
            @QueryParam("status")
                    @Parameter(description = "pending, active, suspended or deleted; all but deleted when absent")
                    String status,
            @QueryParam("role") @Parameter(description = "admin, hr, interviewer or candidate; any when absent")
                    String role,
            @BeanParam Paging paging) {
        var filter = new UserFilter(
                text,
                Codes.ofParameter("status", UserStatus.class, status),
                Codes.ofParameter("role", Role.class, role));
        return users.list(caller.get(), filter, paging.request());
    }

    @POST
    @Operation(
            operationId = "createUser",
            summary = "Make an account for somebody",
            description = "They get a mail with which they choose a password. Where no mail is sent, the answer holds a"
                    + " password for one sign-in, this once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an interviewer", value = Examples.NEW_USER)))
    @APIResponseSchema(value = CreatedUser.class, responseCode = "201", responseDescription = "The active person")
    @APIResponse(responseCode = "409", description = "The address has an account, or is being registered right now")
    @APIResponse(responseCode = "503", description = "The sign-in does not answer; nothing is left behind")
    public Response create(NewUser wanted) {
        CreatedUser created = registrations.create(caller.get(), Body.required(wanted));
        return Response.created(address.getAbsolutePathBuilder()
                        .path(created.user().id().toString())
                        .build())
                .entity(created)
                .tag(Revision.tag(created.user().revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUser", summary = "One person")
    @APIResponseSchema(
            value = UserView.class,
            responseCode = "200",
            responseDescription = "The person; the ETag is the revision")
    @APIResponse(responseCode = "404", description = "Nobody has this id")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(users.get(caller.get(), id), UserView::revision);
    }

    @GET
    @Path("/{id}/avatar")
    @Produces("image/jpeg")
    @Operation(
            operationId = "getAvatar",
            summary = "A person's picture, 256 by 256 pixels",
            description = "For the person, people of the same company and administrators.")
    @APIResponse(
            responseCode = "200",
            description = "The picture; its ETag changes with it",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The one that you have")
    @APIResponse(responseCode = "404", description = "No picture, or nobody whom you may see")
    public Response avatar(@PathParam("id") UUID id, @Context Request request) {
        EntityTag tag = new EntityTag(avatars.tagOf(caller.get(), id));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null
                ? Response.ok(avatars.of(caller.get(), id).bytes(), MediaType.valueOf("image/jpeg"))
                : known;
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "changeUser",
            summary = "Correct what a person says of themselves",
            description = "An absent field stays, an empty text takes it away.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "time zone and language", value = Examples.PROFILE)))
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The changed person")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ProfileChange change) {
        return Revision.answer(
                users.changeProfile(caller.get(), id, Body.required(change), Revision.seen(ifMatch)),
                UserView::revision);
    }

    @POST
    @Path("/{id}/suspend")
    @Operation(
            operationId = "suspendUser",
            summary = "Keep a person out",
            description = "Their sessions end and their tokens stop working at once. Twice is harmless.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "left", value = Examples.REASON)))
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The suspended person")
    @APIResponse(responseCode = "409", description = "Yourself, the last administrator, or without a role yet")
    @APIResponse(responseCode = "422", description = "Without a reason")
    public Response suspend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Suspension suspension) {
        String reason = Body.required(suspension).reason();
        return Revision.answer(users.suspend(caller.get(), id, reason, Revision.seen(ifMatch)), UserView::revision);
    }

    @POST
    @Path("/{id}/activate")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "activateUser", summary = "Let a suspended person in again; twice is harmless")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The active person")
    @APIResponse(responseCode = "409", description = "Without a role yet, or deleted")
    public Response activate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Revision.answer(users.activate(caller.get(), id, Revision.seen(ifMatch)), UserView::revision);
    }

    @POST
    @Path("/{id}/sign-out")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "signOutUser", summary = "End every session of a person; they may sign in again")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The person")
    @APIResponse(responseCode = "409", description = "Yourself, or deleted")
    public Response signOut(@PathParam("id") UUID id) {
        return Revision.answer(users.signOut(caller.get(), id), UserView::revision);
    }

    @PUT
    @Path("/{id}/roles")
    @Operation(
            operationId = "changeRoles",
            summary = "Give a person exactly these roles",
            description = "Their sessions end, so that the new roles count everywhere.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a hiring manager", value = Examples.ROLES)))
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The person with the roles")
    @APIResponse(responseCode = "409", description = "Yourself, the last administrator, or deleted")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "Without a role")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response changeRoles(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Roles roles) {
        List<Role> wanted = Body.required(roles).roles();
        return Revision.answer(users.changeRoles(caller.get(), id, wanted, Revision.seen(ifMatch)), UserView::revision);
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteUser",
            summary = "Remove a person and what is personal of theirs, for good",
            description = "Here and at the sign-in. Twice is harmless.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "409", description = "Yourself, or the last administrator")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        users.delete(caller.get(), id, Revision.seen(ifMatch));
    }
}
