package app.candor.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.domain.GuestTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvGuestSheetTest {
    private final CsvGuestSheet sheet = new CsvGuestSheet();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ','",
        "UTF-8, ;",
        "UTF-8, '\t'",
        "windows-1252, ;",
        "ISO-8859-1, ','",
        "UTF-16LE, '\t'",
        "UTF-16BE, ;"
    })
    void peopleShouldBeReadWhateverTheSpreadsheetMadeOfThem(String charset, String separator) {
        String text = "Name|E-Mail\r\n\"Zoë |Müller\"|zoe@example.com\n\n  |  \nJosé|jose@example.com"
                .replace("|", separator);
        byte[] file = ((charset.startsWith("UTF") ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
        GuestTable table = sheet.read(file, 10);
        assertThat(table.heading()).containsExactly("Name", "E-Mail");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).cells()).containsExactly("Zoë " + separator + "Müller", "zoe@example.com");
        assertThat(table.rows().get(1).cells().get(0)).isEqualTo("José");
        assertThat(table.rows()).extracting(GuestTable.Row::number).containsExactly(2, 5);
    }

    @Test
    void theEuroSignOfWindowsShouldNotGetLost() {
        byte[] file = "name;email;message\nA;a@example.com;50 €\n".getBytes(Charset.forName("windows-1252"));
        assertThat(sheet.read(file, 10).rows().get(0).cells()).endsWith("50 €");
    }

    @Test
    void whatIsNoTableShouldBeRefused() {
        for (String file : new String[] {"", "name,email\n\"open,a@example.com"}) {
            assertThatThrownBy(() -> sheet.read(file.getBytes(StandardCharsets.UTF_8), 10))
                    .hasMessageContaining("not a table");
        }
    }

    @Test
    void onlyOneLineTooManyShouldBeRead() {
        String file = "name,email\n" + "a,a@example.com\n".repeat(100);
        assertThat(sheet.read(file.getBytes(StandardCharsets.UTF_8), 10).rows()).hasSize(11);
    }
}
