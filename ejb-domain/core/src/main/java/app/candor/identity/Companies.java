package app.candor.identity;

import app.candor.identity.domain.CompanyRegister;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The tenants. */
@ApplicationScoped
public class Companies {
    @Inject
    CompanyRegister register;

    /**
     * One company, for other contexts; a deleted one still has its name.
     *
     * @throws Problem {@code not-found} for an unknown id
     */
    @Transactional
    public CompanyView company(UUID id) {
        return register.byId(id)
                .map(company -> new CompanyView(company.id(), company.name()))
                .orElseThrow(() -> Problem.notFound("company"));
    }

    /** Whose pages may show the company's interviews in a frame, such as {@code https://careers.example}. */
    @Transactional
    public List<String> embedOrigins(UUID id) {
        return register.byId(id)
                .filter(company -> !company.isDeleted())
                .map(company -> company.profile().embedOrigins())
                .orElse(List.of());
    }

    /**
     * A company for which something begins that must not be left behind: it cannot be deleted until the transaction ends.
     *
     * @throws Problem {@code company-deleted}
     */
    @Transactional
    public CompanyView keep(UUID id) {
        if (!register.hold(id)) {
            throw new Problem(Problem.Kind.GONE, "company-deleted", "The company was deleted.");
        }
        return company(id);
    }
}
