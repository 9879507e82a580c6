package app.candor.interviewing;

import app.candor.identity.CandidateSearch;
import app.candor.identity.People;
import app.candor.identity.PersonView;
import app.candor.identity.UserStatus;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who is behind a candidate's id, for those who may find them now. */
@ApplicationScoped
class FoundCandidates {
    @Inject
    CandidateSearch search;

    @Inject
    People people;

    /**
     * The same with name, address and time zone of the account; the given zone only when the account says none.
     *
     * @throws Problem {@code not-found} for a candidate who cannot be found, {@code invalid} with a name or an address besides
     */
    NewInvitation resolve(Caller caller, NewInvitation wanted) {
        if (wanted.candidateId() == null) {
            return wanted;
        }
        if (wanted.candidateName() != null || wanted.candidateEmail() != null) {
            throw Problem.invalid("candidateId", "Give the candidate or a name and an address, not both.");
        }
        search.get(caller, wanted.candidateId());
        PersonView person = people.person(wanted.candidateId());
        if (person.status() != UserStatus.ACTIVE) {
            throw Problem.notFound("candidate");
        }
        String zone = person.timeZone().isEmpty() ? wanted.timeZone() : person.timeZone();
        return new NewInvitation(
                wanted.templateId(),
                person.fullName(),
                person.email(),
                wanted.candidateId(),
                wanted.expiresAt(),
                wanted.expiresLocal(),
                zone,
                wanted.message());
    }
}
