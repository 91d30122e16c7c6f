package org.comity.guides.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.zip.GZIPOutputStream;
import org.comity.guides.ShippedGuidePages;
import org.comity.help.Problem;
import org.comity.vocabulary.Language;
import org.comity.web.PagesAsFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The guides as files, for when no node answers.
class GuidePagesAsFilesTest {

    private static final int SMALL = 15_000;

    private static final PagesAsFiles FILES = PagesAsFiles.ofClassPath();
    private static final ShippedGuidePages GUIDES = new ShippedGuidePages(Clock.systemUTC());

    @ParameterizedTest
    @EnumSource
    void everyGuideIsWholeInAFileThatAsksNothingAndIsSmall(Language language) {
        var pages = GUIDES.pages(language).toList();

        assertThat(pages).hasSizeGreaterThan(Problem.values().length);
        for (var offered : pages) {
            var file = FILES.page(language, offered.path(), offered.page());
            assertThat(new String(file, UTF_8))
                    .as(offered.path())
                    .contains("lang=\"" + language.code() + "\"", "href=\"/" + language.code() + "/help\"")
                    .doesNotContain("<form", "?for=", ".pdf");
            assertThat(packed(file)).as(offered.path()).hasSizeLessThan(SMALL);
        }
    }

    private static byte[] packed(byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
