package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.requests.ARequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is unusual about a sending, rule by rule. Every test begins with one that has nothing unusual: at a
/// quarter past ten in the morning in Lisbon, by somebody who always sends in the morning.
class CautionTest {

    private static final Instant QUARTER_PAST_TEN = Instant.parse("2026-11-23T10:15:00Z");
    private static final Sending.Trodden EVERYWHERE = new Sending.Trodden(true, true, true);
    private static final Sending.Key OLD_KEY = new Sending.Key(Instant.parse("2026-01-01T00:00:00Z"), true);

    private Instant at = QUARTER_PAST_TEN;
    private boolean roundTheClock;
    private List<Instant> earlier = mornings(25);
    private int inTenMinutes = 1;
    private Sending.Trodden trodden = EVERYWHERE;
    private Sending.Key key = OLD_KEY;

    @Test
    void anOrdinarySendingOnAnOrdinaryMorningGoesOut() {
        assertThat(cautions()).isEmpty();
    }

    @Test
    void theFirstRequestAnOfficerEverSends() {
        earlier = List.of();

        assertThat(cautions()).containsExactly(Caution.FIRST_BY_OFFICER);
    }

    @Test
    void theFirstRequestOfAnAuthorityToAState() {
        trodden = new Sending.Trodden(false, true, true);

        assertThat(cautions()).containsExactly(Caution.FIRST_TO_STATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:16:00Z, false", "2026-11-23T08:14:00Z, false", "2026-11-23T12:01:00Z, false",
        "2026-11-23T07:59:00Z, true", "2026-11-23T12:31:00Z, true", "2026-11-23T18:00:00Z, true"
    })
    void anHourMoreThanTwoHoursFromAnyAtWhichTheOfficerEverSent(Instant hour, boolean unusual) {
        at = hour;

        assertThat(cautions().contains(Caution.UNUSUAL_HOUR)).isEqualTo(unusual);
    }

    @Test
    void afterFewerThanTwentySendingsNoHourIsUnusualYet() {
        at = Instant.parse("2026-11-23T18:00:00Z");
        earlier = mornings(19);
        assertThat(cautions()).isEmpty();

        earlier = mornings(20);
        assertThat(cautions()).containsExactly(Caution.UNUSUAL_HOUR);
    }

    @Test
    void midnightLiesBetweenTwoHoursThatAreNear() {
        roundTheClock = true;
        earlier = Collections.nCopies(20, Instant.parse("2026-11-20T23:30:00Z"));
        at = Instant.parse("2026-11-23T00:30:00Z");

        assertThat(cautions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:00Z, true",
        "2026-11-23T07:00:00Z, false",
        "2026-11-23T20:59:00Z, false",
        "2026-11-23T21:00:00Z, true",
        "2026-11-23T03:00:00Z, true"
    })
    void atNightByTheOfficersClockButForA24SlashSevenPoint(Instant hour, boolean night) {
        at = hour;
        earlier = mornings(5);
        assertThat(cautions().contains(Caution.OUT_OF_HOURS)).isEqualTo(night);

        roundTheClock = true;
        assertThat(cautions()).doesNotContain(Caution.OUT_OF_HOURS);
    }

    @Test
    void aPasskeyYoungerThanThreeDays() {
        key = new Sending.Key(at.minus(Duration.ofDays(3)).plusSeconds(1), true);
        assertThat(cautions()).containsExactly(Caution.NEW_KEY);

        key = new Sending.Key(at.minus(Duration.ofDays(3)), true);
        assertThat(cautions()).isEmpty();
    }

    @Test
    void aPasskeyThatNeverTouchedForAnythingThatWentOut() {
        key = new Sending.Key(OLD_KEY.since(), false);

        assertThat(cautions()).containsExactly(Caution.NEW_KEY);
    }

    @Test
    void moreThanFiveInTenMinutes() {
        inTenMinutes = 5;
        assertThat(cautions()).isEmpty();

        inTenMinutes = 6;
        assertThat(cautions()).containsExactly(Caution.BURST);
    }

    @Test
    void anAuthorityNothingWasSentToForHalfAYearWhileOthersWere() {
        trodden = new Sending.Trodden(true, false, true);
        assertThat(cautions()).containsExactly(Caution.UNUSUAL_TARGET);

        trodden = new Sending.Trodden(true, false, false);
        assertThat(cautions()).as("where nobody was sent anything").isEmpty();
    }

    @Test
    void brakesAreOnForRealAuthoritiesAndForFictionalOnesOnlyIfAsked() {
        assertThat(ARequest.PORTUGAL.demonstration()).isTrue();

        assertThat(new Brakes(Duration.ofMinutes(2), 5, false).on(ARequest.PORTUGAL))
                .isFalse();
        assertThat(new Brakes(Duration.ofMinutes(2), 5, true).on(ARequest.PORTUGAL))
                .isTrue();
    }

    @Test
    void noCoolDownKeepsAnEmergencyLongerThanItMayTake() {
        assertThatThrownBy(() -> new Brakes(Duration.ofMinutes(5), 5, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Caution> cautions() {
        return Caution.of(
                new Sending(at, ZoneId.of("Europe/Lisbon"), roundTheClock, earlier, inTenMinutes, 5, trodden, key));
    }

    /// Ten past ten to half past ten, on as many days.
    private static List<Instant> mornings(int many) {
        return IntStream.range(0, many)
                .mapToObj(day -> Instant.parse("2026-11-22T10:10:00Z")
                        .minus(Duration.ofDays(day))
                        .plus(Duration.ofMinutes(day % 21)))
                .toList();
    }
}
