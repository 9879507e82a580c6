package app.candor.rest.identity;

import app.candor.identity.People;
import app.candor.identity.PersonView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the bearer of the token is. */
@RequestScoped
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class MeResource {
    /**
     * @param roles of the token that was sent
     * @param companyId {@code null} for people without a company
     */
    public record Me(UUID id, String email, String fullName, List<Role> roles, UUID companyId, String companyName) {}

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "me", summary = "The person whose token this is")
    @APIResponse(responseCode = "200", description = "The person, their roles and their company")
    public Me me() {
        PersonView person = people.me(caller.get());
        return new Me(
                person.id(),
                person.email(),
                person.fullName(),
                person.roles().stream().sorted().toList(),
                person.companyId(),
                person.companyName());
    }
}
