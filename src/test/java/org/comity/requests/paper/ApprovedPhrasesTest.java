package org.comity.requests.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.ARequest;
import org.comity.requests.PhrasesCommand;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.PhraseApproval;
import org.comity.requests.model.PhraseApproval.Signed;
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
    private static final String BY = "Head of the secretariat";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
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

        assertThat(approving(today).approval(approving(today).words(RULES, Language.FRENCH)))
                .contains(new Approval(Optional.of(BY), DAY));
        assertThat(holds(approving(today), RULES.template(), Language.SPANISH)).isFalse();
        assertThat(holds(approving(today), "T-CY(2018)11 / comity 2", Language.FRENCH))
                .isFalse();
        assertThat(holds(approving(Sha256.of(new byte[0])), RULES.template(), Language.FRENCH))
                .as("worded otherwise since")
                .isFalse();
    }

    @Test
    void whatTwoPeopleOfTheNodeApprovedHoldsBesideTheRegisterAndAProposalDoesNot() {
        var words = ApprovedPhrases.shipped(MESSAGES).words(RULES, Language.FRENCH);
        var proposed = PhraseApproval.proposed(words, signed());
        var approved =
                new PhraseApproval(proposed.id(), words, proposed.proposed(), Optional.of(signed()), Optional.empty());
        var withdrawn = new PhraseApproval(
                proposed.id(), words, proposed.proposed(), approved.confirmed(), Optional.of(signed()));

        assertThat(onNode(approved).approval(words)).contains(new Approval(Optional.empty(), DAY));
        assertThat(onNode(proposed).approval(words)).isEmpty();
        assertThat(onNode(withdrawn).approval(words)).isEmpty();
        assertThat(holds(onNode(approved), RULES.template(), Language.ARABIC)).isFalse();
    }

    private static ApprovedPhrases onNode(PhraseApproval approval) {
        return ApprovedPhrases.with(
                MESSAGES,
                words -> Optional.of(approval).filter(one -> one.words().equals(words)));
    }

    private static Signed signed() {
        return new Signed(
                new PersonId(UUID.randomUUID()), Role.SECRETARIAT_AUTHORITIES, Instant.parse("2026-11-26T23:59:59Z"));
    }

    private static boolean holds(ApprovedPhrases approved, String template, Language language) {
        return approved.approval(approved.words(RULES, template, language)).isPresent();
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
    void whoeverComparesThemReadsEachFieldBeforeItsChoices() {
        var phrases = new FixedPhrases(RULES, MESSAGES)
                .phrases(Language.FRENCH).stream()
                        .map(FixedPhrases.Phrase::english)
                        .toList();

        assertThat(phrases)
                .hasSameSizeAs(new FixedPhrases(RULES, MESSAGES).keys())
                .containsSubsequence(english("field.urgency"), english("choice.urgency.urgent"))
                .containsSubsequence(english("field.personInCharge"), english("field.necessity"));
    }

    private static String english(String key) {
        return MESSAGES.text(Language.ENGLISH, "requests." + key);
    }

    @Test
    void anApprovalSaysWhatByWhomAndWhen() {
        for (var by : List.of("", " ")) {
            assertThatThrownBy(() -> approval(Optional.of(Sha256.of(new byte[0])), by))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> approval(Optional.empty(), BY)).isInstanceOf(IllegalArgumentException.class);
        var entry = approval(Optional.of(Sha256.of(new byte[0])), BY);
        assertThatThrownBy(() -> new ApprovedPhrases(List.of(entry, entry), MESSAGES, words -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePaperSaysSoInBothLanguagesUntilTheyAreApproved() throws IOException {
        var request = ARequest.thatIs(Status.SENT).build().withSecondLanguage(Language.FRENCH);
        var approved = approving(new FixedPhrases(RULES, MESSAGES).digest(Language.FRENCH));

        assertThat(text(Printed.DOCUMENTS.print(request))).contains(SAID, "un projet de traduction");
        assertThat(Printed.word(Printed.DOCUMENTS.write(request, Optional.empty())))
                .contains(SAID);
        assertThat(text(Printed.documents(approved).print(request)))
                .doesNotContain(SAID)
                .contains("were approved on 26 November 2026 by " + BY, "ont été approuvées le 26 novembre 2026 par");
        assertThat(Printed.documents(approved).source(request))
                .as("what was printed before is not sent")
                .isNotEqualTo(Printed.DOCUMENTS.source(request));
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
        return new ApprovedPhrases(List.of(approval(Optional.of(digest), BY)), MESSAGES, words -> Optional.empty());
    }

    private static Entry approval(Optional<Sha256> digest, String by) {
        return new Entry(RULES.template(), Language.FRENCH, Standing.APPROVED, digest, by, Optional.of(DAY));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
