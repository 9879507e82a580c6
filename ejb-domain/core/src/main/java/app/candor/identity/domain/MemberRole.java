package app.candor.identity.domain;

import java.util.Locale;

/** What a member is to a company. */
public enum MemberRole {
    OWNER,
    MEMBER;

    /** The name in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Somebody has to answer for a company: its first member does. */
    public static MemberRole forNewcomer(long membersSoFar) {
        return membersSoFar == 0 ? OWNER : MEMBER;
    }
}
