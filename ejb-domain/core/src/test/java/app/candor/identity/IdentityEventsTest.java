package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.identity.event.CandidateProfileCreated;
import app.candor.identity.event.CandidateProfileDeleted;
import app.candor.identity.event.CandidateProfileUpdated;
import app.candor.identity.event.CandidateSkillAdded;
import app.candor.identity.event.CandidateSkillRated;
import app.candor.identity.event.CandidateSkillRemoved;
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
import app.candor.identity.event.SkillActivated;
import app.candor.identity.event.SkillCategoryCreated;
import app.candor.identity.event.SkillCategoryDeleted;
import app.candor.identity.event.SkillCategoryUpdated;
import app.candor.identity.event.SkillCreated;
import app.candor.identity.event.SkillDeactivated;
import app.candor.identity.event.SkillDeleted;
import app.candor.identity.event.SkillUpdated;
import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserAvatarChanged;
import app.candor.identity.event.UserCreated;
import app.candor.identity.event.UserDeleted;
import app.candor.identity.event.UserRoleSelected;
import app.candor.identity.event.UserRolesChanged;
import app.candor.identity.event.UserSignedOut;
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
                new SkillCreated(Ids.next(), Ids.next(), "C++"),
                new SkillUpdated(Ids.next(), Ids.next(), "C#"),
                new SkillActivated(Ids.next()),
                new SkillDeactivated(Ids.next()),
                new SkillDeleted(Ids.next()),
                new SkillCategoryCreated(Ids.next(), "Languages"),
                new SkillCategoryUpdated(Ids.next(), "Languages"),
                new SkillCategoryDeleted(Ids.next()),
                new CandidateProfileCreated(Ids.next()),
                new CandidateProfileUpdated(Ids.next(), true),
                new CandidateProfileDeleted(Ids.next()),
                new CandidateSkillAdded(Ids.next(), Ids.next(), 1),
                new CandidateSkillRated(Ids.next(), Ids.next(), 5),
                new CandidateSkillRemoved(Ids.next(), Ids.next()),
                new UserCreated(Ids.next(), "ada@example.test", "pending"),
                new UserSuspended(Ids.next()),
                new UserAvatarChanged(Ids.next(), true),
                new UserAvatarChanged(Ids.next(), false),
                new UserActivated(Ids.next()),
                new UserSignedOut(Ids.next()),
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
