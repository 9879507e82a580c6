package app.candor.rest.identity;

import app.candor.identity.Account;
import app.candor.identity.Avatars;
import app.candor.identity.ProfileChange;
import app.candor.identity.UserView;
import app.candor.rest.Body;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bearer of the token and their own account. */
@RequestScoped
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class MeResource {
    /** What a newcomer came for. */
    public record RoleChoice(Role role) {}

    @Inject
    Account account;

    @Inject
    Avatars avatars;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "me", summary = "The person whose token this is")
    @APIResponseSchema(
            value = UserView.class,
            responseCode = "200",
            responseDescription = "The person, their roles and their company; the ETag is the revision")
    public Response me() {
        return Revision.answer(account.get(caller.get()), UserView::revision);
    }

    @PATCH
    @Operation(
            operationId = "changeMe",
            summary = "Change what you say of yourself",
            description = "An absent field stays, an empty text takes it away. Name, address and password are changed"
                    + " in the account pages of the sign-in.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "time zone and language", value = Examples.PROFILE)))
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The changed person")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@HeaderParam("If-Match") String ifMatch, ProfileChange change) {
        return Revision.answer(
                account.change(caller.get(), Body.required(change), Revision.seen(ifMatch)), UserView::revision);
    }

    @POST
    @Path("/role")
    @Operation(
            operationId = "selectRole",
            summary = "Say once what you came for",
            description = "For people without a role. Your tokens end with it: get a new one.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a hiring team", value = "{\"role\":\"hr\"}")))
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The person with the role")
    @APIResponse(responseCode = "409", description = "Chosen already")
    @APIResponse(responseCode = "422", description = "Neither hr nor candidate")
    public Response selectRole(RoleChoice choice) {
        Role role = Body.required(choice).role();
        if (role == null) {
            throw Problem.invalid("role", "Choose hr or candidate.");
        }
        return Revision.answer(account.selectRole(caller.get(), role), UserView::revision);
    }

    @PUT
    @Path("/avatar")
    @Consumes({"image/jpeg", "image/png"})
    @Operation(
            operationId = "changeAvatar",
            summary = "Send a picture of yourself: a JPEG or PNG of at most 5 MB",
            description = "Its middle is kept, 256 by 256 pixels, upright, and nothing else that was in the file.")
    @RequestBody(
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "413", description = "Larger than 5 MB")
    @APIResponse(responseCode = "415", description = "Sent as something else")
    @APIResponse(responseCode = "422", description = "Neither JPEG nor PNG, broken, or more than 40 million pixels")
    public Response changeAvatar(InputStream picture) throws IOException {
        avatars.change(caller.get(), picture.readNBytes(Avatars.LARGEST + 1));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/avatar")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "removeAvatar", summary = "Take your picture away; twice is harmless")
    @APIResponse(responseCode = "204", description = "Gone")
    public void removeAvatar() {
        avatars.remove(caller.get());
    }
}
