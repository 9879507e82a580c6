package app.candor.identity;

import app.candor.shared.Problem;
import java.util.Locale;

/** What a member is to a company. */
public enum MemberRole {
    /** Answers for the company: its data, its team. */
    OWNER,
    MEMBER;

    /** The name in events, in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for anything else
     */
    public static MemberRole ofCode(String code) {
        for (MemberRole role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw Problem.invalid("memberRole", "A member is owner or member.");
    }

    /** Somebody has to answer for a company: its first member does. */
    public static MemberRole forNewcomer(int membersSoFar) {
        return membersSoFar == 0 ? OWNER : MEMBER;
    }
}
