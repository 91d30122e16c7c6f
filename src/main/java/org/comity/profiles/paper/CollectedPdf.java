package org.comity.profiles.paper;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.documents.DocumentPress;
import org.comity.documents.Printable;
import org.comity.documents.ReferenceSheet;
import org.comity.documents.ReferenceSheet.Cell;
import org.comity.documents.ReferenceSheet.Line;
import org.comity.profiles.Row;
import org.comity.profiles.model.LawCell;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;

/// Prints what was collected as a table (PDF/A-3a, PDF/UA-1), each provision with its citation. The same collection
/// gives the same bytes.
public class CollectedPdf {

    private final DocumentPress press;
    private final Messages messages;
    private final StateNames names;

    public CollectedPdf(DocumentPress press, Messages messages, StateNames names) {
        this.press = press;
        this.messages = messages;
        this.names = names;
    }

    public byte[] print(Collected collected) {
        var words = new LawWords(messages, names, collected.language());
        var pdf = new ByteArrayOutputStream();
        press.print(sheet(collected, words), pdf);
        return pdf.toByteArray();
    }

    private static ReferenceSheet sheet(Collected collected, LawWords words) {
        return new ReferenceSheet(
                collected.language(),
                collected.title(),
                words.text("comparison.paper.subject"),
                List.of(words.day(collected), words.disclaimer(), words.address(collected)),
                Stream.of("state", "provision", "citation")
                        .map(column -> words.text("comparison.paper." + column))
                        .toList(),
                collected.cells().stream()
                        .flatMap(cell -> lines(cell, collected, words))
                        .toList(),
                words.disclaimer() + " " + words.day(collected),
                collected.address(),
                collected.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Stream<Line> lines(LawCell cell, Collected collected, LawWords words) {
        var head = Cell.of(words.state(cell.state()), cell.article().display(), words.article(cell.article()));
        if (cell.rows().isEmpty()) {
            return Stream.of(new Line(
                    List.of(head, Cell.of(words.finding(cell.finding())), Cell.of(words.text("profiles.row.none")))));
        }
        return cell.rows().stream()
                .map(row -> new Line(List.of(
                        head,
                        new Cell(provision(row, words)),
                        Cell.of(printable(words.citation(cell.state(), row, collected), words), words.answered(row)))));
    }

    private static List<String> provision(Row row, LawWords words) {
        var said = new ArrayList<String>();
        said.add(printable(words.provision(row.provision()), words));
        words.particulars(row).forEach(text -> said.add(printable(text, words)));
        row.provision().excerpts().forEach(excerpt -> {
            said.add(words.text(
                    excerpt.official() ? "profiles.row.excerpt.official" : "profiles.row.excerpt.unofficial",
                    excerpt.language()));
            said.add(printable(excerpt.text(), words));
        });
        return said;
    }

    /// A text in a script that the shipped fonts lack is not printed with gaps: it is said that it stands on the page.
    private static String printable(String text, LawWords words) {
        return Printable.unprintable(text).isEmpty() ? text : words.text("comparison.paper.unprintable");
    }
}
