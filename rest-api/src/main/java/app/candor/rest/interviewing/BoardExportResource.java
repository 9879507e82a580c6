package app.candor.rest.interviewing;

import app.candor.interviewing.BoardExport;
import app.candor.interviewing.BoardQuery;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's invitations as a file. */
@RequestScoped
@Path("/invitations/export")
@Tag(name = "Invitations")
public class BoardExportResource {
    @Inject
    BoardExport export;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces("text/csv")
    @Operation(
            operationId = "exportInvitations",
            summary = "All invitations that fit, in the order of the list, as CSV",
            description = "Filters and orders as in the list. The export is an entry of the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "422", description = "A filter or an order that there is not")
    public Response export(@BeanParam BoardParameters parameters) {
        BoardQuery query = parameters.query();
        Caller who = caller.get();
        export.begin(who, query);
        StreamingOutput file = output -> export.write(who, query, output);
        return Response.ok(file, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"invitations.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
