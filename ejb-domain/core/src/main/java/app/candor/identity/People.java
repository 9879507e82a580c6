package app.candor.identity;

import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who signs in here. */
@ApplicationScoped
public class People {
    /** The person of a verified token, created at the first sign-in and brought up to date at later ones. */
    public Caller.Person signIn(SignIn signIn) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The caller. */
    public PersonView me(Caller caller) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Somebody by id, for other contexts. */
    public PersonView person(UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
