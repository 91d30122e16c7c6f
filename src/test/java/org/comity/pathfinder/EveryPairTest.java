package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for every ordered pair of States, on any day.
class EveryPairTest {

    private static final TreatyFacts FACTS = Asking.SHIPPED;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Country> STATES =
            FACTS.states().stream().map(StateFact::country).toList();

    @ParameterizedTest
    @ValueSource(strings = {"2001-11-22", "2004-07-01", "2012-10-31", "2019-07-04", "2026-11-23", "2040-01-01"})
    void aPathIsAvailableExactlyBetweenTwoParties(LocalDate day) {
        everyPair(Offence.EVIDENCE_ONLY, day, (question, answer) -> {
            var both = isParty(question.from(), day) && isParty(question.to(), day);
            for (var measure : Measure.values()) {
                var path = answer.about(measure).orElseThrow();
                if (path.available() != both) {
                    throw new AssertionError(question + ": " + path);
                }
            }
        });
    }

    @Test
    void everyMeasureStandsInExactlyOneListWithReasonsThatCite() {
        everyPair(Offence.FRAUD, TODAY, (question, answer) -> {
            var listed = answer.paths().size() + answer.discarded().size();
            var ranks =
                    answer.paths().stream().map(path -> path.rank().orElse(0)).toList();
            if (listed != Measure.values().length || !ranks.equals(ranksOf(ranks.size()))) {
                throw new AssertionError(answer);
            }
            answer.paths().forEach(path -> requireReasons(path, Effect.SUPPORTS));
            answer.discarded().forEach(path -> requireReasons(path, Effect.BLOCKS));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAUD", "EVIDENCE_ONLY", "FIRST_PROTOCOL"})
    void dualCriminalityWarnsExactlyWhereAReservationStandsAndTheOffenceIsNoneOfArticles2To11(Offence offence) {
        everyPair(offence, TODAY, (question, answer) -> {
            var path = answer.about(Measure.ETS185_29).orElseThrow();
            var reserved = FACTS.declarations(ArticleRef.convention("29(4)"), question.to(), TODAY).stream()
                    .anyMatch(fact -> fact.kind() == DeclarationKind.RESERVATION);
            var warned = !Asking.found(path, Effect.WARNS, "29(4)").isEmpty();
            if (warned != (path.available() && reserved && !offence.ofArticles2To11())) {
                throw new AssertionError(question + ": " + path.findings());
            }
        });
    }

    @Test
    void noUnverifiedFactIsEverCited() {
        everyPair(
                Offence.EVIDENCE_ONLY,
                TODAY,
                (question, answer) -> answer.paths().stream()
                        .flatMap(path -> path.findings().stream())
                        .flatMap(finding -> finding.fact().stream())
                        .filter(fact -> fact.source().standing() == Standing.UNVERIFIED)
                        .forEach(fact -> {
                            throw new AssertionError(question + ": " + fact);
                        }));
    }

    /// The day before, and the day of, a State's entry into force: the pairs with that State change, no other does.
    @Test
    void movingTheDayAcrossAnEntryIntoForceChangesExactlyThePathsThatRestOnIt() {
        var colombia = Country.of("CO");
        var entry = LocalDate.of(2020, 7, 1);
        var engine = new FindingPaths(FACTS);

        everyPair(Offence.FRAUD, entry, (question, after) -> {
            var before = engine.find(
                    Question.ofPreservation(question.from(), question.to(), Offence.FRAUD, entry.minusDays(1)));
            var changed = !statuses(before).equals(statuses(after));
            var other = question.from().equals(colombia) ? question.to() : question.from();
            var restsOnIt =
                    (question.from().equals(colombia) || question.to().equals(colombia)) && isParty(other, entry);
            if (changed != restsOnIt) {
                throw new AssertionError(question + ": " + statuses(before) + " -> " + statuses(after));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasItsWordsInEveryLanguage(Language language) {
        var wording = new Wording(Messages.ofClassPath(), language, new StateNames(new CurrentFacts(FACTS)));
        var portugal = Country.of("PT");

        for (var state : STATES) {
            if (!state.equals(portugal)) {
                for (var offence : new Offence[] {Offence.FRAUD, Offence.EVIDENCE_ONLY}) {
                    var answer = new FindingPaths(FACTS).find(Question.ofPreservation(portugal, state, offence, TODAY));
                    requireWords(answer, wording);
                }
            }
        }
    }

    private static void requireWords(Answer answer, Wording wording) {
        assertThat(wording.advice(answer)).isNotBlank().doesNotContain("{");
        answer.paths().forEach(path -> {
            assertThat(wording.title(path)).isNotBlank();
            path.findings()
                    .forEach(finding ->
                            assertThat(wording.text(finding)).isNotBlank().doesNotContain("{0}", "{1}"));
        });
    }

    private static void requireReasons(LegalPath path, Effect effect) {
        if (path.findings().stream().noneMatch(finding -> finding.effect() == effect)
                || path.channel().written().isEmpty()) {
            throw new AssertionError(path);
        }
        Objects.requireNonNull(path.addressee().function().article());
    }

    private static List<Integer> ranksOf(int size) {
        return IntStream.rangeClosed(1, size).boxed().toList();
    }

    private static List<Status> statuses(Answer answer) {
        return Arrays.stream(Measure.values())
                .map(answer::about)
                .map(Optional::orElseThrow)
                .map(LegalPath::status)
                .toList();
    }

    private static boolean isParty(Country state, LocalDate day) {
        return FACTS.adherence(ArticleRef.CONVENTION, state, day).isParty();
    }

    private static void everyPair(Offence offence, LocalDate day, BiConsumer<Question, Answer> holds) {
        var engine = new FindingPaths(FACTS);
        for (var from : STATES) {
            for (var to : STATES) {
                if (!from.equals(to)) {
                    var question = Question.ofPreservation(from, to, offence, day);
                    holds.accept(question, engine.find(question));
                }
            }
        }
    }
}
