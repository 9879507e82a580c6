package app.candor.ui.admin;

import app.candor.identity.Names;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.audit.AuditEntry;
import app.candor.shared.audit.AuditFilter;
import app.candor.shared.audit.AuditTrail;
import app.candor.ui.shell.AddressedList;
import app.candor.ui.shell.Addresses;
import app.candor.ui.shell.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The audit log. */
@Named
@RequestScoped
public class AuditList extends AddressedList<AuditLine> {
    private static final String PERSON = "person:";

    @Inject
    CurrentCaller caller;

    @Inject
    AuditTrail trail;

    @Inject
    Names names;

    @Inject
    Addresses addresses;

    @Inject
    Reader reader;

    private String actor;
    private String action;
    private String subject;
    private UUID company;
    private String from;
    private String to;
    private String zone;

    @Override
    protected Page<AuditLine> find(PageRequest slice) {
        AuditFilter filter = AuditAddress.filter(actor, action, subject, getText(), company, from, to, zoneId());
        Page<AuditEntry> page = trail.list(caller.get(), filter, slice);
        Map<UUID, String> people = names.ofPeople(
                page.items().stream().flatMap(entry -> person(entry).stream()).toList());
        Map<UUID, String> companies = names.ofCompanies(page.items().stream()
                .map(AuditEntry::companyId)
                .filter(Objects::nonNull)
                .toList());
        List<AuditLine> lines = page.items().stream()
                .map(entry -> new AuditLine(
                        entry, person(entry).map(people::get).orElse(null), companies.get(entry.companyId())))
                .toList();
        return new Page<>(lines, page.next());
    }

    private static Optional<UUID> person(AuditEntry entry) {
        return entry.actor().startsWith(PERSON)
                ? Optional.of(UUID.fromString(entry.actor().substring(PERSON.length())))
                : Optional.empty();
    }

    /** The filter as a query, for the next page and the export. */
    public String getQuery() {
        return "text=" + addresses.encode(getText()) + "&action=" + addresses.encode(action) + "&from="
                + addresses.encode(from) + "&to=" + addresses.encode(to) + "&zone=" + addresses.encode(zone)
                + getNarrowing();
    }

    private ZoneId zoneId() {
        return AuditAddress.zone(reader.getZone(), zone);
    }

    /** Whose days the filter means, such as {@code Europe/Berlin}. */
    public String getDays() {
        return zoneId().equals(ZoneOffset.UTC) ? "UTC" : zoneId().getId();
    }

    /** What was followed by a link: the entries of one person, one thing or one company. */
    private String getNarrowing() {
        return "&actor=" + addresses.encode(actor) + "&subject=" + addresses.encode(subject) + "&company="
                + (company == null ? "" : company);
    }

    public boolean isNarrowed() {
        return actor != null || subject != null || company != null;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = Addresses.given(actor);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = Addresses.given(action);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Addresses.given(subject);
    }

    public UUID getCompany() {
        return company;
    }

    public void setCompany(UUID company) {
        this.company = company;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Addresses.given(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Addresses.given(to);
    }

    /** What the browser says of its zone; it counts for readers who have chosen none. */
    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = Addresses.given(zone);
    }
}
