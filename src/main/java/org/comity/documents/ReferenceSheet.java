package org.comity.documents;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A table to take away, in one language, on landscape sheets: nobody's statement, nothing to sign. All strings come
/// localised from the caller.
///
/// @param subject one line for the PDF's own description
/// @param lead paragraphs below the title
/// @param columns the heads of the table
/// @param lines one cell for each column
/// @param foot on every page
/// @param address where the same stands as a page
/// @param madeAt becomes the PDF's own date: the same sheet gives the same bytes
public record ReferenceSheet(
        Language language,
        String title,
        String subject,
        List<String> lead,
        List<String> columns,
        List<Line> lines,
        String foot,
        URI address,
        Instant madeAt) {

    /// @throws IllegalArgumentException when a line has more or fewer cells than the table has columns
    public ReferenceSheet {
        lead = List.copyOf(lead);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (var line : lines) {
            if (line.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A line has a cell for each column");
            }
        }
    }

    /// A line of the table; its first cell is its head.
    public record Line(List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// Paragraphs, each in whatever direction its first letter asks for.
    public record Cell(List<String> paragraphs) {
        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        public static Cell of(String... paragraphs) {
            return new Cell(List.of(paragraphs));
        }
    }

    /// The order in which cells are set: the press does not mirror tables that read from right to left.
    public List<Integer> order() {
        var columns = IntStream.range(0, columns().size()).boxed().toList();
        return language.rightToLeft() ? columns.reversed() : columns;
    }

    /// The same, laid out; told apart by a digest of all it says.
    Sheet paper() {
        var digest = Sha256.of(toString().getBytes(StandardCharsets.UTF_8));
        return new Sheet(language, "documents/sheet.jte", this, title, "Comity", subject, digest, madeAt);
    }
}
