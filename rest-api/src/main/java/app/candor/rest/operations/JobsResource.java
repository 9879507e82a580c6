package app.candor.rest.operations;

import app.candor.operations.JobConsole;
import app.candor.operations.JobExecutionView;
import app.candor.operations.JobFilter;
import app.candor.operations.JobStatus;
import app.candor.operations.JobView;
import app.candor.rest.Codes;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Batch jobs and their executions. */
@RequestScoped
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class JobsResource {
    /**
     * @param parameters what the job needs, by name
     */
    public record Start(Map<String, String> parameters) {}

    @Inject
    JobConsole console;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "jobs", summary = "Every job that can be started")
    public Page<JobView> jobs() {
        return new Page<>(console.jobs(caller.get()), null);
    }

    @GET
    @Path("/executions")
    @Operation(operationId = "executions", summary = "Executions, newest first, without their steps")
    public Page<JobExecutionView> executions(
            @QueryParam("job") @Parameter(description = "Name of a job.") String job,
            @QueryParam("status") @Parameter(description = "Such as failed or started.") String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return console.executions(
                caller.get(),
                new JobFilter(blank(job) ? null : job, Codes.ofParameter("status", JobStatus.class, status)),
                blank(cursor) ? null : number("cursor", cursor),
                blank(limit) ? PageRequest.DEFAULT_LIMIT : Math.toIntExact(Math.min(1_000, number("limit", limit))));
    }

    @GET
    @Path("/executions/{id}")
    @Operation(operationId = "execution", summary = "One execution with its steps and their counters")
    public JobExecutionView execution(@PathParam("id") String id) {
        return console.execution(caller.get(), executionId(id));
    }

    @POST
    @Path("/{name}/executions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startJob", summary = "Starts a job on a node that works")
    @APIResponseSchema(value = JobExecutionView.class, responseCode = "201", responseDescription = "The new execution")
    public Response start(@PathParam("name") String name, Start start, @Context UriInfo uri) {
        JobExecutionView execution = console.start(
                caller.get(), name, start == null || start.parameters() == null ? Map.of() : start.parameters());
        return created(execution, uri);
    }

    @POST
    @Path("/executions/{id}/stop")
    @Operation(operationId = "stopExecution", summary = "Asks it to stop at its next safe point, wherever it runs")
    public JobExecutionView stop(@PathParam("id") String id) {
        return console.stop(caller.get(), executionId(id));
    }

    @POST
    @Path("/executions/{id}/restart")
    @Operation(operationId = "restartExecution", summary = "Goes on where a stopped or failed execution left off")
    @APIResponseSchema(
            value = JobExecutionView.class,
            responseCode = "201",
            responseDescription = "The execution that goes on")
    public Response restart(@PathParam("id") String id, @Context UriInfo uri) {
        return created(console.restart(caller.get(), executionId(id)), uri);
    }

    @POST
    @Path("/executions/{id}/abandon")
    @Operation(
            operationId = "abandonExecution",
            summary = "Marks it so that it is never restarted",
            description = "What it was about is left as failed and can be asked for anew.")
    public JobExecutionView abandon(@PathParam("id") String id) {
        return console.abandon(caller.get(), executionId(id));
    }

    private static Response created(JobExecutionView execution, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path("jobs/executions")
                        .path(Long.toString(execution.id()))
                        .build())
                .entity(execution)
                .build();
    }

    private static long executionId(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Problem.notFound("execution");
        }
    }

    private static long number(String field, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(field, "This must be a number.");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
