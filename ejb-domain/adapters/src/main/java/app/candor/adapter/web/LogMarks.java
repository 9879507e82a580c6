package app.candor.adapter.web;

import app.candor.shared.Trace;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Adds {@code TraceId} and {@code RequestId} to every log line of a thread that works for a request, an event or a job.
 * The server's JSON formatter writes a parameter that is a map as fields of the line.
 */
@WebListener
public class LogMarks implements ServletContextListener {
    private final Map<Handler, Filter> before = new HashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Filter previous = handler.getFilter();
            before.put(handler, previous);
            handler.setFilter(record -> {
                mark(record);
                return previous == null || previous.isLoggable(record);
            });
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        before.forEach(Handler::setFilter);
    }

    /** Once for each line, however many handlers write it. */
    static void mark(LogRecord record) {
        Object[] parameters = record.getParameters() == null ? new Object[0] : record.getParameters();
        if (Trace.running().isEmpty() || Arrays.stream(parameters).anyMatch(Marks.class::isInstance)) {
            return;
        }
        Marks marks = new Marks();
        marks.put("TraceId", Trace.traceId());
        RequestFilter.current().ifPresent(id -> marks.put("RequestId", id));
        Object[] marked = Arrays.copyOf(parameters, parameters.length + 1);
        marked[parameters.length] = marks;
        record.setParameters(marked);
    }

    private static final class Marks extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
