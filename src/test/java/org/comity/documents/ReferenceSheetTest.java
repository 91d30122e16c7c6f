package org.comity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.documents.ReferenceSheet.Cell;
import org.comity.documents.ReferenceSheet.Line;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceSheetTest {

    private static final DocumentPress PRESS = new DocumentPress(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages"), Messages.ofClassPath());

    @ParameterizedTest
    @EnumSource
    void aTableToTakeAwayIsArchivalAndAccessible(Language language) {
        assertThat(VeraPdf.complaints(print(sheet(language, 1)))).isEmpty();
    }

    @Test
    void aLongTableBeginsEveryPageWithItsHead() throws Exception {
        try (var pdf = Loader.loadPDF(print(sheet(Language.ENGLISH, 60)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf)).contains("First column", "At the foot");
        }
    }

    @Test
    void aLineWithoutACellForEachColumnIsRefused() {
        assertThatThrownBy(() -> new ReferenceSheet(
                        Language.ENGLISH,
                        "Title",
                        "Subject",
                        List.of(),
                        List.of("One", "Two"),
                        List.of(new Line(List.of(Cell.of("one")))),
                        "Foot",
                        URI.create("https://node.example/"),
                        Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReferenceSheet sheet(Language language, int lines) {
        var line = new Line(List.of(Cell.of("البرتغال"), Cell.of("art. 6", "مادة 5 https://law.example/1")));
        return new ReferenceSheet(
                language,
                "Title",
                "Subject",
                List.of("Lead"),
                List.of("First column", "Second column"),
                Collections.nCopies(lines, line),
                "At the foot",
                URI.create("https://node.example/"),
                Instant.EPOCH);
    }

    private static byte[] print(ReferenceSheet sheet) {
        var out = new ByteArrayOutputStream();
        PRESS.print(sheet, out);
        return out.toByteArray();
    }
}
