package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A list of people to invite, with what is wrong in it line by line. */
public final class Guests {
    public static final int MOST = 10_000;

    private Guests() {}

    /**
     * @throws Problem {@code unreadable-file} for no table of people, {@code file-too-large} for more than 10,000 lines
     */
    public static List<Guest> of(GuestTable table, Bulk bulk, Instant now) {
        GuestColumns columns = GuestColumns.of(table.heading());
        if (table.rows().isEmpty()) {
            throw UnreadableGuests.nothing();
        }
        if (table.rows().size() > MOST) {
            throw new Problem(
                    Problem.Kind.TOO_LARGE,
                    "file-too-large",
                    String.format(Locale.ROOT, "The file may have %,d lines at most. Import it in parts.", MOST));
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Guest> guests = new ArrayList<>();
        for (GuestTable.Row row : table.rows()) {
            var guest = new Guest(
                    row.number(), columns.name(row), columns.email(row), columns.zone(row), columns.message(row), "");
            Guest checked = guest.checked(bulk, now);
            Integer former = checked.good() ? seen.putIfAbsent(checked.key(), row.number()) : null;
            guests.add(
                    former == null
                            ? checked
                            : checked.complained("This address stands in line " + former + " already."));
        }
        return guests;
    }

    /** The same with complaints about those who may answer an invitation to the same template already. */
    public static List<Guest> withoutInvited(List<Guest> guests, Set<String> invited) {
        return guests.stream()
                .map(guest -> guest.good() && invited.contains(guest.key())
                        ? guest.complained("This address has an open invitation to this template already.")
                        : guest)
                .toList();
    }
}
