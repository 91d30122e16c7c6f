package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.clocks.model.AHappening;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.Term;
import org.comity.requests.Happening;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.junit.jupiter.api.Test;

/// Article 29(7): data stay preserved for no less than sixty days, and until the request for assistance that came in
/// that time is decided.
class PreservedUntilDecisionTest {

    private final ClocksAsDaysPass days = new ClocksAsDaysPass();

    @Test
    void theRequestForAssistanceSuspendsTheSixtyDaysAndTheEndOfTheRequestEndsEveryClock() {
        preserve();
        days.happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED));
        assertThat(days.states())
                .containsExactlyInAnyOrder("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING", "DOMESTIC_ORDER RUNNING");

        days.pass(Duration.ofDays(80));
        days.raiseAll();
        assertThat(days.told).extracting(ClockEvent.Raised::kind).containsExactly(ClockKind.DOMESTIC_ORDER);

        days.happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.RECALLED));
        assertThat(days.states()).allMatch(state -> state.endsWith("ENDED"));
        days.pass(Duration.ofDays(400));
        days.raiseAll();
        assertThat(days.told).hasSize(1);
    }

    @Test
    void dataStayPreservedUntilTheRequestForAssistanceThatArrivedIsDecidedAndForNoOther() {
        preserve();
        days.happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED)
                .pendingOn("PT-2026-000002"));

        assistance("PT-2026-000003", Happening.EXECUTED);
        assistance("PT-2026-000002", Happening.EXECUTED_IN_PART);
        assistance("PT-2026-000002", Happening.FORWARDED);
        assertThat(days.states())
                .containsExactlyInAnyOrder("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING", "DOMESTIC_ORDER RUNNING");

        assistance("PT-2026-000002", Happening.EXECUTED);
        assertThat(days.states())
                .containsExactlyInAnyOrder("PRESERVED RUNNING", "UNTIL_DECISION ENDED", "DOMESTIC_ORDER RUNNING");
    }

    /// Article 29(7): not less than sixty days.
    @Test
    void aDecisionBeforeTheSixtyDaysAreOverDoesNotShortenThemAndTheirEndIsWarnedOfOnce() {
        preservedAndAskedFor();
        days.pass(Duration.ofDays(10));
        assistance("PT-2026-000002", Happening.REFUSED);

        assertThat(preserved().term()).isEqualTo(Term.until(LocalDate.parse("2027-01-22"), days.tokyo.zone()));
        days.pass(Duration.ofDays(36));
        days.raiseAll();
        days.raiseAll();
        days.pass(Duration.ofDays(10));
        days.raiseAll();
        assertThat(warned()).containsExactly(Warning.SOON, Warning.URGENT);
    }

    @Test
    void whatWasWarnedOfBeforeTheRequestForAssistanceCameIsNotToldAgainAfterItsDecision() {
        preserve();
        days.pass(Duration.ofDays(46));
        days.raiseAll();
        askedFor();
        days.pass(Duration.ofDays(3));
        assistance("PT-2026-000002", Happening.EXECUTED);
        days.raiseAll();
        assertThat(warned()).containsExactly(Warning.SOON);

        days.pass(Duration.ofDays(7));
        days.raiseAll();
        assertThat(warned()).containsExactly(Warning.SOON, Warning.URGENT);
    }

    /// Article 29(7): pending a decision on that request.
    @Test
    void aDecisionAfterTheSixtyDaysEndsThePreservationAtOnce() {
        preservedAndAskedFor();
        days.pass(Duration.ofDays(80));
        days.raiseAll();
        assertThat(days.states()).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        assistance("PT-2026-000002", Happening.EXECUTED);

        assertThat(days.states()).contains("PRESERVED ENDED", "UNTIL_DECISION ENDED");
        days.raiseAll();
        assertThat(warned()).isEmpty();
    }

    @Test
    void whereAnotherRequestAboutTheSameDataWaitsTheyStayPreservedForThatOne() {
        preservedAndAskedFor();
        days.anotherThatWaits = Optional.of("PT-2026-000003");
        assistance("PT-2026-000002", Happening.EXECUTED);
        assertThat(days.states()).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        days.anotherThatWaits = Optional.empty();
        assistance("PT-2026-000002", Happening.CLOSED);
        assertThat(days.states()).contains("UNTIL_DECISION RUNNING");
        assistance("PT-2026-000003", Happening.NOT_POSSIBLE);
        assertThat(days.states()).contains("PRESERVED RUNNING", "UNTIL_DECISION ENDED");
    }

    private void preservedAndAskedFor() {
        preserve();
        askedFor();
    }

    private void preserve() {
        days.happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED)
                .preserved("2026-11-23", "2027-01-22"));
    }

    private void askedFor() {
        days.happen(AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED)
                .pendingOn("PT-2026-000002"));
    }

    private void assistance(String reference, Happening what) {
        days.happen(AHappening.of(RequestedMeasure.STORED_DATA, what)
                .to(new RequestId(UUID.randomUUID()))
                .named(reference));
    }

    private CaseClock preserved() {
        return days.clocks.of(days.request, 10).stream()
                .filter(one -> one.kind() == ClockKind.PRESERVED)
                .findFirst()
                .orElseThrow();
    }

    private List<Warning> warned() {
        return days.told.stream()
                .filter(event -> event.kind() == ClockKind.PRESERVED)
                .map(ClockEvent.Raised::warning)
                .toList();
    }
}
