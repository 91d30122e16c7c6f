package org.comity.assessments.usecase;

import com.ibm.icu.text.Bidi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.comity.assessments.Questionnaire.Question;
import org.comity.vocabulary.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Writes a compilation as a Word file to go on working with: headings as headings, each paragraph in the direction of
/// its first letter, the language declared.
final class WordOfReplies {

    private static final String TITLE = "Heading1";
    private static final String PART = "Heading2";
    private static final String QUESTION = "Heading3";
    private static final String STATE = "State";
    private static final String TEXT = "Normal";

    private final XWPFDocument document;
    private final Language language;

    private WordOfReplies(XWPFDocument document, Language language) {
        this.document = document;
        this.language = language;
    }

    static byte[] write(Compilation compilation) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new WordOfReplies(document, compilation.language()).write(compilation, compilation.title());
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(Compilation compilation, String title) {
        var own = document.getProperties().getCoreProperties();
        own.setTitle(title);
        own.setSubjectProperty(compilation.subject());
        own.setCreator("Comity");
        own.getUnderlyingProperties().setLanguageProperty(language.code());
        document.createStyles();
        style(TEXT, "Normal", 22, -1);
        style(TITLE, "heading 1", 36, 0);
        style(PART, "heading 2", 30, 1);
        style(QUESTION, "heading 3", 24, 2);
        style(STATE, "State", 22, -1);
        paragraph(title, TITLE);
        compilation.lead().forEach(line -> paragraph(line, TEXT));
        compilation.assessment().content().questionnaire().parts().forEach(part -> {
            paragraph(compilation.said(part.title()), PART);
            part.questions().forEach(question -> question(compilation, question));
        });
    }

    private void question(Compilation compilation, Question question) {
        paragraph(compilation.question(question), QUESTION);
        var given = compilation.given(question);
        if (given.isEmpty()) {
            paragraph(compilation.text("assessments.paper.none"), TEXT);
        }
        given.forEach(one -> {
            paragraph(one.state(), STATE);
            one.answer().lines().forEach(line -> paragraph(line, TEXT));
        });
    }

    /// @param level of a heading, from 0; less for none
    private void style(String id, String name, int halfPoints, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (id.equals(TEXT)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(TEXT);
        }
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
            style.addNewQFormat();
        }
        var run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        if (!id.equals(TEXT)) {
            run.addNewB();
            run.addNewBCs();
        }
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    private void paragraph(String text, String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        var right = Bidi.getBaseDirection(text) == Bidi.RTL;
        if (right || language.rightToLeft()) {
            var own = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            own.addNewBidi();
        }
        var run = paragraph.createRun();
        run.setText(text);
        if (right) {
            var own = run.getCTR().isSetRPr()
                    ? run.getCTR().getRPr()
                    : run.getCTR().addNewRPr();
            own.addNewRtl();
        }
    }
}
