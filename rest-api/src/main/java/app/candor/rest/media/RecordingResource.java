package app.candor.rest.media;

import app.candor.interviewing.BlindReview;
import app.candor.media.RecordingKind;
import app.candor.media.RecordingState;
import app.candor.media.RecordingView;
import app.candor.media.Recordings;
import app.candor.media.RenditionKind;
import app.candor.media.TranscriptState;
import app.candor.media.Word;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a recording. */
@RequestScoped
@Path("/recordings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media")
public class RecordingResource {
    /**
     * @param notice a sentence for a person, {@code null} when all is well
     * @param durationMs {@code null} until it was measured
     * @param bytes of what was uploaded
     */
    public record Recording(
            UUID id,
            UUID invitationId,
            UUID questionId,
            RecordingKind kind,
            RecordingState state,
            String notice,
            Long durationMs,
            long bytes,
            Transcript transcript,
            List<Rendition> renditions,
            Instant createdAt) {}

    /**
     * @param language ISO 639-1, {@code null} when nothing was recognised
     * @param notice why there is no text, {@code null} when there is
     * @param heardText as it was heard, when the candidate has corrected {@code text} and {@code words}
     * @param correctedAt when they did
     */
    public record Transcript(
            TranscriptState state,
            String language,
            String text,
            List<Word> words,
            String notice,
            String heardText,
            Instant correctedAt) {}

    /** @param url works for anybody, for {@code candor.presign.minutes}; ask again for a fresh one */
    public record Rendition(RenditionKind kind, String url, String contentType, long bytes) {}

    private static final Set<RenditionKind> PICTURES =
            Set.of(RenditionKind.VIDEO, RenditionKind.POSTER, RenditionKind.THUMBNAIL);

    @Inject
    Recordings recordings;

    @Inject
    BlindReview blind;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "recording",
            summary = "A recording, its renditions with links, and its transcript",
            description = "Without pictures for whoever reviews without names.")
    @APIResponse(responseCode = "200", description = "The recording as it is now")
    @APIResponse(responseCode = "404", description = "There is none, or it is another company's")
    public Recording get(@PathParam("id") UUID id) {
        RecordingView view = recordings.get(caller.get(), id);
        boolean faceless = blind.hides(caller.get());
        return new Recording(
                view.id(),
                view.invitationId(),
                view.questionId(),
                view.kind(),
                view.state(),
                view.notice(),
                view.durationMs(),
                view.bytes(),
                new Transcript(
                        view.transcript().state(),
                        view.transcript().language(),
                        view.transcript().text(),
                        view.transcript().words(),
                        view.transcript().notice(),
                        view.transcript().heardText(),
                        view.transcript().correctedAt()),
                view.renditions().stream()
                        .filter(rendition -> !faceless || !PICTURES.contains(rendition.kind()))
                        .map(rendition -> new Rendition(
                                rendition.kind(), rendition.url(), rendition.contentType(), rendition.bytes()))
                        .toList(),
                view.createdAt());
    }
}
