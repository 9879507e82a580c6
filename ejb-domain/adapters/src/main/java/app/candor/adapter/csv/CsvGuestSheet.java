package app.candor.adapter.csv;

import app.candor.interviewing.domain.GuestTable;
import app.candor.interviewing.domain.UnreadableGuests;
import app.candor.interviewing.port.GuestSheet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** People in CSV as spreadsheets of all countries save them. */
@ApplicationScoped
public class CsvGuestSheet implements GuestSheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t'};

    @Override
    public GuestTable read(byte[] file, int most) {
        String text = text(file);
        List<String> heading = null;
        List<GuestTable.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord cells : records) {
                if (heading == null) {
                    heading = List.copyOf(cells.getFields());
                } else if (cells.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new GuestTable.Row((int) cells.getStartingLineNumber(), List.copyOf(cells.getFields())));
                }
                if (rows.size() > most) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw UnreadableGuests.noTable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (heading == null) {
            throw UnreadableGuests.noTable();
        }
        return new GuestTable(heading, rows);
    }

    /** What is no UTF-8 is taken for Windows-1252, of which Latin-1 is a part; only there every byte means something. */
    private static String text(byte[] file) {
        String text;
        if (begins(file, 0xFF, 0xFE)) {
            text = new String(file, StandardCharsets.UTF_16LE);
        } else if (begins(file, 0xFE, 0xFF)) {
            text = new String(file, StandardCharsets.UTF_16BE);
        } else {
            text = utf8OrWestern(file);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static String utf8OrWestern(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WESTERN);
        }
    }

    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = heading.chars().filter(each -> each == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
