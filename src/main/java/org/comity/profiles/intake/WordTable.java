package org.comity.profiles.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.profiles.ProfileStyles;

/// A table of a Word file as a reader sees it.
record WordTable(List<Line> lines) {

    /// @param head whether it comes again on every page
    record Line(List<Cell> cells, boolean head) {

        boolean bare() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /// @param continued whether it goes on from the cell above
    /// @param span how many columns it covers
    /// @param cut whether it holds more than was read
    record Cell(List<Paragraph> paragraphs, boolean continued, int span, boolean cut) {

        static final Cell NONE = new Cell(List.of(), false, 1, false);

        String text() {
            return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        }

        boolean blank() {
            return paragraphs.isEmpty();
        }

        /// Whether it was written by this program, which names what each paragraph is.
        boolean ours() {
            return paragraphs.stream().anyMatch(paragraph -> paragraph.style().startsWith(ProfileStyles.OURS));
        }
    }

    /// @param style its id; empty where it has none
    /// @param text never blank
    record Paragraph(String style, String text) {}

    /// A cell while it is read.
    static final class OpenCell {
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private int left;
        boolean continued;
        int span = 1;
        private boolean cut;

        OpenCell(int longest) {
            this.left = longest;
        }

        void add(String style, String text) {
            var kept = text.strip();
            if (kept.length() > left) {
                kept = kept.substring(0, left).strip();
                cut = true;
            }
            left -= kept.length();
            if (!kept.isEmpty()) {
                paragraphs.add(new Paragraph(style, kept));
            }
        }

        Cell closed() {
            return new Cell(List.copyOf(paragraphs), continued, span, cut);
        }
    }
}
