package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.Adherence;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.DeclarationStatus.Withdrawn;
import org.comity.treaties.InstrumentFact;
import org.comity.treaties.StateFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the calendar does to the answers: for every ordered pair of States.
class EveryDayTest {

    private static final TreatyFacts FACTS = Asking.SHIPPED;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pairs PAIRS = new Pairs(FACTS);
    private static final List<Country> STATES =
            FACTS.states().stream().map(StateFact::country).toList();
    private static final List<String> TREATIES = Stream.concat(
                    Stream.of(ArticleRef.CONVENTION, "ETS189", ArticleRef.SECOND_PROTOCOL),
                    FACTS.instruments().stream().map(InstrumentFact::id))
            .toList();
    private static final List<Measure> ARTICLES_29_TO_31 =
            List.of(Measure.PRESERVATION, Measure.PARTIAL_DISCLOSURE, Measure.STORED_DATA);

    @ParameterizedTest
    @ValueSource(strings = {"2001-11-22", "2004-07-01", "2012-10-31", "2019-07-04", "2026-11-23", "2040-01-01"})
    void aPathOfTheConventionIsAvailableExactlyBetweenTwoParties(LocalDate day) {
        var wrong = new ConcurrentLinkedQueue<String>();

        PAIRS.ask(Need.PRESERVATION, preserving(Offence.EVIDENCE_ONLY), day, (engine, question, answer) -> {
            var both = isParty(question.from(), day) && isParty(to(question), day);
            for (var measure : ARTICLES_29_TO_31) {
                var path = answer.about(measure).orElseThrow();
                note(wrong, path.available() != both, question, path);
            }
        });

        assertThat(wrong).isEmpty();
    }

    /// The day before, and the day of, entries into force. Between States whose standing is known the paths of that
    /// treaty change exactly where one entered and the other is bound; a path of another treaty changes only where
    /// it names a State that moved towards some treaty that day.
    @ParameterizedTest
    @CsvSource({
        "ETS185, 2004-07-01, preservation",
        "ETS185, 2012-11-01, preservation",
        "ETS185, 2020-07-01, content",
        "ETS185, 2020-07-01, live-traffic",
        "ETS185, 2025-12-01, spontaneous",
        "ETS030, 2011-12-29, content",
        "ETS182, 2015-06-01, joint-team",
        "ETS182, 2022-02-01, spontaneous",
        "ETS024, 2011-12-29, extradition",
        "EU-EIO, 2018-07-01, content",
        "EU-EEVID, 2026-08-18, subscriber",
        "EU-MLA2000, 2011-03-06, content",
        "ARAB-CYBER, 2014-02-28, preservation"
    })
    void movingTheDayAcrossAnEntryIntoForceChangesExactlyThePathsThatRestOnIt(
            String treaty, LocalDate entry, String need) {
        var movers =
                STATES.stream().filter(state -> enters(treaty, state, entry)).collect(Collectors.toSet());
        var moversOfAny = TREATIES.stream()
                .flatMap(each -> STATES.stream().filter(state -> moves(each, state, entry)))
                .collect(Collectors.toSet());
        var asked = Need.ofWritten(need).orElseThrow();
        var eve = statuses(asked, entry.minusDays(1));
        var wrong = new ConcurrentLinkedQueue<String>();

        PAIRS.ask(
                asked,
                Circumstances.NONE,
                entry,
                (engine, question, answer) -> all(answer).forEach(path -> {
                    var changed = path.status() != eve.get(At.of(question, path));
                    var rests = path.measure().citation().treaty().equals(treaty);
                    var expected = moved(movers, treaty, question, entry);
                    note(wrong, rests && known(treaty, question, entry) && changed != expected, question, path);
                    note(wrong, !rests && changed && !names(path, moversOfAny), question, path);
                }));

        assertThat(movers).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    /// From the day of its withdrawal a reservation is told to nobody; the day before, wherever the State was bound, it
    /// is.
    @Test
    void aWithdrawnReservationNeverWarnsAfterItsDate() {
        var withdrawn = STATES.stream()
                .flatMap(state -> Stream.of(ArticleRef.CONVENTION, ArticleRef.SECOND_PROTOCOL)
                        .flatMap(treaty -> FACTS.declarations(treaty, state).stream()))
                .filter(row -> row.kind() == DeclarationKind.RESERVATION && row.status() instanceof Withdrawn)
                .toList();

        assertThat(withdrawn).isNotEmpty().allSatisfy(row -> {
            var day = ((Withdrawn) row.status()).from();
            for (var need : Need.values()) {
                assertThat(told(row, need, day)).as("%s on %s", row, day).isEmpty();
                assertThat(told(row, need, TODAY)).as("%s today", row).isEmpty();
            }
            if (row.concerns(ArticleRef.convention("29(4)")) && isParty(row.country(), day.minusDays(1))) {
                assertThat(told(row, Need.PRESERVATION, day.minusDays(1)))
                        .as("%s before", row)
                        .isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAUD", "EVIDENCE_ONLY", "FIRST_PROTOCOL"})
    void dualCriminalityWarnsExactlyWhereAReservationStandsAndTheOffenceIsNoneOfArticles2To11(Offence offence) {
        var wrong = new ConcurrentLinkedQueue<String>();

        PAIRS.ask(Need.PRESERVATION, preserving(offence), TODAY, (engine, question, answer) -> {
            var path = answer.about(Measure.PRESERVATION).orElseThrow();
            var reserved = FACTS.declarations(ArticleRef.convention("29(4)"), to(question), TODAY).stream()
                    .anyMatch(fact -> fact.kind() == DeclarationKind.RESERVATION);
            var warned = !Asking.found(path, Effect.WARNS, "29(4)").isEmpty();
            note(wrong, warned != (path.rank().isPresent() && reserved && !offence.ofArticles2To11()), question, path);
        });

        assertThat(wrong).isEmpty();
    }

    private static Circumstances preserving(Offence offence) {
        return Circumstances.NONE.about(offence).atRiskOfLoss();
    }

    /// Where a status belongs.
    private record At(Country from, Country to, Measure measure) {

        static At of(Question question, LegalPath path) {
            return new At(question.from(), EveryDayTest.to(question), path.measure());
        }
    }

    private static Map<At, Status> statuses(Need need, LocalDate day) {
        var statuses = new ConcurrentHashMap<At, Status>();
        new Pairs(FACTS)
                .ask(
                        need,
                        Circumstances.NONE,
                        day,
                        (engine, question, answer) ->
                                all(answer).forEach(path -> statuses.put(At.of(question, path), path.status())));
        return statuses;
    }

    /// Reasons in the answers of others to which the row itself is the fact.
    private static List<Finding> told(DeclarationFact row, Need need, LocalDate day) {
        var asker = row.country().equals(Country.of("FR")) ? "PT" : "FR";
        return Stream.of(Circumstances.NONE, preserving(Offence.EVIDENCE_ONLY))
                .map(circumstances -> Question.between(Country.of(asker), row.country(), need, circumstances, day))
                .flatMap(question -> all(new FindingPaths(FACTS).find(question)))
                .flatMap(path -> path.findings().stream())
                .filter(finding -> row.concerns(finding.citation()))
                .filter(finding -> finding.fact()
                        .filter(fact -> fact.source().equals(row.source()))
                        .isPresent())
                .toList();
    }

    private static boolean enters(String treaty, Country state, LocalDate day) {
        return FACTS.adherence(treaty, state, day).isParty()
                && !FACTS.adherence(treaty, state, day.minusDays(1)).isParty();
    }

    private static boolean moves(String treaty, Country state, LocalDate day) {
        return FACTS.adherence(treaty, state, day).status()
                != FACTS.adherence(treaty, state, day.minusDays(1)).status();
    }

    private static boolean known(String treaty, Question question, LocalDate day) {
        return Stream.of(question.from(), to(question))
                .noneMatch(state -> FACTS.adherence(treaty, state, day).status() == Adherence.UNKNOWN);
    }

    private static boolean moved(Set<Country> movers, String treaty, Question question, LocalDate day) {
        return (movers.contains(question.from()) || movers.contains(to(question)))
                && FACTS.adherence(treaty, question.from(), day).isParty()
                && FACTS.adherence(treaty, to(question), day).isParty();
    }

    private static boolean names(LegalPath path, Set<Country> movers) {
        return path.findings().stream()
                .flatMap(finding -> finding.fact().stream())
                .anyMatch(fact -> movers.contains(fact.state()));
    }

    private static void note(Queue<String> wrong, boolean isWrong, Question question, LegalPath path) {
        if (isWrong) {
            wrong.add(question + ": " + path);
        }
    }

    private static Stream<LegalPath> all(Answer answer) {
        return Stream.concat(answer.paths().stream(), answer.discarded().stream());
    }

    private static Country to(Question question) {
        return question.to().orElseThrow();
    }

    private static boolean isParty(Country state, LocalDate day) {
        return FACTS.adherence(ArticleRef.CONVENTION, state, day).isParty();
    }
}
