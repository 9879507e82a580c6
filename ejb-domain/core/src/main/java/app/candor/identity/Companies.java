package app.candor.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tenants. */
@ApplicationScoped
public class Companies {
    /** One company, for other contexts. */
    public CompanyView company(UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
