package app.candor.rest.identity;

import app.candor.identity.NewRegistration;
import app.candor.identity.RegistrationStatus;
import app.candor.identity.RegistrationView;
import app.candor.identity.Registrations;
import app.candor.rest.Body;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts for people who have none yet; nobody has to be anybody here. */
@RequestScoped
@PermitAll
@Path("/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class RegistrationsResource {
    @Inject
    Registrations registrations;

    @Context
    UriInfo address;

    @Context
    HttpServletRequest request;

    @POST
    @Operation(
            operationId = "register",
            summary = "Make an account for somebody who has none",
            description = "Sent twice it makes one: the second is told that the address is taken. The password goes to"
                    + " the sign-in and is kept nowhere else. No token is needed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a candidate", value = Examples.REGISTRATION)))
    @APIResponseSchema(
            value = RegistrationView.class,
            responseCode = "201",
            responseDescription = "The person can sign in")
    @APIResponse(
            responseCode = "202",
            description = "Nearly done: it ends by itself, ask for its status",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "403", description = "Administrators make the accounts of this installation")
    @APIResponse(responseCode = "409", description = "The address has an account, or is being registered right now")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "429", description = "Too many from one network address")
    @APIResponse(responseCode = "503", description = "The sign-in does not answer; nothing is left behind")
    public Response register(NewRegistration wanted) {
        RegistrationView view = registrations.register(Body.required(wanted), request.getRemoteAddr());
        return Response.status(view.status() == RegistrationStatus.FINISHED ? 201 : 202)
                .location(address.getAbsolutePathBuilder()
                        .path(view.id().toString())
                        .build())
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRegistration", summary = "How a registration stands")
    @APIResponse(responseCode = "200", description = "open, finished or undone; nothing personal")
    public RegistrationView get(@PathParam("id") UUID id) {
        return registrations.get(id);
    }
}
