package app.candor.rest.operations;

import app.candor.operations.Statistics;
import app.candor.operations.StatisticsView;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platform in numbers, for administrators. */
@RequestScoped
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class StatisticsResource {
    @Inject
    Statistics statistics;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "statistics",
            summary = "People, companies, interviews, recordings and analyses in numbers")
    @APIResponse(responseCode = "200", description = "The numbers of now, and who arrived in the last 30 days")
    public StatisticsView get() {
        return statistics.get(caller.get());
    }
}
