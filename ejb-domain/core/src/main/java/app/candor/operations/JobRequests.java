package app.candor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Asks for a batch job from inside a business transaction: the job starts after the commit, once, on a node that works. */
@ApplicationScoped
public class JobRequests {
    /** Asks for one run. The same job and key asked twice run once. Keep parameters to ids: 3,000 characters in all. */
    public void request(String job, String key, Map<String, String> parameters) {
        throw new UnsupportedOperationException("not built yet");
    }
}
