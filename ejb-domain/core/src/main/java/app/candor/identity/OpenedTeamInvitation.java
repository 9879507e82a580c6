package app.candor.identity;

import java.time.Instant;

/**
 * What a colleague sees before they answer.
 *
 * @param email the address that was invited
 * @param ownAddress whether it is the one of the account that looks; only then may it answer
 * @param signInAgain whether accepting gives the account its role, which counts with the next sign-in
 */
public record OpenedTeamInvitation(
        String companyName,
        String inviterName,
        String email,
        MemberRole memberRole,
        Instant expiresAt,
        boolean ownAddress,
        boolean signInAgain) {}
