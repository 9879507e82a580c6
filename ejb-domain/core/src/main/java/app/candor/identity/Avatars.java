package app.candor.identity;

import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.identity.port.PictureStore;
import app.candor.identity.port.Portraits;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * People's pictures. What is uploaded is never kept: only the portrait made of it, under a key that nobody is told.
 *
 * <p>The bytes are in the store before the row says so, and the former ones go after that; what a crash leaves in between
 * goes with the next change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Avatars {
    /** Bytes. */
    public static final int LARGEST = 5_000_000;

    @Inject
    Users users;

    @Inject
    CompanyRegister companies;

    @Inject
    Portraits portraits;

    @Inject
    PictureStore store;

    @Inject
    EventPublisher publisher;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * Gives the caller another picture.
     *
     * @throws Problem {@code invalid} for no picture or one that cannot be used, {@code picture-too-large}
     */
    public void change(Caller caller, byte[] upload) {
        UUID id = person(caller).userId();
        if (upload.length > LARGEST) {
            throw tooLarge();
        }
        String key = folder(id) + Ids.next() + ".jpg";
        store.put(key, portraits.of(upload), Portraits.CONTENT_TYPE);
        keep(id, key);
        store.deleteAll(folder(id), key);
    }

    /** Takes the caller's picture away; twice is harmless. */
    public void remove(Caller caller) {
        UUID id = person(caller).userId();
        keep(id, "");
        store.deleteAll(folder(id), "");
    }

    /**
     * Takes the pictures of a person away who was deleted. Idempotent.
     *
     * @throws Problem {@code store-unavailable}; try again later
     */
    public void erase(UUID userId) {
        store.deleteAll(folder(userId), "");
    }

    /**
     * For the person, an admin, and people of the same company.
     *
     * @throws Problem {@code not-found} without a picture, and for anybody else's
     */
    public AvatarPicture of(Caller caller, UUID userId) {
        String key = key(caller, userId);
        return new AvatarPicture(store.get(key), Portraits.CONTENT_TYPE, tag(key));
    }

    /**
     * What {@link #of} would say of the picture, without reading it.
     *
     * @throws Problem as {@link #of}
     */
    public String tagOf(Caller caller, UUID userId) {
        return tag(key(caller, userId));
    }

    /** Of a body that was cut off while it was read. */
    public static Problem tooLarge() {
        return new Problem(Problem.Kind.TOO_LARGE, "picture-too-large", "A picture may have 5 MB at most.");
    }

    private String key(Caller caller, UUID userId) {
        Caller.Person person = person(caller);
        return transaction
                .call(() ->
                        users.byId(userId).filter(user -> maySee(person, user)).map(User::avatarKey))
                .filter(key -> !key.isEmpty())
                .orElseThrow(() -> Problem.notFound("picture"));
    }

    private boolean maySee(Caller.Person person, User user) {
        return person.userId().equals(user.id())
                || person.is(Role.ADMIN)
                || person.companyId() != null
                        && companies
                                .primaryOf(user.id())
                                .filter(company -> company.id().equals(person.companyId()))
                                .isPresent();
    }

    private void keep(UUID id, String key) {
        transaction.run(() -> {
            User user = users.lock(id).orElseThrow(() -> Problem.notFound("person"));
            user.picture(key, clock.instant());
            publisher.publish(user);
        });
    }

    private static String folder(UUID userId) {
        return "people/" + userId + "/";
    }

    static String tag(String key) {
        return Optional.of(key)
                .filter(given -> !given.isEmpty())
                .map(given -> given.substring(given.lastIndexOf('/') + 1, given.length() - ".jpg".length()))
                .orElse("");
    }

    private static Caller.Person person(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return person;
        }
        throw Problem.forbidden("Only people who have signed in have pictures.");
    }
}
