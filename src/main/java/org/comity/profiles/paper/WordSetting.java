package org.comity.profiles.paper;

import com.ibm.icu.text.Bidi;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.profiles.ProfileStyles;
import org.comity.vocabulary.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// How a Word file is set: A4 landscape, its language declared, direction by paragraph, headings as headings.
final class WordSetting {

    static final String HEADING = "Heading1";
    static final String TEXT = "Normal";
    static final String HEAD = "Head";
    static final String SMALL = "Small";

    private static final BigInteger LONG_SIDE = BigInteger.valueOf(16_838);
    private static final BigInteger SHORT_SIDE = BigInteger.valueOf(11_906);
    private static final BigInteger MARGIN = BigInteger.valueOf(850);

    private final XWPFDocument document;
    private final Language language;

    WordSetting(XWPFDocument document, Language language) {
        this.document = document;
        this.language = language;
        page();
        styles();
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(LONG_SIDE);
        size.setH(SHORT_SIDE);
        var margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        if (language.rightToLeft()) {
            section.addNewBidi();
        }
    }

    private void styles() {
        document.createStyles();
        style(TEXT, "Normal", 18, false);
        style(HEADING, "heading 1", 32, true);
        style(HEAD, "Head", 18, true);
        style(SMALL, "Small", 15, false);
    }

    private void style(String id, String name, int halfPoints, boolean bold) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (id.equals(TEXT)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(TEXT);
        }
        if (id.equals(HEADING)) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            style.addNewQFormat();
        }
        var run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            run.addNewB();
            run.addNewBCs();
        }
        if (id.equals(TEXT)) {
            var tag = run.addNewLang();
            tag.setVal(language.rightToLeft() ? Language.ENGLISH.code() : language.code());
            tag.setBidi(Language.ARABIC.code());
        }
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    /// A kind of paragraph that says what its text is.
    void named(String id, boolean bold) {
        style(id, id, 18, bold);
    }

    /// A kind of words that stand before a value.
    void label(String id) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.CHARACTER);
        style.addNewName().setVal(id);
        style.addNewRPr().addNewI();
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    /// One more paragraph of a cell that says what it is: words before, in a form of their own, and a value of which
    /// nothing is lost.
    void labelled(XWPFTableCell cell, String style, String label, String value) {
        var paragraph = next(cell);
        if (!label.isEmpty()) {
            var before = paragraph.createRun();
            before.setText(label + " ");
            before.getCTR().addNewRPr().addNewRStyle().setVal(ProfileStyles.LABEL);
        }
        var lines = value.lines().toList();
        for (var number = 0; number < lines.size(); number++) {
            if (number > 0) {
                paragraph.createRun().addBreak();
            }
            set(paragraph, lines.get(number), style, language.code());
        }
    }

    void describe(String title, String subject) {
        var own = document.getProperties().getCoreProperties();
        own.setTitle(title);
        own.setSubjectProperty(subject);
        own.setCreator("Comity");
        own.getUnderlyingProperties().setLanguageProperty(language.code());
    }

    XWPFTable table(XWPFDocument within, int rows, int columns) {
        var table = within.createTable(rows, columns);
        table.setWidth("100%");
        if (language.rightToLeft()) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        return table;
    }

    /// One more paragraph of a cell.
    void into(XWPFTableCell cell, String text, String style) {
        into(cell, text, style, language.code());
    }

    /// @param tag the language of the text
    void into(XWPFTableCell cell, String text, String style, String tag) {
        set(next(cell), text, style, tag);
    }

    private static XWPFParagraph next(XWPFTableCell cell) {
        var first = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
        return cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    void paragraph(XWPFParagraph paragraph, String text, String style) {
        set(paragraph, text, style, language.code());
    }

    /// A web address that can be followed; always from left to right.
    void link(XWPFTableCell cell, String address) {
        var run = cell.addParagraph().createHyperlinkRun(address);
        run.setText(address);
        run.setUnderline(UnderlinePatterns.SINGLE);
    }

    private void set(XWPFParagraph paragraph, String text, String style, String tag) {
        paragraph.setStyle(style);
        var right = Bidi.getBaseDirection(text) == Bidi.RTL;
        if ((right || language.rightToLeft())
                && (!paragraph.getCTP().isSetPPr()
                        || !paragraph.getCTP().getPPr().isSetBidi())) {
            var own = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            own.addNewBidi();
        }
        var run = paragraph.createRun();
        run.setText(text);
        var own = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        if (right) {
            own.addNewRtl();
            own.addNewLang().setBidi(tag);
        } else {
            own.addNewLang().setVal(tag);
        }
    }
}
