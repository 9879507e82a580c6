package app.candor.identity;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.Profile;
import app.candor.identity.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows people with the company that they work for. */
@ApplicationScoped
class UserViews {
    @Inject
    CompanyRegister companies;

    UserView of(User user) {
        return of(List.of(user)).get(0);
    }

    List<UserView> of(List<User> users) {
        Map<UUID, Company> theirs =
                companies.primaryOf(users.stream().map(User::id).toList());
        return users.stream().map(user -> view(user, theirs.get(user.id()))).toList();
    }

    private static UserView view(User user, Company company) {
        Profile profile = user.profile();
        return new UserView(
                user.id(),
                user.email(),
                user.fullName(),
                user.status(),
                List.copyOf(user.roles()),
                company == null ? null : company.id(),
                company == null ? null : company.name(),
                profile.bio(),
                profile.phone(),
                profile.timeZone(),
                profile.language(),
                Avatars.tag(user.avatarKey()),
                user.createdAt(),
                user.revision());
    }
}
