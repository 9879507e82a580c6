package app.candor.rest.interviewing;

import app.candor.interviewing.BulkDraft;
import app.candor.interviewing.BulkInvitations;
import app.candor.interviewing.BulkView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
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

/** Many invitations from one table: checked first, then sent. */
@RequestScoped
@Path("/invitations/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class BulkInvitationResource {
    @Inject
    BulkInvitations bulks;

    @Inject
    CurrentCaller caller;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "checkBulkInvitations",
            summary = "Check a CSV file of people to invite; sends nothing",
            description =
                    "UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs, at most 5 MB and 10,000 lines."
                            + " The first line names the columns in English, German, Spanish or Russian: name (or first and last"
                            + " name) and email, and if you like time zone and message. The answer lists the lines that will not"
                            + " be sent; POST /invitations/bulk/{id}/send sends the others.")
    @APIResponseSchema(
            value = BulkView.class,
            responseCode = "201",
            responseDescription = "What will be sent and what is wrong, line by line")
    @APIResponse(responseCode = "409", description = "The template is not active")
    @APIResponse(responseCode = "413", description = "Larger than 5 MB, or more than 10,000 lines")
    @APIResponse(responseCode = "422", description = "Not a table of people")
    public Response check(
            @QueryParam("templateId") @Parameter(description = "What they are invited to", required = true)
                    String templateId,
            @QueryParam("expiresLocal")
                    @Parameter(description = "Deadline by the clocks of timeZone, such as 2027-01-31T18:00")
                    String expiresLocal,
            @QueryParam("timeZone") @Parameter(description = "Where a candidate is whose line does not say it")
                    String timeZone,
            @QueryParam("message") @Parameter(description = "To every candidate whose line has none of its own")
                    String message,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            examples = @ExampleObject(name = "two people", value = Examples.PEOPLE)))
                    InputStream file,
            @Context UriInfo uri) {
        var draft = new BulkDraft(template(templateId), null, local(expiresLocal), timeZone, message);
        BulkView checked = bulks.check(caller.get(), draft, file);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(checked.id().toString())
                        .build())
                .entity(checked)
                .build();
    }

    private static UUID template(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("templateId", "This is not an id.");
        }
    }

    private static LocalDateTime local(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("expiresLocal", "Write a time of day such as 2027-01-31T18:00.");
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBulkInvitations", summary = "How far a list is")
    @APIResponse(responseCode = "200", description = "The list; it is removed after 30 days")
    @APIResponse(responseCode = "404", description = "None of yours")
    public BulkView get(@PathParam("id") UUID id) {
        return bulks.get(caller.get(), id);
    }

    @POST
    @Path("/{id}/send")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "sendBulkInvitations",
            summary = "Invite everybody on a checked list whose line is good; twice invites once",
            description = "The first 500 are invited at once, the others within minutes. The links are mailed.")
    @APIResponse(responseCode = "200", description = "The list as it is now")
    @APIResponse(responseCode = "404", description = "None of yours")
    public BulkView send(@PathParam("id") UUID id) {
        return bulks.send(caller.get(), id);
    }
}
