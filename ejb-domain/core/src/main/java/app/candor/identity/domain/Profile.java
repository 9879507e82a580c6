package app.candor.identity.domain;

import app.candor.identity.ProfileChange;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a person says of themselves. Empty texts stand for what nobody has said. */
@Embeddable
public class Profile {
    private static final int LONGEST_BIO = 1_000;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern FILLERS = Pattern.compile("[\\s.()/-]");

    private String bio;
    private String phone;

    @Column(name = "time_zone")
    private String timeZone;

    private String language;

    protected Profile() {}

    private Profile(String bio, String phone, String timeZone, String language) {
        this.bio = bio;
        this.phone = phone;
        this.timeZone = timeZone;
        this.language = language;
    }

    static Profile empty() {
        return new Profile("", "", "", "");
    }

    public String bio() {
        return bio;
    }

    public String phone() {
        return phone;
    }

    /** IANA name; empty for the browser's. */
    public String timeZone() {
        return timeZone;
    }

    /** One of {@link Languages#CODES}; empty for the browser's. */
    public String language() {
        return language;
    }

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    Profile with(ProfileChange change) {
        var next = new Profile(
                change.bio() == null ? bio : change.bio().strip(),
                change.phone() == null ? phone : FILLERS.matcher(change.phone()).replaceAll(""),
                change.timeZone() == null ? timeZone : change.timeZone().strip(),
                change.language() == null ? language : change.language().strip());
        List<Problem.Violation> violations = new ArrayList<>();
        if (next.bio.codePointCount(0, next.bio.length()) > LONGEST_BIO) {
            violations.add(new Problem.Violation("bio", "Up to 1,000 characters, please."));
        }
        if (!next.phone.isEmpty() && !E164.matcher(next.phone).matches()) {
            violations.add(
                    new Problem.Violation("phone", "Write the number with its country code, such as +34 600 000 000."));
        }
        if (!next.timeZone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(next.timeZone)) {
            violations.add(new Problem.Violation("timeZone", "Choose a time zone such as Europe/Madrid."));
        }
        if (!next.language.isEmpty() && !Languages.speak(next.language)) {
            violations.add(new Problem.Violation("language", "Choose en, ru, de or es."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return next;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile
                && bio.equals(profile.bio)
                && phone.equals(profile.phone)
                && timeZone.equals(profile.timeZone)
                && language.equals(profile.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bio, phone, timeZone, language);
    }
}
