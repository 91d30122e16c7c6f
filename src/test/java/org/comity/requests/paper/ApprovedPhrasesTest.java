package org.comity.requests.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.requests.ARequest;
import org.comity.requests.PhrasesCommand;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.requests.paper.ApprovedPhrases.Entry;
import org.comity.requests.paper.ApprovedPhrases.Standing;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Fixed words that nobody approved are called a draft translation on the paper itself.
class ApprovedPhrasesTest {

    private static final Messages MESSAGES = Messages.ofClassPath();
    private static final MeasureRules RULES = RequestedMeasure.PRESERVATION.rules();
    private static final String SAID = "a draft translation that nobody has approved yet";

    @Test
    void theRegisterHasEveryFormInEveryLanguageAndClaimsNoApproval() {
        var lines = ApprovedPhrases.shipped(MESSAGES).lines();

        assertThat(lines).hasSize(3 * MeasureRules.offered().size()).allMatch(line -> line.contains("  draft "));
        assertThat(ApprovedPhrases.registered())
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .map(line -> line.substring(line.indexOf("draft") + 10))
                        .toList());
    }

    @Test
    void anApprovalHoldsForTheVeryWordsThatWereApproved() {
        var today = new FixedPhrases(RULES, MESSAGES).digest(Language.FRENCH);

        assertThat(approving(today).hold(RULES, RULES.template(), Language.FRENCH))
                .isTrue();
        assertThat(approving(today).hold(RULES, RULES.template(), Language.SPANISH))
                .isFalse();
        assertThat(approving(today).hold(RULES, "T-CY(2018)11 / comity 2", Language.FRENCH))
                .isFalse();
        assertThat(approving(Sha256.of(new byte[0])).hold(RULES, RULES.template(), Language.FRENCH))
                .as("worded otherwise since")
                .isFalse();
    }

    @Test
    void theDigestCoversTheTitleTheLabelsAndTheChoicesOfThisFormAlone() {
        assertThat(new FixedPhrases(RULES, MESSAGES).keys())
                .contains(
                        "requests.paper.preservation.title",
                        "requests.paper.draft",
                        "requests.field.necessity",
                        "requests.choice.urgency.urgent",
                        "requests.handling.meaning.RED",
                        "documents.needsTranslation")
                .doesNotContain(
                        "requests.paper.extradition.title",
                        "requests.field.necessity.hint",
                        "requests.field.warrantDate");
    }

    @Test
    void anApprovalSaysWhatByWhomAndWhen() {
        for (var by : List.of("", " ")) {
            assertThatThrownBy(() -> approval(Optional.of(Sha256.of(new byte[0])), by))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> approval(Optional.empty(), "Head of the secretariat"))
                .isInstanceOf(IllegalArgumentException.class);
        var entry = approval(Optional.of(Sha256.of(new byte[0])), "Head of the secretariat");
        assertThatThrownBy(() -> new ApprovedPhrases(List.of(entry, entry), MESSAGES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePaperSaysSoInBothLanguagesUntilTheyAreApproved() throws IOException {
        var request = ARequest.thatIs(Status.SENT).build().withSecondLanguage(Language.FRENCH);
        var approved = approving(new FixedPhrases(RULES, MESSAGES).digest(Language.FRENCH));

        assertThat(text(Printed.DOCUMENTS.print(request))).contains(SAID, "un projet de traduction");
        assertThat(Printed.word(Printed.DOCUMENTS.write(request, Optional.empty())))
                .contains(SAID);
        assertThat(text(Printed.documents(approved).print(request))).doesNotContain(SAID);
        assertThat(text(Printed.documents(approved).print(request.withSecondLanguage(Language.ARABIC))))
                .contains(SAID);
    }

    @Test
    void theCommandPrintsTheDigestsToApprove() {
        var out = new StringWriter();
        var command = new CommandLine(new PhrasesCommand()).setOut(new PrintWriter(out));

        assertThat(command.execute()).isZero();
        assertThat(out.toString())
                .contains(new FixedPhrases(RULES, MESSAGES)
                                .digest(Language.ARABIC)
                                .hex() + "  draft     ar  T-CY(2018)11 / comity 3");
    }

    private static ApprovedPhrases approving(Sha256 digest) {
        return new ApprovedPhrases(List.of(approval(Optional.of(digest), "Head of the secretariat")), MESSAGES);
    }

    private static Entry approval(Optional<Sha256> digest, String by) {
        return new Entry(
                RULES.template(),
                Language.FRENCH,
                Standing.APPROVED,
                digest,
                by,
                Optional.of(LocalDate.of(2026, 11, 26)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
