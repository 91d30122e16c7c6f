package org.comity.documents;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Lays one bilingual document out in a Word file, in the order in which it is printed: English to the left, the second
/// language to the right, or below where there is one column for both.
final class WordLetter {

    private final XWPFDocument file;
    private final Paper paper;
    private final BilingualDocument document;
    private final Language other;

    WordLetter(XWPFDocument file, Paper paper) {
        this.file = file;
        this.paper = paper;
        this.document = paper.document();
        this.other = paper.other();
    }

    void write() {
        WordStyles.addTo(file, other);
        new WordMargins(paper).addTo(file);
        describe();
        var banner = document.demonstration();
        if (banner != null) {
            beside(banner, WordStyles.WARNING, WordStyles.WARNING);
        }
        letterhead();
        beside(document.title(), WordStyles.TITLE, WordStyles.TITLE_OTHER);
        beside(document.legalBasis(), WordStyles.OTHER, WordStyles.OTHER);
        if (document.note() != null) {
            beside(document.note(), WordStyles.OTHER, WordStyles.OTHER);
        }
        rows(
                grid(),
                List.of(
                        Row.of(paper.words("documents.reference"), Value.mono(document.reference())),
                        Row.of(paper.words("documents.status"), new Value.Phrase(document.status()))));
        gap();
        document.sections().forEach(this::section);
        beside(document.closing(), WordStyles.TEXT, WordStyles.TEXT);
        block(paper.words("documents.signature"), document.signature());
        provenance();
        beside(paper.words("documents.editable"), WordStyles.SMALL, WordStyles.SMALL);
    }

    private void describe() {
        var imprint = Imprint.of(document);
        var made = Optional.of(Date.from(imprint.made().toInstant()));
        var own = file.getProperties().getCoreProperties();
        own.setTitle(imprint.title());
        own.setSubjectProperty(imprint.subject());
        own.setCreator(imprint.author());
        own.setCreated(made);
        own.setModified(made);
        own.getUnderlyingProperties().setLanguageProperty(Language.ENGLISH.code());
        file.getProperties().getExtendedProperties().setApplication(imprint.producer());
    }

    private void letterhead() {
        var head = document.letterhead();
        var cells = new WordGrid(file.createTable(1, 1), 50, 50).row(true, 1, 1);
        WordInk.say(WordInk.next(cells.get(0)), head.state().english(), WordStyles.STATE, Language.ENGLISH);
        WordInk.say(WordInk.next(cells.get(0)), head.authority().english(), WordStyles.OTHER, Language.ENGLISH);
        head.address().forEach(line -> WordInk.say(WordInk.next(cells.get(0)), line, WordStyles.SMALL, null));
        WordInk.other(WordInk.next(cells.get(1)), head.state(), WordStyles.STATE, other);
        WordInk.other(WordInk.next(cells.get(1)), head.authority(), WordStyles.OTHER, other);
        var line = file.createParagraph();
        line.setStyle(WordStyles.SMALL.id());
        line.setBorderTop(Borders.THICK);
    }

    /// A phrase in two columns, and the space below that keeps its table apart from the next.
    private void beside(Pair pair, WordStyles style, WordStyles second) {
        var cells = new WordGrid(file.createTable(1, 1), 50, 50).row(true, 1, 1);
        WordInk.say(WordInk.next(cells.get(0)), pair.english(), style, Language.ENGLISH);
        WordInk.other(WordInk.next(cells.get(1)), pair, second, other);
        gap();
    }

    private void gap() {
        file.createParagraph().setStyle(WordStyles.SMALL.id());
    }

    private void section(Section section) {
        var numbered = new Pair(
                section.number() + "\u2002" + section.heading().english(),
                section.number() + "\u2002" + section.heading().other());
        block(numbered, section.rows());
    }

    private void block(Pair heading, List<Row> rows) {
        rows(headed(heading), rows);
        gap();
    }

    private WordGrid headed(Pair heading) {
        var grid = grid();
        var cells = grid.head(2, other.rightToLeft() ? 2 : 1);
        WordInk.say(WordInk.next(cells.get(0)), heading.english(), WordStyles.HEADING, Language.ENGLISH);
        WordInk.other(WordInk.next(cells.get(1)), heading, WordStyles.HEADING_OTHER, other);
        return grid;
    }

    /// Labels of a language that reads from right to left have a column of their own, at its side of the page.
    private WordGrid grid() {
        var table = file.createTable(1, 1);
        return (other.rightToLeft() ? new WordGrid(table, 25, 25, 25, 25) : new WordGrid(table, 34, 16, 50)).ruled();
    }

    private void rows(WordGrid grid, List<Row> rows) {
        rows.forEach(row -> value(place(grid, row.label(), row.citation(), !Paper.flows(row)), row.value()));
    }

    /// Writes the label of a row, and says where its value goes.
    private XWPFTableCell place(WordGrid grid, Pair label, @Nullable ArticleRef citation, boolean whole) {
        var cells = other.rightToLeft() ? grid.row(whole, 1, 2, 1) : grid.row(whole, 1, 2);
        var first = WordInk.next(cells.get(0));
        WordInk.say(first, label.english(), WordStyles.LABEL, Language.ENGLISH);
        if (citation != null) {
            var cited = WordInk.exact(first, " [" + citation.display().replace(' ', '\u00a0') + "]", WordStyles.LABEL);
            cited.setFontSize(7);
            cited.setColor("4A5568");
        }
        WordInk.other(WordInk.next(cells.get(other.rightToLeft() ? 2 : 0)), label, WordStyles.OTHER, other);
        return cells.get(1);
    }

    private void value(XWPFTableCell cell, Value value) {
        switch (value) {
            case Value.Text text -> typed(cell, text);
            case Value.Phrase(var pair) -> WordInk.both(cell, pair, WordStyles.TEXT, WordStyles.OTHER, other);
            case Value.Mono(var exact) -> WordInk.exact(WordInk.next(cell), exact, WordStyles.EXACT);
            case Value.Several(var values) -> values.forEach(one -> value(cell, one));
            case Value.Blank() -> {
                var line = WordInk.next(cell);
                line.setStyle(WordStyles.TEXT.id());
                line.setSpacingBefore(600);
                line.setBorderBottom(Borders.SINGLE);
            }
        }
    }

    private void typed(XWPFTableCell cell, Value.Text text) {
        if (text.needsTranslation()) {
            var mark = paper.words("documents.needsTranslation");
            WordInk.both(cell, mark, WordStyles.WARNING, WordStyles.WARNING, other);
        }
        Paper.lines(text.text())
                .forEach(line -> WordInk.say(WordInk.next(cell), line, WordStyles.TEXT, text.language()));
    }

    private void provenance() {
        var from = document.provenance();
        var grid = headed(paper.words("documents.verification"));
        link(
                place(grid, paper.words("documents.address"), null, true),
                from.verificationAddress().toString());
        rows(
                grid,
                List.of(
                        Row.of(
                                paper.words("documents.hash"),
                                Value.mono(from.contentHash().hex())),
                        Row.of(paper.words("documents.template"), Value.mono(from.templateVersion())),
                        Row.of(paper.words("documents.made"), Paper.clocks(from))));
        gap();
    }

    private static void link(XWPFTableCell cell, String address) {
        var place = WordInk.next(cell);
        place.setStyle(WordStyles.EXACT.id());
        var run = place.createHyperlinkRun(address);
        run.setText(address);
        run.setUnderline(UnderlinePatterns.SINGLE);
        run.setColor("1D3F72");
    }
}
