package org.comity.profiles.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Excerpt;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.Said;
import org.comity.vocabulary.Standing;

/// Reads rows of a State from a table of text: with the columns of the fact file `legal_provisions.csv`, or with those
/// this program writes.
final class CsvProfile {

    private static final int MOST_LINES = 20_000;
    private static final int MARK = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Stated stated;
    private final List<ReadRow> rows = new ArrayList<>();
    private int besides;
    private int spoken;

    private CsvProfile(Stated stated) {
        this.stated = stated;
    }

    static Reading read(InputStream bytes, Stated stated) throws Unreadable {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new BufferedReader(new InputStreamReader(bytes, decoder), MARK)) {
            return new CsvProfile(stated).read(text);
        } catch (CharacterCodingException otherEncoding) {
            throw new Unreadable(Refusal.ENCODING);
        } catch (UncheckedIOException within) {
            throw new Unreadable(
                    within.getCause() instanceof CharacterCodingException ? Refusal.ENCODING : Refusal.BROKEN);
        } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Unreadable(Refusal.BROKEN);
        }
    }

    private Reading read(BufferedReader text) throws IOException, Unreadable {
        var format = format(text);
        var columns = new Columns();
        var lines = 0;
        try (var parser = format.parse(bounded(text))) {
            for (var line : parser) {
                lines++;
                if (lines > MOST_LINES || spoken > RowChecks.MOST_ROWS) {
                    throw new Unreadable(Refusal.TOO_MANY_ROWS);
                }
                if (lines == 1) {
                    columns.read(line);
                } else {
                    line(line, columns);
                }
            }
        }
        if (lines == 0) {
            throw new Unreadable(Refusal.EMPTY);
        }
        return spoken == 0 ? new Reading.Refused(Refusal.NOTHING) : new Reading.Done(rows, besides);
    }

    /// A spreadsheet writes semicolons where a comma divides a number.
    private static CSVFormat format(BufferedReader text) throws IOException {
        text.mark(MARK);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(MARK);
        var head = new StringBuilder();
        for (var one = text.read(); one >= 0 && one != '\n' && head.length() < MARK / 2; one = text.read()) {
            head.append((char) one);
        }
        text.reset();
        var semicolons = head.chars().filter(one -> one == ';').count();
        var commas = head.chars().filter(one -> one == ',').count();
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons > commas ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .get();
    }

    /// One quotation mark that is never closed would make one cell of the whole file.
    private static Reader bounded(BufferedReader text) {
        return new CellBound(text, WordText.LONGEST_CELL);
    }

    private void line(CSVRecord line, Columns columns) {
        var state = columns.cell(line, "state").toUpperCase(Locale.ROOT);
        if (!state.isEmpty() && !state.equals(stated.state().code())) {
            besides++;
            return;
        }
        var written = columns.cell(line, "article");
        var cited = Citations.read(written, stated.instrument());
        var said = said(line, columns);
        if (said.act().isEmpty() && said.place().isEmpty() && said.excerpts().isEmpty()) {
            return;
        }
        spoken++;
        var why = RowChecks.why(said.under(cited.articles()), cited.outside(), false);
        var row = new ReadRow(
                rows.size() + 1,
                "1:" + line.getRecordNumber(),
                RowChecks.cut(written),
                RowChecks.cut(original(line)),
                why,
                said.under(cited.articles()),
                ReadRow.Fate.TAKE);
        rows.add(row);
    }

    private Said said(CSVRecord line, Columns columns) {
        var text = columns.cell(line, "text");
        var language = Optional.of(columns.cell(line, "text_language"))
                .filter(code -> code.matches("[a-z]{2,3}"))
                .orElse(stated.language());
        var standing = Standing.ofWritten(columns.cell(line, "standing")).orElse(Standing.SOURCED);
        return new Said(
                List.of(),
                act(columns.cell(line, "act"), columns.cell(line, "year")),
                columns.cell(line, "place"),
                columns.said(line, "territory"),
                columns.said(line, "penalty"),
                day(columns.cell(line, "from")),
                day(columns.cell(line, "to")),
                text.isEmpty() ? List.of() : List.of(new Excerpt(language, text, stated.document(), false)),
                columns.said(line, "note"),
                ActIdentifier.read(columns.cell(line, "identifier")),
                columns.cell(line, "source"),
                standing);
    }

    private String act(String title, String year) {
        var named = title.isEmpty() ? stated.act() : title;
        return year.isEmpty() || named.isEmpty() || named.contains(year) ? named : named + " (" + year + ")";
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String original(CSVRecord line) {
        return String.join(" | ", line.stream().filter(cell -> !cell.isBlank()).toList());
    }
}
