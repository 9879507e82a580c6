package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.UserAvatarChanged;
import app.candor.identity.port.PictureStore;
import app.candor.identity.port.Portraits;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvatarsTest {
    private static final byte[] UPLOAD = {1, 2, 3};

    private final Map<String, byte[]> stored = new TreeMap<>();
    private Database database;
    private Crowd crowd;
    private Caller.Person person;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        crowd.services.with(PictureStore.class, new InMemory()).with(Portraits.class, upload -> upload.clone());
        person = crowd.arrives(Role.HR);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private final class InMemory implements PictureStore {
        @Override
        public void put(String key, byte[] picture, String contentType) {
            stored.put(key, picture);
        }

        @Override
        public byte[] get(String key) {
            return stored.get(key);
        }

        @Override
        public void deleteAll(String prefix, String except) {
            stored.keySet().removeIf(key -> key.startsWith(prefix) && !key.equals(except));
        }
    }

    private void change(byte[] upload) {
        crowd.services.run(Avatars.class, it -> it.change(person, upload));
    }

    private AvatarPicture seenBy(Caller who) {
        return crowd.services.call(Avatars.class, it -> it.of(who, person.userId()));
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void anotherPictureShouldReplaceTheFormerOneEverywhere() {
        change(UPLOAD);
        String first = seenBy(person).tag();
        change(new byte[] {4});
        assertThat(seenBy(person).bytes()).containsExactly(4);
        assertThat(seenBy(person).tag()).isNotEqualTo(first);
        assertThat(stored).hasSize(1).allSatisfy((key, bytes) -> assertThat(key)
                .startsWith("people/" + person.userId() + "/"));
        assertThat(crowd.services.events(UserAvatarChanged.class))
                .containsExactly(
                        new UserAvatarChanged(person.userId(), true), new UserAvatarChanged(person.userId(), true));
    }

    @Test
    void aPictureThatIsTakenAwayShouldBeGoneAndToldOnce() {
        change(UPLOAD);
        crowd.services.run(Avatars.class, it -> it.remove(person));
        crowd.services.run(Avatars.class, it -> it.remove(person));
        assertThat(stored).isEmpty();
        refused("not-found", () -> seenBy(person));
        assertThat(crowd.services.events(UserAvatarChanged.class))
                .containsExactly(
                        new UserAvatarChanged(person.userId(), true), new UserAvatarChanged(person.userId(), false));
    }

    @Test
    void onlyThePersonAdministratorsAndColleaguesShouldSeeIt() {
        change(UPLOAD);
        assertThat(seenBy(crowd.arrives(Role.ADMIN)).bytes()).isEqualTo(UPLOAD);
        refused("not-found", () -> seenBy(crowd.arrives(Role.HR)));
        refused("not-found", () -> seenBy(new Caller.Person(Ids.next(), "X", Set.of(Role.HR), Ids.next())));
        refused("forbidden", () -> seenBy(new Caller.Invitee(Ids.next(), Ids.next())));
        refused("not-found", () -> crowd.services.call(Avatars.class, it -> it.of(person, UUID.randomUUID())));
    }

    @Test
    void aPictureThatIsTooLargeShouldBeRefusedUnread() {
        refused("picture-too-large", () -> change(new byte[Avatars.LARGEST + 1]));
        assertThat(stored).isEmpty();
    }

    @Test
    void aDeletedPersonsPictureShouldGo() {
        Caller.Person admin = crowd.arrives(Role.ADMIN);
        change(UPLOAD);
        crowd.services.run(UserAdministration.class, it -> it.delete(admin, person.userId(), null));
        refused("not-found", () -> seenBy(admin));
        crowd.services.run(Avatars.class, it -> it.erase(person.userId()));
        assertThat(stored).isEmpty();
        refused("account-deleted", () -> change(UPLOAD));
    }
}
