package app.candor.ui.hr;

import app.candor.identity.CandidateSearch;
import app.candor.identity.CandidateView;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The candidates whom the page of the search has sent here: those of them who can still be found. */
final class ChosenCandidates {
    private static final int MOST = 50;

    private ChosenCandidates() {}

    /**
     * @param ids as they stand in the address; {@code null} for none
     */
    static List<CandidateView> of(Caller caller, CandidateSearch search, String[] ids) {
        List<CandidateView> chosen = new ArrayList<>();
        for (UUID id : distinct(ids)) {
            try {
                chosen.add(search.get(caller, id));
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.NOT_FOUND) {
                    throw problem;
                }
            }
        }
        return chosen;
    }

    private static Set<UUID> distinct(String[] ids) {
        Set<UUID> distinct = new LinkedHashSet<>();
        for (String id : ids == null ? new String[0] : ids) {
            try {
                distinct.add(UUID.fromString(id));
            } catch (IllegalArgumentException e) {
                throw Problem.notFound("page");
            }
            if (distinct.size() == MOST) {
                break;
            }
        }
        return distinct;
    }
}
