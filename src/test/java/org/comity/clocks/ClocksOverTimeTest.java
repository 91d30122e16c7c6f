package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.comity.clocks.model.AHappening;
import org.comity.clocks.model.Term;
import org.comity.requests.Happening;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.junit.jupiter.api.Test;

/// Clocks as days pass, on a database and a clock of the test’s own. What runs in between, if anything, does not
/// matter.
class ClocksOverTimeTest {

    private static final int MANY = 120;

    private final ClocksAsDaysPass days = new ClocksAsDaysPass();

    @Test
    void afterThreeDaysDownEverythingDueIsRaisedAtOnceAndOnce() {
        for (var number = 0; number < MANY; number++) {
            days.happen(anOrderToServe(new RequestId(UUID.randomUUID())));
        }
        days.pass(Duration.ofDays(28));
        days.raiseAll();
        assertThat(days.told).isEmpty();

        days.pass(Duration.ofDays(3));
        days.raiseAll();
        assertThat(days.told).hasSize(MANY).allMatch(event -> event.warning() == Warning.SOON);
        assertThat(days.told).extracting(ClockEvent.Raised::clock).doesNotHaveDuplicates();
        assertThat(days.record).hasSize(MANY);

        days.raiseAll();
        assertThat(days.told).hasSize(MANY);
    }

    @Test
    void twoWhoLookAtTheSameMomentRaiseNothingTwice() throws Exception {
        for (var number = 0; number < MANY; number++) {
            days.happen(anOrderToServe(new RequestId(UUID.randomUUID())));
        }
        days.pass(Duration.ofDays(31));
        var start = new CyclicBarrier(2);
        Callable<Boolean> look = () -> {
            start.await();
            days.raiseAll();
            return true;
        };

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : both.invokeAll(List.of(look, look))) {
                one.get();
            }
        }

        assertThat(days.told).hasSize(MANY).extracting(ClockEvent.Raised::clock).doesNotHaveDuplicates();
        assertThat(days.notices()).isEqualTo(MANY);
    }

    @Test
    void whatALaterWarningOvertookIsNotedAndTheLaterOneTold() {
        days.happen(anOrderToServe(days.request));
        days.pass(Duration.ofDays(60));
        days.raiseAll();

        assertThat(days.told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.OVER);
        assertThat(days.told.getFirst().authority()).isEqualTo(days.tokyo.id());
        assertThat(days.notices()).isEqualTo(3);
        assertThat(days.only().state()).isEqualTo(ClockState.EXPIRED);
    }

    @Test
    void aTurnThatWasRolledBackIsRaisedByTheNext() {
        days.happen(anOrderToServe(days.request));
        days.pass(Duration.ofDays(31));
        days.transaction.executeWithoutResult(begun -> {
            days.raising.raise();
            begun.setRollbackOnly();
        });
        days.told.clear();

        days.raiseAll();

        assertThat(days.told).hasSize(1);
    }

    @Test
    void whileSomethingIsAskedTheTimeForServingHasNotBegunAndNobodyIsWarned() {
        days.happen(anOrderToServe(days.request));
        days.pass(Duration.ofDays(10));
        days.happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ASKED));
        days.pass(Duration.ofDays(100));
        days.raiseAll();
        assertThat(days.told).isEmpty();
        assertThat(days.only().state()).isEqualTo(ClockState.PAUSED);

        days.happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ANSWERED));
        days.pass(Duration.ofDays(29));
        days.raiseAll();
        assertThat(days.told).isEmpty();
        days.pass(Duration.ofDays(2));
        days.raiseAll();
        assertThat(days.told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.SOON);
    }

    @Test
    void anEmergencyGoesOnWhereItStoodAndIsNotToldOfTheSameTwice() {
        days.happen(AHappening.of(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ARRIVED));
        days.pass(Duration.ofHours(5));
        days.raiseAll();
        assertThat(days.told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.URGENT);

        days.happen(AHappening.of(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ASKED));
        days.pass(Duration.ofHours(30));
        days.raiseAll();
        days.happen(AHappening.of(RequestedMeasure.EMERGENCY_DISCLOSURE, Happening.ANSWERED));
        days.pass(Duration.ofHours(3).minusSeconds(1));
        days.raiseAll();
        assertThat(days.told).hasSize(1);

        days.pass(Duration.ofSeconds(1));
        days.raiseAll();
        assertThat(days.told).extracting(ClockEvent.Raised::warning).containsExactly(Warning.URGENT, Warning.OVER);
    }

    @Test
    void anExtensionWarnsAnewByItsOwnDaysAndIsTheSameClock() {
        days.happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED)
                .preserved("2026-11-23", "2027-01-22"));
        days.pass(Duration.ofDays(46));
        days.raiseAll();
        days.happen(
                AHappening.of(RequestedMeasure.PRESERVATION, Happening.EXTENDED).preserved("2026-11-23", "2027-03-23"));
        days.pass(Duration.ofDays(59));
        days.raiseAll();

        assertThat(days.told)
                .filteredOn(event -> event.kind() == ClockKind.PRESERVED)
                .extracting(ClockEvent.Raised::warning)
                .containsExactly(Warning.SOON, Warning.SOON);
        assertThat(days.told).extracting(ClockEvent.Raised::authority).contains(days.lisbon.id());
        assertThat(days.states()).containsExactlyInAnyOrder("PRESERVED RUNNING", "DOMESTIC_ORDER RUNNING");
    }

    @Test
    void anOrderToAProviderIsWarnedOfByTheDaySaidWithTheReceiptAndRunsOnAfterAPart() {
        var order = RequestedMeasure.SUBSCRIBER_FROM_PROVIDER;
        var until = LocalDate.ofInstant(days.clock.instant(), days.tokyo.zone()).plusDays(25);
        days.happen(AHappening.of(order, Happening.RECEIPT_RECORDED).answerUntil(until.toString()));
        assertThat(days.only().term()).isEqualTo(Term.until(until, days.tokyo.zone()));

        days.happen(AHappening.of(order, Happening.ANSWER_RECORDED).inPart());
        days.pass(Duration.ofDays(21));
        days.raiseAll();
        assertThat(days.told).extracting(ClockEvent.Raised::authority).containsExactly(days.lisbon.id());
        assertThat(days.only().state()).isEqualTo(ClockState.RUNNING);

        days.happen(AHappening.of(order, Happening.ANSWER_RECORDED));
        assertThat(days.only().state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void aClockThatStandsStillGoesOnWhereTheAuthorityGoesOnWithoutTheAnswer() {
        for (var on : List.of(Happening.BEGUN, Happening.RESUMED, Happening.EXECUTED_IN_PART)) {
            var id = new RequestId(UUID.randomUUID());
            days.happen(anOrderToServe(id));
            days.happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ASKED)
                    .to(id));
            days.pass(Duration.ofDays(10));
            days.happen(AHappening.of(RequestedMeasure.GIVING_EFFECT, on).to(id));

            var serving = days.clocks.of(id, 10).getFirst();
            assertThat(serving.state()).as(on.name()).isEqualTo(ClockState.RUNNING);
            assertThat(serving.term()).isEqualTo(Term.days(45, days.clock.instant(), AHappening.TOKYO));
        }
    }

    @Test
    void theReportOfAnOutcomeIsOwedAfterTheRequestIsClosedAndUntilItIsMade() {
        days.happen(
                AHappening.of(RequestedMeasure.EXTRADITION, Happening.REFUSED).prosecuted());
        days.happen(AHappening.of(RequestedMeasure.EXTRADITION, Happening.CLOSED));
        days.pass(Duration.ofDays(90));
        days.raiseAll();
        assertThat(days.told).extracting(ClockEvent.Raised::kind).containsExactly(ClockKind.OUTCOME_REPORT);

        days.note(NoteKind.LETTER);
        assertThat(days.states()).contains("OUTCOME_REPORT RUNNING");
        days.note(NoteKind.OUTCOME);
        assertThat(days.states()).containsExactlyInAnyOrder("OUTCOME_REPORT ENDED", "REASONS ENDED");
    }

    @Test
    void remindersComeOnceEachAndOnlyTheLastAfterALongSilence() {
        days.happen(AHappening.of(RequestedMeasure.URGENT_ASSISTANCE, Happening.ARRIVED));
        days.pass(Duration.ofDays(14));
        days.raiseAll();
        days.raiseAll();
        assertThat(days.told).hasSize(1);

        days.pass(Duration.ofDays(50));
        days.raiseAll();
        days.raiseAll();
        assertThat(days.told).hasSize(2).allMatch(event -> event.warning() == Warning.REMINDER);
    }

    private static AHappening anOrderToServe(RequestId id) {
        return AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ARRIVED).to(id);
    }
}
