package org.comity.library.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.comity.library.Originals;
import org.comity.library.model.UaCheck.Outcome;
import org.comity.library.model.UaCheck.Standard;
import org.comity.library.model.UaTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// The checker of PDFs as a program of its own.
class CheckingPdfTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CheckingPdf CHECKING =
            new CheckingPdf(Duration.ofMinutes(2), DataSize.ofMegabytes(256), CLOCK);

    @TempDir
    Path folder;

    @Test
    void anOrdinaryPdfIsToldWhichRulesItDoesNotKeepByClauseAndWhatTheyAreAbout() throws Exception {
        var check = CHECKING.check(file(Originals.pdf(List.of("Without tags"))));

        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check.standard()).isEqualTo(Standard.UA_1);
        assertThat(check.program()).isEqualTo("veraPDF 1.30.2");
        assertThat(check.at()).isEqualTo(NOW);
        assertThat(check.groups().keySet()).contains(UaTopic.TAGS, UaTopic.TITLE, UaTopic.LANGUAGE, UaTopic.FONTS);
        assertThat(Objects.requireNonNull(check.groups().get(UaTopic.TAGS)).clauses())
                .containsExactly("6.2", "7.1");
    }

    @Test
    void aFileThatNamesTheSecondPartIsHeldAgainstIt() throws Exception {
        var check = CHECKING.check(file(Originals.namingUa2()));

        assertThat(check.standard()).isEqualTo(Standard.UA_2);
        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aBrokenOneCouldNotBeRead() throws Exception {
        var whole = Originals.pdf(List.of("Cut off"));
        var rubbish = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

        assertThat(CHECKING.check(file(rubbish)).outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(CHECKING.check(file(Arrays.copyOf(whole, whole.length / 2))).outcome())
                .isEqualTo(Outcome.UNREADABLE);
        assertThat(CHECKING.check(file(Originals.locked())).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void whatWantsMoreMemoryOrTimeThanThereIsEndsAndTheNodeGoesOn() throws Exception {
        var hungry = file(Originals.hungry(8));
        var narrow = new CheckingPdf(Duration.ofMinutes(2), DataSize.ofMegabytes(64), CLOCK);
        var hasty = new CheckingPdf(Duration.ofMillis(50), DataSize.ofMegabytes(256), CLOCK);

        assertThat(narrow.check(hungry).outcome()).isEqualTo(Outcome.TOO_MUCH);
        assertThat(hasty.check(hungry).outcome()).isEqualTo(Outcome.TOO_MUCH);
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "original", ".pdf"), bytes);
    }
}
