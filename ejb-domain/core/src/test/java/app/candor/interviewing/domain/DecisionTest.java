package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.DecisionKind;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private final Caller.Person hr = new Caller.Person(Ids.next(), "H", Set.of(Role.HR), Ids.next());

    @Test
    void aDecisionShouldHaveAKindAndAReason() {
        assertThatThrownBy(() -> Decision.of(hr, null, "", Drafts.NOW)).hasMessage("2 fields need your attention.");
        assertThatThrownBy(() -> Decision.of(hr, DecisionKind.REJECT, " ", Drafts.NOW))
                .hasMessage("The reason must not be empty.");
        assertThat(Decision.of(hr, DecisionKind.HIRE, "<b>Yes</b>", Drafts.NOW).decidedBy())
                .isEqualTo(hr.userId());
    }
}
