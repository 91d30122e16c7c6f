package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.InstrumentFact;
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
    private static final Set<String> TREATIES_WITH_LISTS = Stream.concat(
                    Stream.of(ArticleRef.CONVENTION, ArticleRef.SECOND_PROTOCOL),
                    FACTS.instruments().stream().map(InstrumentFact::id).filter(id -> !id.equals("BILATERAL-MLAT")))
            .collect(Collectors.toSet());

    private static final List<Measure> ARTICLES_29_TO_31 =
            List.of(Measure.PRESERVATION, Measure.PARTIAL_DISCLOSURE, Measure.STORED_DATA);

    @ParameterizedTest
    @ValueSource(strings = {"2001-11-22", "2004-07-01", "2012-10-31", "2019-07-04", "2026-11-23", "2040-01-01"})
    void aPathOfTheConventionIsAvailableExactlyBetweenTwoParties(LocalDate day) {
        everyPair(Offence.EVIDENCE_ONLY, day, (question, answer) -> {
            var both = isParty(question.from(), day) && isParty(to(question), day);
            for (var measure : ARTICLES_29_TO_31) {
                var path = answer.about(measure).orElseThrow();
                if (path.available() != both) {
                    throw new AssertionError(question + ": " + path);
                }
            }
        });
    }

    /// Nobody is offered an instrument that only one of the two is bound by.
    @ParameterizedTest
    @EnumSource
    void noPathIsAvailableUnderAnInstrumentThatOnlyOneHas(Need need) {
        everyQuestion(
                need,
                TODAY,
                (question, answer) -> answer.paths().stream()
                        .filter(LegalPath::available)
                        .forEach(path -> {
                            var treaty = path.measure().citation().treaty();
                            if (TREATIES_WITH_LISTS.contains(treaty)
                                    && !(party(treaty, question.from()) && party(treaty, to(question)))) {
                                throw new AssertionError(question + ": " + path.measure());
                            }
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureStandsInExactlyOneListWithReasonsThatCite(Need need) {
        everyQuestion(need, TODAY, (question, answer) -> {
            var listed = Stream.concat(answer.paths().stream(), answer.discarded().stream())
                    .map(LegalPath::measure)
                    .toList();
            var ranks =
                    answer.paths().stream().map(path -> path.rank().orElse(0)).toList();
            if (Set.copyOf(listed).size() != listed.size() || !ranks.equals(ranksOf(ranks.size()))) {
                throw new AssertionError(answer);
            }
            answer.paths().forEach(EveryPairTest::requireReason);
            answer.discarded().forEach(path -> requireReasons(path, Effect.BLOCKS));
        });
    }

    /// The status for a map of the world is that of the full answer.
    @ParameterizedTest
    @EnumSource
    void theBestStatusAloneIsThatOfTheWholeAnswer(Need need) {
        var engine = new FindingPaths(FACTS);
        everyQuestion(need, TODAY, (question, answer) -> {
            var whole = answer.best().map(LegalPath::status).orElse(Status.UNAVAILABLE);
            if (engine.best(question, to(question)) != whole) {
                throw new AssertionError(question + ": " + whole);
            }
        });
    }

    /// Every citation of a finding is one that its law declares, so that the page of rules shows all of them.
    @ParameterizedTest
    @EnumSource
    void everyCitationIsDeclaredByTheLawThatMakesIt(Need need) {
        var declared = new HashMap<Measure, Set<ArticleRef>>();
        everyQuestion(
                need,
                TODAY,
                (question, answer) -> Stream.concat(answer.paths().stream(), answer.discarded().stream())
                        .filter(path -> !path.measure().besideTheConvention())
                        .forEach(path -> {
                            var provisions = declared.computeIfAbsent(path.measure(), RulesOfLaw::provisionsOf);
                            path.findings().forEach(finding -> {
                                if (!provisions.contains(finding.citation())) {
                                    throw new AssertionError(path.measure() + " cites " + finding.citation());
                                }
                            });
                        }));
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAUD", "EVIDENCE_ONLY", "FIRST_PROTOCOL"})
    void dualCriminalityWarnsExactlyWhereAReservationStandsAndTheOffenceIsNoneOfArticles2To11(Offence offence) {
        everyPair(offence, TODAY, (question, answer) -> {
            var path = answer.about(Measure.PRESERVATION).orElseThrow();
            var reserved = FACTS.declarations(ArticleRef.convention("29(4)"), to(question), TODAY).stream()
                    .anyMatch(fact -> fact.kind() == DeclarationKind.RESERVATION);
            var warned = !Asking.found(path, Effect.WARNS, "29(4)").isEmpty();
            if (warned != (path.rank().isPresent() && reserved && !offence.ofArticles2To11())) {
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
                    Question.ofPreservation(question.from(), to(question), Offence.FRAUD, entry.minusDays(1)));
            var changed = !statuses(before).equals(statuses(after));
            var other = question.from().equals(colombia) ? to(question) : question.from();
            var restsOnIt =
                    (question.from().equals(colombia) || to(question).equals(colombia)) && isParty(other, entry);
            if (changed != restsOnIt) {
                throw new AssertionError(question + ": " + statuses(before) + " -> " + statuses(after));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasItsWordsInEveryLanguage(Language language) {
        var wording = new Wording(Messages.ofClassPath(), language, new StateNames(new CurrentFacts(FACTS)), FACTS);
        var portugal = Country.of("PT");

        for (var state : STATES) {
            if (!state.equals(portugal)) {
                for (var need : Need.values()) {
                    for (var circumstances : List.of(
                            Circumstances.NONE,
                            Circumstances.NONE.about(Offence.EVIDENCE_ONLY).inAnEmergency())) {
                        var question = Question.between(portugal, state, need, circumstances, TODAY);
                        requireWords(new FindingPaths(FACTS).find(question), wording);
                    }
                }
            }
        }
    }

    private static void requireWords(Answer answer, Wording wording) {
        assertThat(wording.advice(answer)).isNotBlank().doesNotContain("{");
        answer.paths().forEach(path -> {
            assertThat(wording.title(path)).isNotBlank();
            assertThat(wording.because(path)).isNotBlank();
            assertThat(wording.addressee(path)).isNotBlank();
            path.findings()
                    .forEach(finding ->
                            assertThat(wording.text(finding)).isNotBlank().doesNotContain("{0}", "{1}"));
        });
    }

    private static void requireReason(LegalPath path) {
        if (path.findings().isEmpty() || path.channel().written().isEmpty()) {
            throw new AssertionError(path);
        }
        Objects.requireNonNull(path.addressee().function().article());
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
        return ARTICLES_29_TO_31.stream()
                .map(answer::about)
                .map(Optional::orElseThrow)
                .map(LegalPath::status)
                .toList();
    }

    private static Country to(Question question) {
        return question.to().orElseThrow();
    }

    private static boolean isParty(Country state, LocalDate day) {
        return FACTS.adherence(ArticleRef.CONVENTION, state, day).isParty();
    }

    private static boolean party(String treaty, Country state) {
        return FACTS.adherence(treaty, state, TODAY).isParty();
    }

    private static void everyPair(Offence offence, LocalDate day, BiConsumer<Question, Answer> holds) {
        everyPair(Need.PRESERVATION, Circumstances.NONE.about(offence).atRiskOfLoss(), day, holds);
    }

    private static void everyQuestion(Need need, LocalDate day, BiConsumer<Question, Answer> holds) {
        everyPair(need, Circumstances.NONE.about(Offence.FRAUD).inAnEmergency(), day, holds);
    }

    private static void everyPair(
            Need need, Circumstances circumstances, LocalDate day, BiConsumer<Question, Answer> holds) {
        var engine = new FindingPaths(FACTS);
        for (var from : STATES) {
            for (var to : STATES) {
                if (!from.equals(to)) {
                    var question = Question.between(from, to, need, circumstances, day);
                    holds.accept(question, engine.find(question));
                }
            }
        }
    }
}
