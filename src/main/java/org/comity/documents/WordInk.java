package org.comity.documents;

import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/// Sets text into paragraphs: each says its language and its direction, and holds no character that turns text round.
final class WordInk {

    private WordInk() {}

    /// The first paragraph of a cell while it is empty, else one more.
    static XWPFParagraph next(XWPFTableCell cell) {
        var first = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
        var free = cell.getParagraphs().size() == 1
                && first.isEmpty()
                && !first.getCTP().isSetPPr();
        return free ? first : cell.addParagraph();
    }

    /// Both sides of a phrase in one cell, the second language below.
    static void both(XWPFTableCell cell, Pair pair, WordStyles style, WordStyles second, Language other) {
        say(next(cell), pair.english(), style, Language.ENGLISH);
        other(next(cell), pair, second, other);
    }

    /// The side of a phrase that is in the second language.
    static XWPFRun other(XWPFParagraph paragraph, Pair pair, WordStyles style, Language other) {
        return say(paragraph, other.rightToLeft() ? Paper.steadied(pair.other()) : pair.other(), style, other);
    }

    /// @param language null where nobody knows it: then no word processor underlines its words
    static XWPFRun say(XWPFParagraph paragraph, String text, WordStyles style, @Nullable Language language) {
        var right = language == null ? Paper.setting(text).equals("rtl") : language.rightToLeft();
        paragraph.setStyle(style.id());
        if (right && !properties(paragraph).isSetBidi()) {
            properties(paragraph).addNewBidi();
        }
        var run = paragraph.createRun();
        run.setText(proved(text));
        var own = properties(run);
        if (right) {
            own.addNewRtl();
        }
        if (language == null) {
            own.addNewNoProof();
        } else if (right) {
            own.addNewLang().setBidi(language.code());
        } else {
            own.addNewLang().setVal(language.code());
        }
        return run;
    }

    /// What is read character by character, from left to right.
    static XWPFRun exact(XWPFParagraph paragraph, String text, WordStyles style) {
        paragraph.setStyle(style.id());
        var run = paragraph.createRun();
        run.setText(proved(text));
        properties(run).addNewNoProof();
        return run;
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        var own = paragraph.getCTP();
        return own.isSetPPr() ? own.getPPr() : own.addNewPPr();
    }

    static CTRPr properties(XWPFRun run) {
        var own = run.getCTR();
        return own.isSetRPr() ? own.getRPr() : own.addNewRPr();
    }

    /// What the press would not print is not written either: a reader must see what was recorded.
    private static String proved(String text) {
        var missing = Printable.unprintable(text);
        if (!missing.isEmpty()) {
            throw new UnprintableText(new TreeSet<>(missing));
        }
        return Printable.asPrinted(text);
    }
}
