package app.candor.ui.company;

import app.candor.identity.CompanyAdministration;
import app.candor.identity.CompanyDetail;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.AddressedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All companies. */
@Named
@RequestScoped
public class CompanyList extends AddressedList<CompanyDetail> {
    @Inject
    CurrentCaller caller;

    @Inject
    CompanyAdministration companies;

    @Override
    protected Page<CompanyDetail> find(PageRequest slice) {
        return companies.list(caller.get(), getText(), slice);
    }
}
