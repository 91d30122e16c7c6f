package org.comity.pathfinder.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Asking;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.usecase.LookingAround.Outcome;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// From one State to every other, at a glance.
class LookingAroundTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private static final List<Need> NEEDS = List.of(Need.values());

    private final LookingAround looking =
            new LookingAround(Asking.lawOf(new CurrentFacts(Asking.SHIPPED), CLOCK), CLOCK);

    @ParameterizedTest
    @EnumSource
    void everyStateStandsWhereTheFullAnswerPutsIt(Need need) {
        var overview = seen("from=PT&need=" + need.written());
        var finding = new FindingPaths(Asking.SHIPPED);

        assertThat(overview.rows()).hasSize(198).allSatisfy(row -> {
            var answer = finding.find(Question.between(
                    Country.of("PT"),
                    row.state(),
                    need,
                    overview.question().circumstances(),
                    overview.question().asOf()));
            assertThat(row.only().measure()).isEqualTo(answer.best().map(path -> path.measure()));
            assertThat(row.only().status())
                    .isEqualTo(answer.best().map(path -> path.status()).orElse(Status.UNAVAILABLE));
        });
    }

    @Test
    void theAskingStateItselfAndTheEuropeanUnionAreLeftOut() {
        assertThat(seen("from=PT&need=preservation").rows())
                .extracting(Overview.Row::state)
                .doesNotContain(Country.of("PT"), Country.of("EU"))
                .doesNotHaveDuplicates();
    }

    @Test
    void underTheConventionAndProtocolAlonePreservationIsAvailableExactlyTowardsParties() {
        var overview = seen("from=PT&need=preservation&instruments=convention");

        assertThat(overview.instruments()).isEqualTo(Instruments.CONVENTION_AND_PROTOCOL);
        assertThat(overview.rows())
                .allSatisfy(row -> assertThat(row.only().status() == Status.AVAILABLE)
                        .isEqualTo(Asking.SHIPPED
                                .adherence(
                                        ArticleRef.CONVENTION,
                                        row.state(),
                                        overview.question().asOf())
                                .isParty()));
        assertThat(overview.count(0, Status.AVAILABLE)).isEqualTo(80);
        assertThat(overview.count(0, Status.DORMANT)).isEqualTo(2);
    }

    @Test
    void onTheDayBeforeJapanWasBoundItsPathSleeps() {
        assertThat(best("from=DE&need=preservation&instruments=convention&as-of=2012-10-31", "JP"))
                .isEqualTo(new Overview.Best(Status.DORMANT, Optional.of(Measure.PRESERVATION)));
        assertThat(best("from=DE&need=preservation&instruments=convention&as-of=2012-11-01", "JP")
                        .status())
                .isEqualTo(Status.AVAILABLE);
    }

    @Test
    void allNeedsStandInTheirOrderEachAsIfAskedAlone() {
        var outcome = (Outcome.Seen) looking.look(form("from=PT"), NEEDS);

        for (var place = 0; place < NEEDS.size(); place++) {
            var at = place;
            var alone = seen("from=PT&need=" + NEEDS.get(at).written());
            assertThat(outcome.overview().rows().stream()
                            .map(row -> row.byNeed().get(at))
                            .toList())
                    .isEqualTo(alone.rows().stream().map(Overview.Row::only).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            need=preservation                                   | from: from.missing
            from=PT                                             | need: need.missing
            from=ZZ&need=preservation                           | from: state
            from=EU&need=preservation                           | from: union
            from=PT&need=tea                                    | need: need
            from=PT&need=preservation&as-of=2026-02-30          | as-of: date
            from=PT&need=preservation&instruments=magic         | instruments: instruments
            from=PT&from=DE&need=preservation                   | from: repeated
            from=PT&need=content&instruments=all&instruments=x  | instruments: repeated
            """)
    void whatCannotBeReadIsRefusedByItsField(String query, String problem) {
        assertThat(((Outcome.Refused) looking.look(form(query), List.of())).problems())
                .extracting(each -> each.field() + ": " + each.key())
                .containsExactly(problem);
    }

    @Test
    void theStateAskedIsNoPartOfTheQuestion() {
        assertThat(seen("from=PT&to=nonsense&provider=nonsense&need=preservation")
                        .rows())
                .hasSize(198);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThat(((Outcome.Refused) looking.look(form("from=ZZ&need=tea&as-of=x&instruments=y"), List.of()))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("from", "need", "as-of", "instruments");
    }

    private Overview seen(String query) {
        return ((Outcome.Seen) looking.look(form(query), List.of())).overview();
    }

    private Overview.Best best(String query, String state) {
        return seen(query).rows().stream()
                .filter(row -> row.state().code().equals(state))
                .findFirst()
                .orElseThrow()
                .only();
    }

    private static OverviewForm form(String query) {
        return OverviewForm.ofParameters(parameters(query));
    }

    static Map<String, String[]> parameters(String query) {
        var parameters = new HashMap<String, String[]>();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            parameters.merge(pair[0], new String[] {pair[1]}, LookingAroundTest::both);
        }
        return parameters;
    }

    private static String[] both(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }
}
