package app.candor.notification;

import app.candor.notification.domain.Unwanted;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which mails a person wants. Everything comes until they say otherwise, and what is mandatory comes always. */
@ApplicationScoped
@Transactional
public class Preferences {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * @throws Problem {@code forbidden} for anybody who has not signed in
     */
    public PreferencesView get(Caller caller) {
        return view(entityManager.find(Unwanted.class, person(caller)));
    }

    /**
     * Replaces all choices of the caller; a kind that is not named is wanted.
     *
     * @param revision what the caller saw
     * @throws Problem {@code invalid} with everything that is wrong: a kind that does not exist, or that cannot be
     *     switched off; {@code revision-required}, {@code stale-revision}
     */
    public PreferencesView change(Caller caller, List<Preference> choices, Long revision) {
        UUID person = person(caller);
        Set<String> kinds = unwanted(choices);
        Unwanted preferences = lock(person);
        Seen.required(revision, preferences.revision());
        preferences.become(kinds);
        entityManager.flush();
        return view(preferences);
    }

    /** Whether to write to this person about that. */
    public boolean wants(UUID person, MailKind kind) {
        Unwanted preferences = entityManager.find(Unwanted.class, person);
        return kind.mandatory() || preferences == null || !preferences.kinds().contains(kind.code());
    }

    /** Keeps nothing about somebody whose account was deleted. Doing it twice is harmless. */
    public void forget(UUID person) {
        Unwanted preferences = entityManager.find(Unwanted.class, person, LockModeType.PESSIMISTIC_WRITE);
        if (preferences != null) {
            entityManager.remove(preferences);
        }
    }

    private Unwanted lock(UUID person) {
        entityManager
                .createNativeQuery("insert into notification.preference (user_id) values (cast(?1 as uuid))"
                        + " on conflict do nothing")
                .setParameter(1, person.toString())
                .executeUpdate();
        return entityManager.find(Unwanted.class, person, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Set<String> unwanted(List<Preference> choices) {
        if (choices == null) {
            throw Problem.invalid("items", "Send a list of choices.");
        }
        List<Problem.Violation> violations = new ArrayList<>();
        Set<String> unwanted = new TreeSet<>();
        for (int i = 0; i < choices.size(); i++) {
            Preference choice = choices.get(i);
            String field = "items[" + i + "]";
            MailKind kind =
                    choice == null ? null : MailKind.ofCode(choice.kind()).orElse(null);
            if (kind == null) {
                violations.add(new Problem.Violation(field + ".kind", "There is no such kind of mail. " + known()));
            } else if (choice.wanted() == null) {
                violations.add(new Problem.Violation(field + ".wanted", "Say true or false."));
            } else if (!choice.wanted() && kind.mandatory()) {
                violations.add(new Problem.Violation(
                        field + ".wanted", "This mail cannot be switched off: your access depends on it."));
            } else if (!choice.wanted()) {
                unwanted.add(kind.code());
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return unwanted;
    }

    private static String known() {
        return "Known are "
                + Arrays.stream(MailKind.values()).map(MailKind::code).collect(Collectors.joining(", ")) + ".";
    }

    private static PreferencesView view(Unwanted preferences) {
        Set<String> unwanted = preferences == null ? Set.of() : preferences.kinds();
        return new PreferencesView(
                Arrays.stream(MailKind.values())
                        .map(kind -> new Preference(kind.code(), !unwanted.contains(kind.code()), kind.mandatory()))
                        .toList(),
                preferences == null ? 0 : preferences.revision());
    }

    private static UUID person(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return person.userId();
        }
        throw Problem.forbidden("Only a person who has signed in has an account.");
    }
}
