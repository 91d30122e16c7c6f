package org.comity.documents;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.vocabulary.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/// What stands on every page of a letter: how far it may be passed on, in head and foot, what it is not, and which page
/// of which letter it is.
final class WordMargins {

    private final Paper paper;

    WordMargins(Paper paper) {
        this.paper = paper;
    }

    void addTo(XWPFDocument file) {
        page(file);
        head(file.createHeader(HeaderFooterType.DEFAULT));
        foot(file.createFooter(HeaderFooterType.DEFAULT));
    }

    private static void page(XWPFDocument file) {
        var section = file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1_500));
        margins.setBottom(BigInteger.valueOf(1_300));
        margins.setLeft(BigInteger.valueOf(1_020));
        margins.setRight(BigInteger.valueOf(1_020));
        margins.setHeader(BigInteger.valueOf(500));
        margins.setFooter(BigInteger.valueOf(500));
        margins.setGutter(BigInteger.ZERO);
    }

    private void head(XWPFHeaderFooter head) {
        var cells = new WordGrid(head.createTable(1, 1), 33, 34, 33).row(true, 1, 1, 1);
        side(cells.get(0), Language.ENGLISH);
        side(cells.get(1), paper.other());
        label(WordInk.next(cells.get(2)));
        head.createParagraph();
    }

    private void side(XWPFTableCell cell, Language language) {
        var document = paper.document();
        one(cell, document.marking().meaning(), WordStyles.SMALL, language);
        var banner = document.demonstration();
        if (banner != null) {
            one(cell, banner, WordStyles.WARNING, language);
        }
    }

    private static void one(XWPFTableCell cell, Pair pair, WordStyles style, Language language) {
        if (language == Language.ENGLISH) {
            WordInk.say(WordInk.next(cell), pair.english(), style, language);
        } else {
            WordInk.other(WordInk.next(cell), pair, style, language);
        }
    }

    private void foot(XWPFHeaderFooter foot) {
        var document = paper.document();
        var cells = new WordGrid(foot.createTable(1, 1), 38, 24, 38).row(true, 1, 1, 1);
        WordInk.exact(WordInk.next(cells.get(0)), document.reference(), WordStyles.SMALL);
        numbers(WordInk.next(cells.get(1)));
        label(WordInk.next(cells.get(2)));
        var digest = WordInk.next(cells.get(2));
        WordInk.exact(digest, document.provenance().contentHash().hex().substring(0, 16), WordStyles.SMALL);
        digest.setAlignment(ParagraphAlignment.RIGHT);
        foot.createParagraph();
    }

    private static void numbers(XWPFParagraph place) {
        place.setStyle(WordStyles.SMALL.id());
        place.setAlignment(ParagraphAlignment.CENTER);
        field(place, "PAGE");
        place.createRun().setText(" / ");
        field(place, "NUMPAGES");
    }

    private static void field(XWPFParagraph place, String instruction) {
        var field = place.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    /// The label of the Traffic Light Protocol 2.0: its colour on black, 12 points, to the right.
    private void label(XWPFParagraph place) {
        var marking = paper.document().marking();
        var run = WordInk.exact(place, " " + marking.label() + " ", WordStyles.TEXT);
        run.setBold(true);
        run.setFontSize(12);
        run.setColor(
                switch (marking.colour()) {
                    case "red" -> "FF2B2B";
                    case "amber" -> "FFC000";
                    case "green" -> "33FF00";
                    default -> "FFFFFF";
                });
        var ground = WordInk.properties(run).addNewShd();
        ground.setVal(STShd.CLEAR);
        ground.setColor("auto");
        ground.setFill("000000");
        place.setAlignment(ParagraphAlignment.RIGHT);
    }
}
