package app.candor.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A company with everything that is kept of it, as one person sees it.
 *
 * @param size one of {@link CompanySize}'s codes; empty when nobody has said
 * @param embedOrigins whose pages may show the company's interviews in a frame
 * @param ownRole what the person who looks is to the company; {@code null} for an admin who does not belong to it
 * @param primary whether it is the company that this person works for now
 * @param revision grows with each change of the company or its team
 */
public record CompanyDetail(
        UUID id,
        String name,
        String industry,
        String size,
        String description,
        List<String> embedOrigins,
        int members,
        MemberRole ownRole,
        boolean primary,
        Instant createdAt,
        long revision) {}
