package app.candor.adapter.csv;

import app.candor.identity.port.SkillSheet;
import app.candor.identity.port.UnreadableSheet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The taxonomy as CSV. */
@ApplicationScoped
public class CsvSkillSheet implements SkillSheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet would calculate (OWASP, CSV injection), with the quotes that we put before such a cell. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final String HARMLESS = "'";

    @Override
    public void read(byte[] file, Consumer<Row> reader) {
        String text = text(file);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<String> heading = null;
            for (CsvRecord cells : records) {
                if (heading == null) {
                    heading = heading(cells);
                } else if (cells.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    reader.accept(new Row(cells.getStartingLineNumber(), named(heading, cells)));
                }
            }
        } catch (CsvParseException e) {
            throw UnreadableSheet.noTable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UnreadableSheet.notUtf8();
        }
    }

    /** Spreadsheets write semicolons where the comma separates decimals: the heading tells. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    }

    private static List<String> heading(CsvRecord cells) {
        List<String> heading = cells.getFields().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (heading.stream().filter(name -> !name.isEmpty()).distinct().count()
                < heading.stream().filter(name -> !name.isEmpty()).count()) {
            throw UnreadableSheet.columnTwice();
        }
        return heading;
    }

    private static Map<String, String> named(List<String> heading, CsvRecord cells) {
        if (cells.getFieldCount() > heading.size()) {
            throw UnreadableSheet.moreCells(cells.getStartingLineNumber());
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            named.put(heading.get(i), i < cells.getFieldCount() ? plain(cells.getField(i)) : "");
        }
        return named;
    }

    @Override
    public byte[] write(List<String> columns, Iterable<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(CsvSkillSheet::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? HARMLESS + cell : cell;
    }

    private static String plain(String cell) {
        boolean ours = cell.startsWith(HARMLESS) && FORMULA.matcher(cell).matches();
        return ours ? cell.substring(HARMLESS.length()) : cell;
    }
}
