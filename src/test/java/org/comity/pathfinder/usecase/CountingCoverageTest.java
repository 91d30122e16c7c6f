package org.comity.pathfinder.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.comity.pathfinder.Asking;
import org.comity.pathfinder.Coverage;
import org.comity.pathfinder.Coverage.Gain;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.WhatIf.Kind;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which ratification would open most paths.
class CountingCoverageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final CurrentFacts FACTS = new CurrentFacts(Asking.SHIPPED);
    private static final CountingCoverage COUNTING = new CountingCoverage(Asking.lawOf(FACTS, CLOCK), CLOCK);
    private static final Coverage COVERAGE =
            COUNTING.count(Duration.ofMinutes(2)).orElseThrow();

    @Test
    void everyStateIsAPartyOrCountedForTheConvention() {
        assertThat(COVERAGE.convention().entry()).isEqualTo("2027-03-01");
        assertThat(COVERAGE.convention().gains())
                .hasSize(199 - 81)
                .allSatisfy(gain -> assertThat(gain.opened().paths()).isPositive())
                .extracting(Gain::state)
                .contains(Country.of("IE"), Country.of("CN"))
                .doesNotContain(Country.of("PT"), Country.of("EU"));
    }

    @Test
    void theStateThatOpensMostComesFirst() {
        for (var treaty : List.of(COVERAGE.convention(), COVERAGE.protocol().treaty())) {
            assertThat(treaty.gains())
                    .isSortedAccordingTo(
                            Comparator.<Gain>comparingInt(gain -> -gain.opened().ways())
                                    .thenComparingInt(gain -> -gain.opened().paths())
                                    .thenComparing(Gain::state));
        }
    }

    @Test
    void theSecondProtocolLacksOneConsentAndTheFifthOpensItForAll() {
        var protocol = COVERAGE.protocol();

        assertThat(protocol.missing()).isOne();
        assertThat(protocol.consented()).extracting(Country::code).containsExactly("CR", "HU", "JP", "RS");
        assertThat(protocol.amongThem().paths()).isPositive();
        assertThat(protocol.treaty().gains()).hasSize(81 - 4);
    }

    /// Counted in one world for all, each count is what the same assumption opens when it is tried out alone.
    @ParameterizedTest
    @ValueSource(strings = {"ETS185 IE", "ETS185 CN", "ETS185 ZA", "CETS224 FR", "CETS224 AD", "CETS224 US"})
    void eachCountIsWhatThatConsentAloneOpens(String consent) {
        var treaty = consent.split(" ")[0];
        var state = consent.split(" ")[1];
        var tried = ((TryingAssumptions.Outcome.Tried) new TryingAssumptions(Asking.lawOf(FACTS, CLOCK), CLOCK)
                        .tryOut(
                                WhatIfForm.ofParameters(LookingAroundTest.parameters(
                                        "assume=adherence&treaty=" + treaty + "&state=" + state)),
                                Integer.MAX_VALUE))
                .whatIf();
        var withState = tried.changes().stream()
                .filter(change ->
                        change.from().code().equals(state) || change.to().code().equals(state))
                .filter(change -> change.kind() == Kind.OPENS)
                .filter(change -> Instruments.CONVENTION_AND_PROTOCOL.include(change.measure()))
                .toList();
        var among = tried.changes().stream()
                .filter(change -> !change.from().code().equals(state)
                        && !change.to().code().equals(state))
                .filter(change -> change.kind() == Kind.OPENS)
                .count();
        var ways = withState.stream()
                .filter(change -> change.decides())
                .map(change -> change.need() + " " + change.from() + " " + change.to())
                .distinct()
                .count();

        assertThat(gain(treaty, state).opened()).isEqualTo(new Coverage.Opened((int) ways, withState.size()));
        assertThat(among)
                .isEqualTo(
                        treaty.equals(ArticleRef.CONVENTION)
                                ? 0
                                : COVERAGE.protocol().amongThem().paths());
    }

    @Test
    void theCountIsKeptForTheDayAndTheRevisionOfTheFacts() {
        assertThat(COUNTING.count(Duration.ofSeconds(1))).containsSame(COVERAGE);
        assertThat(COVERAGE.consent()).isEqualTo(TODAY);
    }

    private static Gain gain(String treaty, String state) {
        var gains = treaty.equals(ArticleRef.CONVENTION)
                ? COVERAGE.convention().gains()
                : COVERAGE.protocol().treaty().gains();
        return gains.stream()
                .filter(each -> each.state().code().equals(state))
                .findFirst()
                .orElseThrow();
    }
}
