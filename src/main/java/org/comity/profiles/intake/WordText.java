package org.comity.profiles.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.profiles.ProfileStyles;
import org.comity.profiles.intake.WordTable.Cell;
import org.comity.profiles.intake.WordTable.Line;
import org.comity.profiles.intake.WordTable.OpenCell;

/// Reads the tables out of the text of a Word file (ECMA-376, part 1, chapter 17) as it streams by. Tables
/// within a cell are read as text of that cell; deleted text, field codes, comments and second versions of
/// a drawing are not read.
final class WordText {

    static final int LONGEST_CELL = 40_000;
    private static final int MOST_LINES = 3_000;
    private static final int MOST_CELLS = 12;
    private static final int MOST_TEXT = 1_500_000;
    private static final Set<String> NOT_THERE =
            Set.of("Fallback", "del", "moveFrom", "tabs", "rPrChange", "pPrChange");

    private final List<WordTable> tables = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private OpenCell cell = new OpenCell(0);
    private boolean head;
    private int within;
    private int paragraphs;
    private int all;
    private int counted;
    private String style = "";
    private String run = "";
    private boolean reading;

    private WordText() {}

    static List<WordTable> tables(SafeXml xml) throws Unreadable {
        var reader = new WordText();
        while (xml.next()) {
            if (xml.starts() && NOT_THERE.contains(xml.name())) {
                skip(xml);
            } else if (xml.starts()) {
                reader.begin(xml);
            } else if (xml.ends()) {
                reader.end(xml.name());
            } else if (xml.says() && reader.reading) {
                reader.add(xml.text());
            }
        }
        return reader.tables;
    }

    private static void skip(SafeXml xml) throws Unreadable {
        var outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            // nothing of it is looked at
        }
    }

    private void begin(SafeXml xml) {
        switch (xml.name()) {
            case "tbl" -> within++;
            case "tr" -> head = within == 1 ? false : head;
            case "tblHeader" -> head = within == 1 ? !off(xml) : head;
            case "tc" -> cell = within == 1 ? new OpenCell(LONGEST_CELL) : cell;
            case "gridSpan" -> cell.span = within == 1 ? span(xml.attribute("val")) : cell.span;
            case "vMerge" ->
                cell.continued = within == 1 ? !xml.attribute("val").equals("restart") : cell.continued;
            case "p" -> beginParagraph();
            case "pStyle" -> style = xml.attribute("val");
            case "r" -> run = "";
            case "rStyle" -> run = xml.attribute("val");
            case "t" -> reading = within > 0 && !run.equals(ProfileStyles.LABEL);
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            default -> {
                // everything else bears no text
            }
        }
    }

    private static boolean off(SafeXml xml) {
        return Set.of("0", "false", "off").contains(xml.attribute("val"));
    }

    private static int span(String written) {
        return written.matches("[1-9]\\d?") ? Integer.parseInt(written) : 1;
    }

    /// A paragraph within one, as a text box has it, is one more line of it.
    private void beginParagraph() {
        paragraphs++;
        if (paragraphs == 1) {
            style = "";
            text.setLength(0);
        } else {
            text.append('\n');
        }
    }

    private void add(String more) throws Unreadable {
        all += more.length();
        if (all > MOST_TEXT) {
            throw new Unreadable(Refusal.TOO_MANY_ROWS);
        }
        if (text.length() <= LONGEST_CELL) {
            text.append(more);
        }
    }

    private void end(String name) throws Unreadable {
        switch (name) {
            case "t" -> reading = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endLine();
            case "tbl" -> endTable();
            default -> {
                // nothing ends that was kept
            }
        }
    }

    private void endParagraph() {
        paragraphs = Math.max(0, paragraphs - 1);
        if (paragraphs == 0 && within > 0) {
            cell.add(style, text.toString());
            text.setLength(0);
        }
    }

    private void endCell() {
        if (within == 1 && cells.size() < MOST_CELLS) {
            cells.add(cell.closed());
        }
    }

    private void endLine() throws Unreadable {
        if (within != 1) {
            return;
        }
        counted++;
        if (counted > MOST_LINES) {
            throw new Unreadable(Refusal.TOO_MANY_ROWS);
        }
        lines.add(new Line(List.copyOf(cells), head));
        cells.clear();
    }

    private void endTable() {
        within = Math.max(0, within - 1);
        if (within == 0) {
            tables.add(new WordTable(List.copyOf(lines)));
            lines.clear();
        }
    }
}
