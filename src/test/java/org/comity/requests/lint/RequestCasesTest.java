package org.comity.requests.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.wording.Wording;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The lawyer's table of requests: what is said of each draft, that and nothing else, under its paragraph.
class RequestCasesTest {

    private static final String MAY = "may ";
    private static final List<RequestCase> CASES = RequestCase.read();

    static List<RequestCase> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLintSaysWhatTheLawyerSays(RequestCase one) {
        var remarks = remarks(one);
        var grave = said(remarks, remark -> remark.weight() != Weight.MAY_BE_REFUSED, "");
        var grounds = said(remarks, remark -> remark.weight() == Weight.MAY_BE_REFUSED, MAY);

        assertThat(grave).as(one.why()).isEqualTo(expected(one, says -> !says.startsWith(MAY)));
        assertThat(grounds).as(one.why()).containsAll(expected(one, says -> says.startsWith(MAY)));
    }

    @Test
    void theTableIsLargeEnoughToTrust() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(80);
        assertThat(CASES.stream().filter(one -> one.says().isEmpty())).hasSizeGreaterThanOrEqualTo(15);
        assertThat(CASES).allSatisfy(one -> assertThat(one.says()).hasSameSizeAs(one.paragraphs()));
    }

    @Test
    void everyRuleSpeaksInACase() {
        var tried = CASES.stream().flatMap(one -> one.says().stream()).collect(Collectors.toSet());

        assertThat(tried).containsAll(Lint.keys());
    }

    @Test
    void ofEveryMeasureOneGoodRequestIsKnown() {
        var good = CASES.stream()
                .filter(one -> one.says().isEmpty())
                .map(RequestCase::measure)
                .collect(Collectors.toSet());
        // Between these two nothing of the Second Protocol is in force, and Japan closes the way of urgency.
        var never = Set.of(RequestedMeasure.URGENT_ASSISTANCE.written());

        assertThat(MeasureRules.offered().stream()
                        .map(RequestedMeasure::written)
                        .filter(measure -> !never.contains(measure)))
                .isSubsetOf(good);
    }

    /// A draft that is complete in the eyes of the law is what the lint is for.
    @Test
    void aGoodRequestIsAlsoComplete() {
        CASES.stream().filter(one -> one.says().isEmpty()).forEach(one -> {
            var request = Drafting.of(one);
            assertThat(request.content().missing(request.measure()))
                    .as(one.id())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRemarkIsAWholeSentence(Language language) {
        var wording = new Wording(Messages.ofClassPath(), language, ShippedLaw.NAMES, ShippedLaw.FACTS);
        CASES.stream()
                .flatMap(one -> remarks(one).stream())
                .distinct()
                .forEach(remark -> assertThat(wording.text(remark.message(), remark.arguments()))
                        .as(remark.key())
                        .doesNotContain("{", "}")
                        .matches("(?s).{12,}[.:?؟].*"));
    }

    @Test
    void theSameDraftGetsTheSameRemarksTheHeaviestFirst() {
        for (var one : CASES) {
            var remarks = remarks(one);
            assertThat(remarks).isEqualTo(remarks(one));
            assertThat(remarks).isSortedAccordingTo((a, b) -> a.weight().compareTo(b.weight()));
        }
    }

    /// What rests on a fact names it, with its source; what nobody verified decides nothing.
    @Test
    void nothingUnverifiedDecides() {
        CASES.stream()
                .flatMap(one -> remarks(one).stream())
                .filter(remark -> remark.weight() == Weight.WILL_BE_REFUSED)
                .flatMap(remark -> remark.fact().stream())
                .forEach(fact -> assertThat(fact.source().standing().written()).isNotEqualTo("unverified"));
    }

    private static List<Remark> remarks(RequestCase one) {
        return Lint.of(Drafting.of(one), ShippedLaw.law());
    }

    private static Set<String> said(List<Remark> remarks, Predicate<Remark> which, String before) {
        return remarks.stream()
                .filter(which)
                .map(remark -> before + remark.key() + " " + remark.basis())
                .collect(Collectors.toSet());
    }

    private static Set<String> expected(RequestCase one, Predicate<String> which) {
        return new HashSet<>(
                Stream.of(one.expected()).flatMap(List::stream).filter(which).toList());
    }
}
