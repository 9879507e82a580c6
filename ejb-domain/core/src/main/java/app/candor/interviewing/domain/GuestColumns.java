package app.candor.interviewing.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which column of a table means what, by its heading in one of the languages that we speak. */
final class GuestColumns {
    private static final Set<String> FIRST = Set.of("firstname", "givenname", "vorname", "nombre", "имя");
    private static final Set<String> LAST =
            Set.of("lastname", "surname", "familyname", "nachname", "familienname", "apellidos", "apellido", "фамилия");
    private static final Set<String> NAME = Set.of(
            "name",
            "fullname",
            "candidate",
            "candidatename",
            "kandidat",
            "bewerber",
            "nombrecompleto",
            "candidato",
            "фио",
            "полноеимя",
            "кандидат");
    private static final Set<String> EMAIL = Set.of(
            "email",
            "mail",
            "emailaddress",
            "candidateemail",
            "emailadresse",
            "correo",
            "correoelectrónico",
            "correoelectronico",
            "почта",
            "электроннаяпочта",
            "адрес");
    private static final Set<String> ZONE = Set.of("timezone", "zeitzone", "zonahoraria", "часовойпояс");
    private static final Set<String> MESSAGE = Set.of("message", "nachricht", "mensaje", "сообщение");

    private final int name;
    private final int first;
    private final int last;
    private final int email;
    private final int zone;
    private final int message;

    private GuestColumns(List<String> heading) {
        List<String> plain = heading.stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))
                .toList();
        name = at(plain, NAME);
        first = at(plain, FIRST);
        last = at(plain, LAST);
        email = at(plain, EMAIL);
        zone = at(plain, ZONE);
        message = at(plain, MESSAGE);
    }

    /**
     * @throws app.candor.shared.Problem {@code unreadable-file} without a name or an address
     */
    static GuestColumns of(List<String> heading) {
        var columns = new GuestColumns(heading);
        if (columns.email < 0 || columns.name < 0 && columns.first < 0 && columns.last < 0) {
            throw UnreadableGuests.noColumns();
        }
        return columns;
    }

    private static int at(List<String> heading, Set<String> names) {
        for (int i = 0; i < heading.size(); i++) {
            if (names.contains(heading.get(i))) {
                return i;
            }
        }
        return -1;
    }

    String name(GuestTable.Row row) {
        return name >= 0 ? cell(row, name) : (cell(row, first) + " " + cell(row, last)).strip();
    }

    String email(GuestTable.Row row) {
        return cell(row, email);
    }

    String zone(GuestTable.Row row) {
        return cell(row, zone);
    }

    String message(GuestTable.Row row) {
        return cell(row, message);
    }

    private static String cell(GuestTable.Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }
}
