package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.identity.event.CompanyCreated;
import app.candor.identity.event.CompanyDeleted;
import app.candor.identity.event.CompanyInvitationAccepted;
import app.candor.identity.event.CompanyInvitationCreated;
import app.candor.identity.event.CompanyInvitationDeclined;
import app.candor.identity.event.CompanyInvitationRenewed;
import app.candor.identity.event.CompanyInvitationRevoked;
import app.candor.identity.event.CompanyMemberAdded;
import app.candor.identity.event.CompanyMemberPrimaryChanged;
import app.candor.identity.event.CompanyMemberRemoved;
import app.candor.identity.event.CompanyMemberRoleChanged;
import app.candor.identity.event.CompanyUpdated;
import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserCreated;
import app.candor.identity.event.UserDeleted;
import app.candor.identity.event.UserRoleSelected;
import app.candor.identity.event.UserRolesChanged;
import app.candor.identity.event.UserSuspended;
import app.candor.identity.event.UserUpdated;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.testing.EventSchema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityEventsTest {
    static Stream<DomainEvent> events() {
        return Stream.of(
                new UserCreated(Ids.next(), "ada@example.test", "pending"),
                new UserSuspended(Ids.next()),
                new UserActivated(Ids.next()),
                new UserDeleted(Ids.next()),
                new UserRoleSelected(Ids.next(), "hr"),
                new UserRolesChanged(Ids.next(), List.of("admin", "hr")),
                new UserUpdated(Ids.next(), ""),
                new CompanyCreated(Ids.next(), "Acme"),
                new CompanyMemberAdded(Ids.next(), Ids.next(), "owner", true),
                new CompanyMemberRemoved(Ids.next(), Ids.next()),
                new CompanyMemberRoleChanged(Ids.next(), Ids.next(), "member"),
                new CompanyMemberPrimaryChanged(Ids.next(), Ids.next(), false),
                new CompanyUpdated(Ids.next(), "Acme"),
                new CompanyDeleted(Ids.next()),
                new CompanyInvitationCreated(
                        Ids.next(),
                        Ids.next(),
                        "Acme",
                        "Hana",
                        "max@example.test",
                        "owner",
                        "de",
                        "sealed",
                        Instant.EPOCH),
                new CompanyInvitationRenewed(
                        Ids.next(),
                        Ids.next(),
                        "Acme",
                        "Hana",
                        "max@example.test",
                        "member",
                        "en",
                        "sealed",
                        Instant.EPOCH),
                new CompanyInvitationRevoked(Ids.next(), Ids.next()),
                new CompanyInvitationAccepted(Ids.next(), Ids.next(), Ids.next()),
                new CompanyInvitationDeclined(Ids.next(), Ids.next()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventShouldFitItsSchema(DomainEvent event) {
        assertThat(EventSchema.complaints(event)).isEmpty();
    }

    @Test
    void theSchemaShouldRefuseWhatIsNoEvent() {
        var event = new CompanyMemberAdded(Ids.next(), Ids.next(), "guest", true);
        assertThat(EventSchema.complaints(event)).isNotEmpty();
        assertThat(EventSchema.complaints(event, "{\"companyId\":\"1\"}")).hasSizeGreaterThan(1);
    }
}
