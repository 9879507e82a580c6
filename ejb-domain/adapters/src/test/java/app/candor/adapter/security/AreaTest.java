package app.candor.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {
    @ParameterizedTest
    @CsvSource({
        "/api,API",
        "/api/v1/me,API",
        "/api/v1/invitations,API",
        "/api/v1/interviews,API",
        "/api/v1/interview,INVITATION",
        "/api/v1/interview/start,INVITATION",
        "/api/v1/registrations,PUBLIC",
        "/api/v1/registrations/1,PUBLIC",
        "/api/v1/registrationsX,API",
        "/api/v1/applications/abc,PUBLIC",
        "/upload,INVITATION",
        "/upload/1,INVITATION",
        "/uploads,PUBLIC",
        "/hr,HIRING_PAGES",
        "/hr.xhtml,HIRING_PAGES",
        "/hr/review,HIRING_PAGES",
        "/hr/review.xhtml,HIRING_PAGES",
        "/hrx,PUBLIC",
        "/ops/jobs,ADMIN_PAGES",
        "/admin,ADMIN_PAGES",
        "/candidate.xhtml,CANDIDATE_PAGES",
        "/account/index,ACCOUNT_PAGES",
        "/join,ACCOUNT_PAGES",
        "/join.xhtml,ACCOUNT_PAGES",
        "/joins,PUBLIC",
        "/callback,CALLBACK",
        "/logout,SIGN_OUT",
        "/i/secret,PUBLIC",
        "/,LANDING",
        "/index,LANDING",
        "/index.xhtml,LANDING",
        "/indexes,PUBLIC"
    })
    void everyPathShouldHaveItsWayOfSigningIn(String path, Area area) {
        assertThat(Area.of(path)).isEqualTo(area);
    }

    @Test
    void pagesShouldAdmitByRole() {
        assertThat(Area.HIRING_PAGES.admits(Set.of(Role.CANDIDATE))).isFalse();
        assertThat(Area.HIRING_PAGES.admits(Set.of(Role.CANDIDATE, Role.HR))).isTrue();
        assertThat(Area.ADMIN_PAGES.admits(Set.of(Role.HR, Role.INTERVIEWER))).isFalse();
        assertThat(Area.ADMIN_PAGES.admits(Set.of(Role.ADMIN))).isTrue();
        assertThat(Area.CANDIDATE_PAGES.admits(Set.of())).isTrue();
        assertThat(Area.ACCOUNT_PAGES.admits(Set.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/hr,true", "/hr/review?id=1,true", "//evil.test,false", "/\\evil.test,false", "https://evil.test,false"
    })
    void onlyPagesOfOursShouldBeReturnedTo(String page, boolean local) {
        assertThat(WantedPage.isLocal(page)).isEqualTo(local);
    }

    @Test
    void aLineBreakShouldNotReachAHeader() {
        assertThat(WantedPage.isLocal("/hr\r\nSet-Cookie: x")).isFalse();
    }
}
