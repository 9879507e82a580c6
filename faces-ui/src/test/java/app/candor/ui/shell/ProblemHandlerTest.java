package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Problem;
import jakarta.faces.FacesException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemHandlerTest {
    @Test
    void aProblemShouldBeFoundUnderWhatFacesWrapsAroundIt() {
        Problem problem = Problem.notFound("template");
        FacesException wrapped = new FacesException(new IllegalStateException(problem));
        assertThat(ProblemHandler.find(wrapped, Problem.class)).isSameAs(problem);
        assertThat(ProblemHandler.find(new FacesException("other"), Problem.class))
                .isNull();
    }

    @Test
    void everyKindOfRefusalShouldHaveAnAnswerOfTheClient() {
        assertThat(Arrays.stream(Problem.Kind.values())
                        .map(kind -> ProblemHandler.status(new Problem(kind, "some-type", "Some sentence."))))
                .allSatisfy(status -> assertThat(status).isBetween(400, 503).isNotEqualTo(500));
    }
}
