package app.candor.container;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.TemplateDraft;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import java.util.List;
import java.util.Set;

/** Somebody of a company of their own, and what they write. */
final class Actors {
    private Actors() {}

    static Caller.Person hr() {
        return new Caller.Person(Ids.next(), "Hanna", Set.of(Role.HR), Ids.next());
    }

    static Caller.Person admin() {
        return new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
    }

    static TemplateDraft oneQuestion(String title) {
        return new TemplateDraft(
                title,
                null,
                "en",
                List.of(new QuestionDraft(
                        null,
                        QuestionType.TEXT,
                        "Tell us about a failure.",
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Concrete.",
                        null,
                        null,
                        null)),
                null);
    }
}
