package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Scrawl.Reader;
import app.candor.it.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Markup and emoji in every field that somebody can write into: kept as they are, and shown as text on every page. */
@ExtendWith(Stack.Extension.class)
class MarkupIT {
    private final Stack stack;

    MarkupIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void whatPeopleWriteShouldBeShownAsTextOnEveryPage() {
        Scrawl scrawl = new Scrawl(stack);
        Map<Reader, Visitor> visitors = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            Visitor visitor = new Visitor(stack.candor().base());
            visitor.signIn("/account/index", scrawl.user(reader), Scrawl.password(reader));
            visitors.put(reader, visitor);
        }
        SoftAssertions all = new SoftAssertions();
        scrawl.pages.forEach((name, view) -> {
            Visitor visitor = visitors.get(view.reader());
            Answer answer = visitor.get(view.address());
            harmless(all, view.address(), answer);
            if (!view.text().isEmpty()) {
                all.assertThat(answer.status()).as(view.address()).isEqualTo(200);
                all.assertThat(answer.body())
                        .as(view.address())
                        .contains(view.text()
                                .substring(0, 16)
                                .replace("<", "&lt;")
                                .replace(">", "&gt;"))
                        .contains("🙂 " + scrawl.mark);
            }
            for (String parameter : Pages.parameters(name)) {
                String address =
                        "/" + name + "?" + parameter + "=" + URLEncoder.encode(scrawl.text(0), StandardCharsets.UTF_8);
                harmless(all, address, visitor.get(address));
            }
        });
        Answer candidate = new Visitor(stack.candor().base()).open("/i/" + scrawl.secret);
        assertThat(candidate.status()).isEqualTo(200);
        harmless(all, "/i", candidate);
        all.assertAll();
    }

    private static void harmless(SoftAssertions all, String address, Answer answer) {
        all.assertThat(answer.status()).as(address).isBetween(200, 499);
        all.assertThat(answer.body())
                .as(address)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
    }
}
