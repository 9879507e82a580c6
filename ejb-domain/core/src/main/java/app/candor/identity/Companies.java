package app.candor.identity;

import app.candor.identity.domain.CompanyRegister;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The tenants. */
@ApplicationScoped
public class Companies {
    @Inject
    CompanyRegister register;

    /**
     * One company, for other contexts.
     *
     * @throws Problem {@code not-found} for an unknown id
     */
    @Transactional
    public CompanyView company(UUID id) {
        return register.byId(id)
                .map(company -> new CompanyView(company.id(), company.name()))
                .orElseThrow(() -> Problem.notFound("company"));
    }
}
