package app.candor.rest.notification;

import app.candor.notification.Preference;
import app.candor.notification.Preferences;
import app.candor.notification.PreferencesView;
import app.candor.rest.Body;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which mails the bearer of the token wants. */
@RequestScoped
@Path("/me/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class NotificationPreferencesResource {
    private static final String EXAMPLE = "{\"items\":[{\"kind\":\"invitation_completed\",\"wanted\":false}]}";

    /** What somebody chooses. */
    public record Choices(List<Preference> items) {}

    @Inject
    Preferences preferences;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "notificationPreferences", summary = "Which mails you get")
    @APIResponseSchema(
            value = PreferencesView.class,
            responseCode = "200",
            responseDescription = "Every kind of mail; the ETag is the revision")
    public Response get() {
        return Revision.answer(preferences.get(caller.get()), PreferencesView::revision);
    }

    @PUT
    @Operation(
            operationId = "changeNotificationPreferences",
            summary = "Choose which mails you get",
            description = "Replaces all choices: a kind that is not named is wanted. Mandatory mails come always.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "no mail about hand-ins", value = EXAMPLE)))
    @APIResponseSchema(value = PreferencesView.class, responseCode = "200", responseDescription = "The choices")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@HeaderParam("If-Match") String ifMatch, Choices choices) {
        return Revision.answer(
                preferences.change(caller.get(), Body.required(choices).items(), Revision.seen(ifMatch)),
                PreferencesView::revision);
    }
}
