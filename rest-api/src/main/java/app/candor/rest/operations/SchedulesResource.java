package app.candor.rest.operations;

import app.candor.operations.ScheduleView;
import app.candor.operations.Schedules;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What runs by itself. */
@RequestScoped
@Path("/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class SchedulesResource {
    /**
     * @param enabled whether it runs by itself
     */
    public record Switch(Boolean enabled) {}

    @Inject
    Schedules schedules;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(operationId = "schedules", summary = "Everything that runs by itself, and what its last run came to")
    public Page<ScheduleView> list() {
        return new Page<>(schedules.list(caller.get()), null);
    }

    @PATCH
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "switchSchedule", summary = "Switches one on or off")
    public ScheduleView enable(@PathParam("name") String name, Switch wanted) {
        return schedules.enable(caller.get(), name, wanted == null ? null : wanted.enabled());
    }

    @POST
    @Path("/{name}/run")
    @Operation(operationId = "runSchedule", summary = "Runs one at once and answers when it is done")
    public ScheduleView run(@PathParam("name") String name) {
        return schedules.runNow(caller.get(), name);
    }
}
