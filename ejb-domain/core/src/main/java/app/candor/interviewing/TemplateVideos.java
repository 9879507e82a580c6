package app.candor.interviewing;

import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.domain.TemplateVideo;
import app.candor.interviewing.domain.TemplateVideoRepository;
import app.candor.interviewing.domain.VideoPlace;
import app.candor.interviewing.event.TemplateUpdated;
import app.candor.media.ClipView;
import app.candor.media.Clips;
import app.candor.media.RecordingState;
import app.candor.media.TranscriptState;
import app.candor.media.WebVtt;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Videos with which a company asks: of each question beside its words, before the first and after the last one. Like every
 * word of a template they change in a draft only, and nobody is shown one without captions.
 */
@ApplicationScoped
@Transactional
public class TemplateVideos {
    private static final String TEMPLATE = "template";

    @Inject
    TemplateRepository templates;

    @Inject
    TemplateVideoRepository videos;

    @Inject
    InvitationRepository invitations;

    @Inject
    Clips clips;

    @Inject
    CompanyAccess access;

    @Inject
    OwnTransaction transaction;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The videos of a template of the caller's company, in the order in which candidates come by. */
    public List<TemplateVideoView> list(Caller caller, UUID templateId) {
        access.requireReader(caller);
        InterviewTemplate template = templates.find(templateId).orElseThrow(() -> Problem.notFound(TEMPLATE));
        access.requireReadable(caller, template.companyId(), TEMPLATE, templateId);
        return inOrder(template).stream().map(this::view).toList();
    }

    /**
     * Puts a video at a place of a draft; it takes the place of the one that is there. The same upload twice is harmless.
     *
     * @param uploadId of a finished upload of the caller's
     * @throws Problem {@code template-not-draft}; {@code not-found} for a place that the template does not have; else as {@link
     *     Clips#accept}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public TemplateVideoView attach(Caller caller, UUID templateId, String place, String uploadId) {
        transaction.run(() -> VideoPlace.in(draft(caller, templateId), place));
        if (uploadId == null || uploadId.isBlank()) {
            throw Problem.invalid("uploadId", "Say which upload it is.");
        }
        UUID clip = clips.accept(caller, uploadId);
        return transaction.call(() -> {
            InterviewTemplate template = draft(caller, templateId);
            VideoPlace at = VideoPlace.in(template, place);
            TemplateVideo video = videos.find(templateId, at).orElse(null);
            if (video == null) {
                video = new TemplateVideo(templateId, at, clip, clock.instant());
                videos.add(video);
            } else if (video.clipId().equals(clip)) {
                return view(video);
            } else {
                video.replace(clip, clock.instant());
            }
            return changed(template, video);
        });
    }

    /**
     * Writes the captions of a video in a draft.
     *
     * @param captions a WebVTT file, or the plain words that are said, which are spread over the video
     * @param expectedRevision {@code null} skips the check
     * @throws Problem {@code template-not-draft}, {@code not-found} without a video there, {@code video-not-ready} until its
     *     length is known, {@code stale-revision}, {@code invalid}
     */
    public TemplateVideoView caption(
            Caller caller, UUID templateId, String place, String captions, Long expectedRevision) {
        InterviewTemplate template = draft(caller, templateId);
        TemplateVideo video = require(template, place);
        Seen.ifSaid(expectedRevision, video.revision());
        Long durationMs = clips.get(video.clipId()).durationMs();
        if (durationMs == null) {
            throw notReady();
        }
        video.caption(WebVtt.of(captions, durationMs));
        return changed(template, video);
    }

    /**
     * Takes a video away from a draft; without one it is harmless.
     *
     * @throws Problem {@code template-not-draft}; {@code not-found} for a place that the template does not have
     */
    public void detach(Caller caller, UUID templateId, String place) {
        InterviewTemplate template = draft(caller, templateId);
        videos.find(templateId, VideoPlace.in(template, place)).ifPresent(video -> {
            videos.remove(video);
            tell(template);
        });
    }

    /** How large a video may be, in bytes. */
    public long maxBytes() {
        return clips.maxBytes();
    }

    /** What a candidate is shown, with fresh links; nothing of an interview that was cancelled or is expired. */
    public List<ShownVideo> shown(Caller.Invitee invitee) {
        Invitation invitation =
                invitations.find(invitee.invitationId()).orElseThrow(() -> Problem.notFound("invitation"));
        InvitationStatus status = invitation.status(clock.instant());
        if (status == InvitationStatus.EXPIRED || status == InvitationStatus.CANCELLED) {
            return List.of();
        }
        return inOrder(templates.find(invitation.templateId()).orElseThrow()).stream()
                .map(this::view)
                .map(video -> new ShownVideo(
                        video.place(), video.durationMs(), video.url(), video.poster(), video.captions()))
                .toList();
    }

    /** Where the template has videos, as people write it. */
    List<String> places(UUID templateId) {
        InterviewTemplate template = templates.find(templateId).orElseThrow(() -> Problem.notFound(TEMPLATE));
        return inOrder(template).stream()
                .map(video -> video.place().inWords(template))
                .toList();
    }

    /** Shows in a copy what the original shows. */
    void copy(InterviewTemplate template, InterviewTemplate copy) {
        Instant now = clock.instant();
        inOrder(template)
                .forEach(video ->
                        videos.add(video.copyTo(copy.id(), video.place().inCopy(template, copy), now)));
    }

    /**
     * Nobody is invited to what cannot be seen and read. What was recognised is kept from here on as it is.
     *
     * @throws Problem {@code video-not-ready}, {@code video-unplayable}, {@code video-without-captions}
     */
    void requireShowable(InterviewTemplate template) {
        for (TemplateVideo video : inOrder(template)) {
            TemplateVideoView view = view(video);
            if (view.state() == RecordingState.FAILED) {
                throw Problem.conflict(
                        "video-unplayable",
                        "A video of this template cannot be played. Replace it or take it away, then publish.");
            }
            if (view.state() != RecordingState.READY || view.captionsState() == CaptionsState.AWAITED) {
                throw notReady();
            }
            if (view.captionsState() == CaptionsState.MISSING) {
                throw Problem.conflict(
                        "video-without-captions",
                        "A video of this template has no captions. Write them, so that everybody can follow, then publish.");
            }
            video.caption(view.captions());
        }
    }

    private static Problem notReady() {
        return Problem.conflict(
                "video-not-ready", "A video of this template is still being worked on. Try again when it is ready.");
    }

    private TemplateVideoView changed(InterviewTemplate template, TemplateVideo video) {
        videos.flush();
        tell(template);
        return view(video);
    }

    private void tell(InterviewTemplate template) {
        events.fire(
                new TemplateUpdated(template.id(), template.companyId(), template.title(), template.versionNumber()));
    }

    private TemplateVideoView view(TemplateVideo video) {
        ClipView clip = clips.get(video.clipId());
        String captions = video.captions().orElse(clip.heard());
        return new TemplateVideoView(
                video.place().code(),
                clip.state(),
                clip.durationMs(),
                clip.video(),
                clip.poster(),
                captionsState(video, clip),
                captions,
                video.revision());
    }

    private static CaptionsState captionsState(TemplateVideo video, ClipView clip) {
        if (video.captions().isPresent()) {
            return CaptionsState.GIVEN;
        }
        if (!clip.heard().isEmpty()) {
            return CaptionsState.HEARD;
        }
        return clip.transcript() == TranscriptState.PENDING ? CaptionsState.AWAITED : CaptionsState.MISSING;
    }

    private List<TemplateVideo> inOrder(InterviewTemplate template) {
        List<TemplateVideo> all = videos.of(template.id());
        return VideoPlace.in(template).stream()
                .flatMap(place -> all.stream().filter(video -> video.place().equals(place)))
                .toList();
    }

    private TemplateVideo require(InterviewTemplate template, String place) {
        return videos.find(template.id(), VideoPlace.in(template, place)).orElseThrow(() -> Problem.notFound("video"));
    }

    private InterviewTemplate draft(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        InterviewTemplate template = templates
                .lock(id)
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound(TEMPLATE));
        template.requireDraft();
        return template;
    }
}
