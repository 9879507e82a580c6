package app.candor.rest.identity;

import app.candor.identity.CompanyAdministration;
import app.candor.identity.CompanyDetail;
import app.candor.identity.CompanyDraft;
import app.candor.identity.MemberView;
import app.candor.identity.Team;
import app.candor.rest.Body;
import app.candor.rest.Paging;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Companies: their owners keep them, administrators all of them. */
@RequestScoped
@Path("/companies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Companies", description = "Companies, their teams, and who is asked into them")
public class CompaniesResource {
    /**
     * A company to be.
     *
     * @param ownerId only for an administrator
     */
    public record NewCompany(
            String name, String industry, String size, String description, List<String> embedOrigins, UUID ownerId) {}

    /** Who is to be the owner. */
    public record Owner(UUID userId) {}

    @Inject
    CompanyAdministration companies;

    @Inject
    Team team;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "listCompanies",
            summary = "Companies, newest first",
            description = "Your own; an administrator's are all.")
    @APIResponse(responseCode = "200", description = "A slice of the list")
    public Page<CompanyDetail> list(
            @QueryParam("text") @Parameter(description = "Part of the name") String text, @BeanParam Paging paging) {
        return companies.list(caller.get(), text, paging.request());
    }

    @POST
    @Operation(
            operationId = "createCompany",
            summary = "Found a company",
            description = "Somebody in HR without a company becomes its owner; an administrator names the owner.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a company", value = Examples.COMPANY)))
    @APIResponseSchema(
            value = CompanyDetail.class,
            responseCode = "201",
            responseDescription = "The company; the ETag is the revision")
    @APIResponse(responseCode = "409", description = "You work for one already, or the owner could not act")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    public Response create(NewCompany company, @Context UriInfo uri) {
        NewCompany wanted = Body.required(company);
        var draft = new CompanyDraft(
                wanted.name(), wanted.industry(), wanted.size(), wanted.description(), wanted.embedOrigins());
        CompanyDetail made = companies.create(caller.get(), draft, wanted.ownerId());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .tag(Revision.tag(made.revision()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCompany", summary = "One company")
    @APIResponseSchema(
            value = CompanyDetail.class,
            responseCode = "200",
            responseDescription = "The company; the ETag is the revision")
    public Response get(@PathParam("id") UUID id) {
        return Revision.answer(companies.get(caller.get(), id), CompanyDetail::revision);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "changeCompany",
            summary = "Change what is said of a company",
            description = "A field that is left out stays; an empty text takes it away. For its owners.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "its size", value = Examples.COMPANY_SIZE),
                                @ExampleObject(name = "its career page", value = Examples.COMPANY_EMBEDDING)
                            }))
    @APIResponseSchema(value = CompanyDetail.class, responseCode = "200", responseDescription = "The changed company")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, field by field")
    @APIResponse(responseCode = "428", description = "Without If-Match")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CompanyDraft change) {
        return Revision.answer(
                companies.change(caller.get(), id, Body.required(change), Revision.seen(ifMatch)),
                CompanyDetail::revision);
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteCompany",
            summary = "End a company and everybody's membership, for good",
            description = "For its owners. Not while candidates may still answer its interviews.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "It still has open interviews")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        companies.delete(caller.get(), id, Revision.seen(ifMatch));
    }

    @POST
    @Path("/{id}/leave")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "leaveCompany", summary = "Leave a company's team")
    @APIResponse(responseCode = "204", description = "You work for it no longer")
    @APIResponse(responseCode = "409", description = "You are its last owner")
    public void leave(@PathParam("id") UUID id) {
        team.leave(caller.get(), id);
    }

    @PUT
    @Path("/{id}/owner")
    @Operation(
            operationId = "handOverCompany",
            summary = "Make somebody else the owner",
            description =
                    "The owner who does it is a member from then on, in one step. An administrator names an owner,"
                            + " who comes into the team if they are not in it yet.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a colleague", value = Examples.OWNER)))
    @APIResponse(responseCode = "200", description = "The team")
    @APIResponse(responseCode = "403", description = "You are no owner of it")
    @APIResponse(responseCode = "409", description = "This person could not act as an owner")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Page<MemberView> handOver(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Owner owner) {
        UUID userId = Body.required(owner).userId();
        return new Page<>(team.handOver(caller.get(), id, userId, Revision.seen(ifMatch)), null);
    }

    @POST
    @Path("/{id}/primary")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "makeCompanyPrimary",
            summary = "Work for this company of yours from now on",
            description = "Counts with the next request. Twice is harmless.")
    @APIResponse(responseCode = "204", description = "It is your primary company")
    public void makePrimary(@PathParam("id") UUID id) {
        team.makePrimary(caller.get(), id);
    }
}
