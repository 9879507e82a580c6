package app.candor.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private final Paging paging = new Paging();

    @Test
    void nothingSaidShouldBeTheFirstSlice() {
        assertThat(paging.request()).isEqualTo(PageRequest.first());
    }

    @Test
    void whatNextSaidShouldBeUnderstood() {
        UUID last = Ids.next();
        paging.cursor = last.toString();
        paging.limit = " 7 ";
        assertThat(paging.request()).isEqualTo(new PageRequest(last, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many", "1.5", "99999999999"})
    void aLimitThatIsNoneShouldBeInvalid(String limit) {
        paging.limit = limit;
        assertThatThrownBy(paging::request).isInstanceOf(Problem.class).hasMessageContaining("between 1 and 200");
    }
}
