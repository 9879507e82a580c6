package app.candor.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Trace;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogMarksTest {
    private final LogRecord line = new LogRecord(Level.INFO, "hello {0}");

    @AfterEach
    void clear() {
        Trace.clear();
    }

    @Test
    void aLineOfATraceShouldNameItOnce() {
        Trace.resume("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        line.setParameters(new Object[] {"world"});
        LogMarks.mark(line);
        LogMarks.mark(line);
        assertThat(line.getParameters())
                .containsExactly("world", Map.of("TraceId", "0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void aLineOfNoTraceShouldStayAsItIs() {
        LogMarks.mark(line);
        assertThat(line.getParameters()).isNull();
        assertThat(Trace.running()).isEmpty();
    }
}
