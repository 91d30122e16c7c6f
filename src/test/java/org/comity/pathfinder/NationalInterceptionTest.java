package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.pathfinder.Asking.asking;
import static org.comity.pathfinder.Asking.found;
import static org.comity.pathfinder.Finding.Effect.BLOCKS;

import org.comity.pathfinder.LegalPath.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is intercepted and collected in real time as far as the law of the requested State has it. The
/// State is Ghana: a Party that made no declaration on any of this.
class NationalInterceptionTest {

    /// 34: as far as the law permits.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FULL                                    | AVAILABLE
            PARTIAL                                 | UNKNOWN
            OTHER_POWER ALTERNATIVE=seizure         | UNKNOWN
            NONE ALTERNATIVE=seizure                | UNAVAILABLE
            NOT_ASSESSED                            | UNKNOWN
            """)
    void interceptionIsOpenAsFarAsTheLawHasIt(String said, Status status) {
        assertThat(intercepting(2, "GH LIVE_CONTENT " + said).status()).isEqualTo(status);
    }

    @Test
    void interceptionIsClosedBelowThePenaltyItsLawAsksFor() {
        var said = "GH LIVE_CONTENT FULL THRESHOLD_MONTHS=36";

        assertThat(found(intercepting(2, said), BLOCKS, "34"))
                .extracting(Finding::key)
                .containsExactly("national.penalty.closes");
        assertThat(intercepting(3, said).status()).isEqualTo(Status.AVAILABLE);
        assertThat(asking("PT", "GH")
                        .forNeed(Need.LIVE_CONTENT)
                        .where(AProcedure.of(said))
                        .about(Measure.LIVE_CONTENT)
                        .status())
                .as("as long as nobody says the penalty")
                .isEqualTo(Status.UNKNOWN);
    }

    /// Many laws permit it from a penalty on, or for the offences of a list.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THRESHOLD_MONTHS=36, THRESHOLD=or an offence of the schedule  | 2 | UNKNOWN
            THRESHOLD_MONTHS=36, THRESHOLD=or an offence of the schedule  | 3 | UNKNOWN
            THRESHOLD=an offence of the schedule                          | 9 | UNKNOWN
            THRESHOLD_MONTHS=0                                            | 1 | AVAILABLE
            """)
    void interceptionIsAskedForWhereTheLawListsOffencesAndNoMonthsAreNoLimit(String said, int years, Status status) {
        var path = intercepting(years, "GH LIVE_CONTENT FULL " + said);

        assertThat(path.status()).isEqualTo(status);
        assertThat(found(path, BLOCKS, "34")).isEmpty();
    }

    @Test
    void noMonthsAreNoLimitEvenWhereNobodySaysThePenalty() {
        var path = asking("PT", "GH")
                .forNeed(Need.LIVE_CONTENT)
                .where(AProcedure.of("GH LIVE_CONTENT FULL THRESHOLD_MONTHS=0"))
                .about(Measure.LIVE_CONTENT);

        assertThat(path.status()).isEqualTo(Status.AVAILABLE);
    }

    /// 33(2): at least for offences for which it is available in a similar domestic case.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE ALTERNATIVE=stored traffic data    | UNKNOWN
            FULL THRESHOLD_MONTHS=36                | UNKNOWN
            FULL THRESHOLD_MONTHS=24                | AVAILABLE
            FULL                                    | AVAILABLE
            """)
    void collectionInRealTimeIsOwedNoFurtherThanAtHome(String said, Status status) {
        var path = asking("PT", "GH")
                .forNeed(Need.LIVE_TRAFFIC)
                .punishable(Penalty.ofYears(2), Penalty.ofYears(2))
                .where(AProcedure.of("GH LIVE_TRAFFIC " + said))
                .about(Measure.LIVE_TRAFFIC);

        assertThat(path.status()).isEqualTo(status);
    }

    private static LegalPath intercepting(int years, String said) {
        return asking("PT", "GH")
                .forNeed(Need.LIVE_CONTENT)
                .punishable(Penalty.ofYears(years), Penalty.ofYears(years))
                .where(AProcedure.of(said))
                .about(Measure.LIVE_CONTENT);
    }
}
