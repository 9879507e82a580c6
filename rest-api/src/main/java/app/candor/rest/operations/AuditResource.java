package app.candor.rest.operations;

import app.candor.rest.Paging;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.audit.AuditEntry;
import app.candor.shared.audit.AuditExport;
import app.candor.shared.audit.AuditFilter;
import app.candor.shared.audit.AuditFormat;
import app.candor.shared.audit.AuditTrail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for administrators. It is only ever added to. */
@RequestScoped
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, when, before and after, from where")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @Inject
    AuditExport export;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "listAudit", summary = "Entries of the audit log, newest first")
    @APIResponse(responseCode = "200", description = "A slice of the log")
    public Page<AuditEntry> list(@BeanParam AuditQuery query, @BeanParam Paging paging) {
        return trail.list(caller.get(), query.filter(), paging.request());
    }

    @GET
    @Path("/export")
    @Produces({"text/csv", "application/jsonl"})
    @Operation(
            operationId = "exportAudit",
            summary = "All entries that fit, newest first, as a file",
            description = "The export is an entry of the log itself.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/jsonl", schema = @Schema(implementation = AuditEntry.class))
            })
    @APIResponse(responseCode = "422", description = "Another format, or a moment that is none")
    public Response export(
            @BeanParam AuditQuery query, @QueryParam("format") @Parameter(description = "csv or jsonl") String code) {
        AuditFormat format = AuditFormat.ofCode(code);
        AuditFilter filter = query.filter();
        Caller who = caller.get();
        export.begin(who, filter, format);
        StreamingOutput file = output -> export.write(who, filter, format, output);
        return Response.ok(file, format.contentType())
                .header("Content-Disposition", "attachment; filename=\"audit." + format.code() + "\"")
                .build();
    }
}
