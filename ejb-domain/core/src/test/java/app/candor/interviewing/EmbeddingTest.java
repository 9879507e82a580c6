package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.identity.Companies;
import app.candor.identity.CompanyView;
import app.candor.shared.Caller;
import app.candor.shared.LinkSecret;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final List<String> SITES = List.of("https://careers.example");

    private Interviewing world;
    private Caller.Person hr;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        world.services().with(Companies.class, new Companies() {
            @Override
            public CompanyView company(UUID id) {
                return new CompanyView(id, "Acme");
            }

            @Override
            public CompanyView keep(UUID id) {
                return company(id);
            }

            @Override
            public List<String> embedOrigins(UUID id) {
                return id.equals(hr.companyId()) ? SITES : List.of();
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> allowed(Function<Embedding, List<String>> question) {
        return world.services().call(Embedding.class, question);
    }

    @Test
    void anInterviewShouldBeFramedByItsCompanysSitesAlone() {
        IssuedInvitation ours = world.invited(hr);
        IssuedInvitation theirs = world.invited(world.hr());
        assertThat(allowed(it -> it.ofInvitation(ours.secret()))).isEqualTo(SITES);
        assertThat(allowed(it -> it.ofInvitation(theirs.secret()))).isEmpty();
        assertThat(allowed(it -> it.ofInvitation(LinkSecret.fresh().text()))).isEmpty();
        assertThat(allowed(it -> it.ofInvitation("../i"))).isEmpty();
    }

    @Test
    void aPublicLinkShouldBeFramedByItsCompanysSitesUntilItIsClosed() {
        UUID template = world.invited(hr).invitation().templateId();
        var draft = new PublicLinkDraft(5, world.clock().instant().plus(Duration.ofDays(9)));
        String link = world.services()
                .call(PublicApplications.class, it -> it.open(hr, template, draft, null))
                .link();
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(allowed(it -> it.ofPublicLink(token))).isEqualTo(SITES);
        assertThat(allowed(it -> it.ofPublicLink(null))).isEmpty();
        world.services().run(PublicApplications.class, it -> it.close(hr, template));
        assertThat(allowed(it -> it.ofPublicLink(token))).isEmpty();
    }
}
