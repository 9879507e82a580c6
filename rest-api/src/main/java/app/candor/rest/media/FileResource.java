package app.candor.rest.media;

import app.candor.interviewing.BlindReview;
import app.candor.media.DocumentView;
import app.candor.media.Documents;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A file that answers a question. */
@RequestScoped
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media")
public class FileResource {
    /**
     * @param filename as the candidate's browser said
     * @param url works for anybody, for {@code candor.presign.minutes}; ask again for a fresh one
     */
    public record UploadedFile(
            UUID id,
            UUID invitationId,
            UUID questionId,
            String filename,
            String contentType,
            long bytes,
            String url,
            Instant createdAt) {}

    @Inject
    Documents documents;

    @Inject
    BlindReview blind;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("/{id}")
    @Operation(operationId = "file", summary = "A file that a candidate handed in, with a link to it")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "403", description = "You review without names, and a file may tell them")
    @APIResponse(responseCode = "404", description = "There is none, or it is another company's")
    public UploadedFile get(@PathParam("id") UUID id) {
        DocumentView view = documents.get(caller.get(), id);
        // A file may name its author, and a name stands in its address.
        blind.requireNames(caller.get());
        return new UploadedFile(
                view.id(),
                view.invitationId(),
                view.questionId(),
                view.filename(),
                view.contentType(),
                view.bytes(),
                view.url(),
                view.createdAt());
    }
}
