package app.candor.interviewing;

import app.candor.interviewing.domain.Bulk;
import app.candor.interviewing.domain.Bulks;
import app.candor.interviewing.domain.Guest;
import app.candor.interviewing.domain.Guests;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.BulkInvitationConfirmed;
import app.candor.interviewing.port.GuestSheet;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Invites many at once from a table: everything is checked first and shown, then what is good is sent in pieces, each a
 * transaction. A node that dies between two pieces leaves the rest to the next run of the schedule.
 */
@ApplicationScoped
@Transactional
public class BulkInvitations {
    /** Bytes. */
    public static final int LARGEST_FILE = 5 * 1024 * 1024;

    static final int PIECE = 500;
    private static final int SHOWN_FAULTS = 1_000;
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Bulks bulks;

    @Inject
    TemplateRepository templates;

    @Inject
    GuestSheet sheet;

    @Inject
    Invitations invitations;

    @Inject
    CompanyAccess access;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Reads the file and says what is wrong in it. Sends nothing.
     *
     * @param file at most {@link #LARGEST_FILE} bytes and 10,000 lines
     * @throws Problem {@code unreadable-file}, {@code file-too-large}, {@code not-found} for another company's template,
     *     {@code template-not-active}, or {@code invalid}
     */
    public BulkView check(Caller caller, BulkDraft draft, InputStream file) {
        UUID company = access.writable(caller);
        if (draft.templateId() == null) {
            throw Problem.invalid("templateId", "Say which template the candidate is invited to.");
        }
        InterviewTemplate template = templates
                .find(draft.templateId())
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("template"));
        template.requireInvitable();
        Instant now = clock.instant();
        Bulk bulk = Bulk.of(template, draft, caller.requireRole(Role.HR).userId(), now);
        List<Guest> guests = Guests.of(sheet.read(bytes(file), Guests.MOST), bulk, now);
        List<Guest> checked = Guests.withoutInvited(guests, bulks.invited(template.id(), guests, now));
        bulks.add(bulk, checked);
        return view(bulk);
    }

    private static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Problem(
                        Problem.Kind.TOO_LARGE,
                        "file-too-large",
                        "The file may be " + LARGEST_FILE / (1024 * 1024) + " MB at most. Import it in parts.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One list of the caller's company; an admin may not look: it is full of names that mean nothing yet. */
    public BulkView get(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        return view(bulks.find(id)
                .filter(bulk -> bulk.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("list")));
    }

    /**
     * Sends the good lines: the first 500 now, the rest soon. Doing it twice invites once.
     *
     * @throws Problem {@code not-found} for another company's list
     */
    public BulkView send(Caller caller, UUID id) {
        UUID company = access.writable(caller);
        Bulk bulk = bulks.lock(id)
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Problem.notFound("list"));
        if (bulk.confirm(clock.instant())) {
            int good = bulks.count(id).good();
            auditLog.record(caller, "invitations.bulk-confirmed", id.toString(), good + " lines");
            events.fire(new BulkInvitationConfirmed(id, company, bulk.templateId(), good));
            piece(bulk);
        }
        return view(bulk);
    }

    /** Lists that wait to be sent on. */
    public List<UUID> sending() {
        return bulks.sending();
    }

    /**
     * Sends the next piece of a list.
     *
     * @return whether there may be more
     */
    public boolean sendPiece(UUID id) {
        Bulk bulk = bulks.lock(id).orElse(null);
        return bulk != null && bulk.confirmedAt() != null && bulk.doneAt() == null && piece(bulk);
    }

    private boolean piece(Bulk bulk) {
        Instant now = clock.instant();
        List<Guest> piece = bulks.waiting(bulk.id(), PIECE);
        InterviewTemplate template = templates.find(bulk.templateId()).orElseThrow();
        Set<String> invited = bulks.invited(template.id(), piece, now);
        for (Guest guest : Guests.withoutInvited(piece, invited)) {
            String complaint = guest.complaint();
            if (complaint.isEmpty()) {
                complaint = invite(bulk, template, guest, now);
            }
            if (!complaint.isEmpty()) {
                bulks.complain(bulk.id(), guest.line(), complaint);
            }
        }
        if (piece.size() < PIECE) {
            bulk.finish(now);
            return false;
        }
        return true;
    }

    /** What is wrong now although it was fine when it was checked, such as a template that was archived since. */
    private String invite(Bulk bulk, InterviewTemplate template, Guest guest, Instant now) {
        try {
            UUID invitation = invitations.issue(template, bulk.wanted(guest), bulk.madeBy(), now);
            bulks.sent(bulk.id(), guest.line(), invitation);
            return "";
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }

    /** Ends a list that cannot be sent on, such as that of a company that is no more. */
    public void giveUp(UUID id, String because) {
        bulks.lock(id).ifPresent(bulk -> {
            bulks.complainOfWaiting(id, because);
            bulk.finish(clock.instant());
        });
    }

    /** Removes lists that are older than 30 days. */
    public int removeOld() {
        return bulks.removeOlderThan(clock.instant().minus(KEPT));
    }

    private BulkView view(Bulk bulk) {
        Bulks.Count count = bulks.count(bulk.id());
        return new BulkView(
                bulk.id(),
                bulk.templateId(),
                templates.find(bulk.templateId()).orElseThrow().title(),
                bulk.state(),
                count.lines(),
                count.good(),
                count.lines() - count.good(),
                count.invited(),
                bulk.createdAt(),
                bulk.confirmedAt(),
                bulk.doneAt(),
                bulks.faults(bulk.id(), SHOWN_FAULTS));
    }
}
