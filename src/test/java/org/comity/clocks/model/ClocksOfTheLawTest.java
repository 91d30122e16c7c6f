package org.comity.clocks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.clocks.ClockKind;
import org.comity.clocks.ClockKind.Bound;
import org.comity.clocks.ClockKind.WhileAsked;
import org.comity.clocks.ClockState;
import org.comity.clocks.Settlement;
import org.comity.clocks.Warning;
import org.comity.clocks.model.ClockTable.Effect;
import org.comity.requests.Happening;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The clocks C1 to C10, each rule in words.
class ClocksOfTheLawTest {

    private static final Policy POLICY =
            new Policy(Duration.ofHours(8), Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(90));
    private static final Counting COUNTING = new Counting(POLICY);
    private static final Schedule SCHEDULE = new Schedule(POLICY);

    @Test
    void thereAreTenClocksAndEachNamesItsParagraph() {
        var numbers = Arrays.stream(ClockKind.values())
                .collect(Collectors.groupingBy(
                        ClockKind::number,
                        Collectors.mapping(kind -> kind.basis().toString(), Collectors.toSet())));

        assertThat(numbers)
                .containsOnlyKeys("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10")
                .containsEntry("C1", set("ETS185 29(7)"))
                .containsEntry("C2", set("ETS185 29(7)"))
                .containsEntry("C3", set("ETS185 16(2)"))
                .containsEntry("C4", set("CETS224 7(7)"))
                .containsEntry("C5", set("CETS224 8(6)(a)"))
                .containsEntry("C6", set("CETS224 8(6)(a)"))
                .containsEntry("C7", set("CETS224 9(6)", "CETS224 10(4)"))
                .containsEntry("C8", set("ETS185 25(3)"))
                .containsEntry("C9", set("ETS185 27(7)"))
                .containsEntry("C10", set("ETS185 24(6)"));
    }

    @Test
    void dataThatWereConfirmedAsPreservedStayPreservedForAtLeastSixtyDaysAndAreWarnedOfFifteenAndFiveDaysBefore() {
        var clock = begun(
                AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED)
                        .preserved("2026-11-23", "2027-01-22"),
                ClockKind.PRESERVED);

        assertThat(clock.kind().bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(clock.kind().days()).isEqualTo(60);
        assertThat(clock.kind().owes()).isEqualTo(Side.REQUESTING);
        assertThat(lastDay(clock)).isEqualTo("2027-01-22");
        assertThat(steps(clock))
                .containsExactly(
                        "SOON 2027-01-06T15:00:00Z", "URGENT 2027-01-16T15:00:00Z", "OVER 2027-01-22T15:00:00Z");
    }

    @Test
    void anExtensionSetsTheSixtyDaysAnewAndWarnsAnew() {
        assertThat(effects(RequestedMeasure.PRESERVATION, Happening.EXTENDED, ClockKind.PRESERVED))
                .containsExactly(Effect.BEGINS);
        var clock = begun(
                AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED)
                        .preserved("2026-11-23", "2027-01-22"),
                ClockKind.PRESERVED);

        var extended = clock.renewed(Term.until(LocalDate.parse("2027-03-31"), AHappening.TOKYO), clock.changedAt());

        assertThat(extended.id()).isEqualTo(clock.id());
        assertThat(extended.sequence()).isEqualTo(1);
        assertThat(SCHEDULE.until(extended, Instant.parse("2027-03-16T15:00:00Z")))
                .extracting(Schedule.Step::turn)
                .containsExactly(1);
    }

    @Test
    void whenTheRequestForAssistanceComesTheSixtyDaysAreSuspendedAndAnOpenClockRunsUntilItIsDecided() {
        assertThat(effects(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED, ClockKind.PRESERVED))
                .containsExactly(Effect.SUSPENDS);
        var clock = begun(
                AHappening.of(RequestedMeasure.PRESERVATION, Happening.ASSISTANCE_RECORDED), ClockKind.UNTIL_DECISION);

        assertThat(clock.kind().bound()).isEqualTo(Bound.OPEN);
        assertThat(clock.term()).isNull();
        assertThat(SCHEDULE.first(clock)).isEmpty();
    }

    @Test
    void aDomesticPreservationOrderBindsForNinetyDaysAtMostFromTheDayItTookEffectAndIsRenewed() {
        var clock = begun(
                AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED)
                        .at("2026-11-25T09:00:00Z")
                        .preserved("2026-11-23", "2027-03-31"),
                ClockKind.DOMESTIC_ORDER);

        assertThat(lastDay(clock)).isEqualTo("2027-02-21");
        assertThat(clock.kind().owes()).isEqualTo(Side.REQUESTED);
        assertThat(clock.kind().settlements()).containsExactly(Settlement.RENEWED);
    }

    @Test
    void aProviderHasUntilTheDaySaidWithTheReceiptWheneverThatIsWrittenDown() {
        var order = RequestedMeasure.SUBSCRIBER_FROM_PROVIDER;

        assertThat(ClockKind.ORDER_TO_PROVIDER.days()).isEqualTo(30);
        assertThat(lastDay(term(order, Happening.RECEIPT_RECORDED, ClockKind.ORDER_TO_PROVIDER, "2026-12-10")))
                .isEqualTo("2026-12-10");
        assertThat(lastDay(term(order, Happening.RECEIPT_RECORDED, ClockKind.ORDER_TO_PROVIDER, "2027-01-15")))
                .isEqualTo("2027-01-15");
        assertThat(effects(order, Happening.RECEIPT_RECORDED, ClockKind.ORDER_TO_PROVIDER))
                .containsExactly(Effect.BEGINS);
        assertThat(ClockKind.ORDER_TO_PROVIDER.told()).isEqualTo(Side.REQUESTING);
    }

    @Test
    void anOrderThatIsGivenEffectIsServedWithinFortyFiveDaysFromCompleteInformation() {
        var clock =
                begun(AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ARRIVED), ClockKind.SERVING_THE_ORDER);
        assertThat(lastDay(clock)).isEqualTo("2027-01-07");

        var asked = clock.asked(Instant.parse("2026-12-01T00:00:00Z"));
        var answer = AHappening.of(RequestedMeasure.GIVING_EFFECT, Happening.ANSWERED)
                .at("2026-12-20T03:00:00Z")
                .event();
        var complete = asked.resumed(
                COUNTING.term(clock.kind(), answer, AHappening.TOKYO).orElseThrow(), answer.at());

        assertThat(asked.state()).isEqualTo(ClockState.PAUSED);
        assertThat(SCHEDULE.first(asked)).isEmpty();
        assertThat(complete.state()).isEqualTo(ClockState.RUNNING);
        assertThat(lastDay(complete)).isEqualTo("2027-02-03");
    }

    @Test
    void onceServedSubscriberInformationReturnsWithinTwentyDaysAndTrafficDataWithinFortyFive() {
        assertThat(ClockKind.SERVING_THE_ORDER.settlements())
                .flatExtracting(Settlement::begins)
                .containsOnly(ClockKind.RETURN_OF_SUBSCRIBER_DATA, ClockKind.RETURN_OF_TRAFFIC_DATA);
        assertThat(ClockKind.RETURN_OF_SUBSCRIBER_DATA.days()).isEqualTo(20);
        assertThat(ClockKind.RETURN_OF_TRAFFIC_DATA.days()).isEqualTo(45);
    }

    @Test
    void anEmergencyHasNoDaysInTheTreatyButAServiceLevelOfTheNodeThatStandsStillWhileSomethingIsAsked() {
        for (var measure : List.of(RequestedMeasure.EMERGENCY_DISCLOSURE, RequestedMeasure.EMERGENCY_ASSISTANCE)) {
            var kind = ClockKind.valueOf(measure.name());
            var clock = begun(AHappening.of(measure, Happening.ARRIVED), kind);

            assertThat(kind.bound()).isEqualTo(Bound.POLICY);
            assertThat(steps(clock)).containsExactly("URGENT 2026-11-23T13:00:00Z", "OVER 2026-11-23T17:00:00Z");

            var again = clock.asked(Instant.parse("2026-11-23T10:00:00Z"))
                    .resumed(clock.term(), Instant.parse("2026-11-23T12:30:00Z"));
            assertThat(steps(again)).containsExactly("URGENT 2026-11-23T15:30:00Z", "OVER 2026-11-23T19:30:00Z");
        }
    }

    @Test
    void whereUrgentMeansWereUsedAFormalConfirmationIsRemindedOfUntilItIsDone() {
        assertThat(effects(RequestedMeasure.URGENT_ASSISTANCE, Happening.ARRIVED, ClockKind.FORMAL_CONFIRMATION))
                .containsExactly(Effect.BEGINS);
        assertThat(ClockTable.of(AHappening.of(RequestedMeasure.STORED_DATA, Happening.ARRIVED)
                        .event()))
                .isEmpty();
        assertThat(ClockTable.of(AHappening.of(RequestedMeasure.STORED_DATA, Happening.ARRIVED)
                        .urgent()
                        .event()))
                .extracting(ClockTable.Line::kind)
                .containsExactly(ClockKind.FORMAL_CONFIRMATION);
        var clock = begun(
                AHappening.of(RequestedMeasure.URGENT_ASSISTANCE, Happening.ARRIVED), ClockKind.FORMAL_CONFIRMATION);

        assertThat(clock.term()).isNull();
        assertThat(SCHEDULE.first(clock)).contains(Instant.parse("2026-12-07T09:00:00Z"));
        assertThat(SCHEDULE.until(clock, Instant.parse("2027-01-05T09:00:00Z")))
                .containsExactly(new Schedule.Step(Warning.REMINDER, 3, Instant.parse("2027-01-04T09:00:00Z")));
    }

    @Test
    void aRefusalBringsItsReasonsWithItWhateverTheMeasure() {
        for (var measure : RequestedMeasure.values()) {
            assertThat(effects(measure, Happening.REFUSED, ClockKind.REASONS))
                    .as(measure.name())
                    .containsExactly(Effect.BEGINS_AND_ENDS);
        }
    }

    @Test
    void whatIsPostponedIsLookedAtAgainUntilItGoesOn() {
        var measure = RequestedMeasure.STORED_DATA;
        var clock = begun(AHappening.of(measure, Happening.POSTPONED), ClockKind.REASONS);

        assertThat(effects(measure, Happening.POSTPONED, ClockKind.REASONS)).containsExactly(Effect.BEGINS);
        assertThat(effects(measure, Happening.RESUMED, ClockKind.REASONS)).containsExactly(Effect.ENDS);
        assertThat(SCHEDULE.first(clock)).contains(Instant.parse("2026-12-23T09:00:00Z"));
    }

    @Test
    void anAnswerInPartEndsNoClockOfTheOrderForTheRestIsAwaited() {
        var part = AHappening.of(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, Happening.ANSWER_RECORDED)
                .inPart();

        assertThat(ClockTable.of(part.event())).isEmpty();
        assertThat(effects(
                        RequestedMeasure.SUBSCRIBER_FROM_PROVIDER,
                        Happening.ANSWER_RECORDED,
                        ClockKind.ORDER_TO_PROVIDER))
                .containsExactly(Effect.ENDS);
    }

    @Test
    void aPartEndsNothingAndClosingEndsAllButTheReportOfAnOutcome() {
        for (var kind : ClockKind.values()) {
            assertThat(ClockTable.ends(Happening.EXECUTED_IN_PART, kind))
                    .as(kind.name())
                    .isFalse();
            assertThat(ClockTable.ends(Happening.CLOSED, kind))
                    .as(kind.name())
                    .isEqualTo(kind != ClockKind.OUTCOME_REPORT);
        }
    }

    /// A clock that nothing begins would be a promise nobody keeps; one that an act begins also ends.
    @Test
    void everyClockIsBegunBySomethingAndEveryEndOfARequestEndsThemAll() {
        var begun = Stream.concat(
                        ClockTable.lines().stream()
                                .filter(line -> line.effect() == Effect.BEGINS)
                                .map(ClockTable.Line::kind),
                        Arrays.stream(Settlement.values()).flatMap(how -> how.begins().stream()))
                .collect(Collectors.toSet());

        assertThat(begun).containsExactlyInAnyOrder(ClockKind.values());
        assertThat(List.of(Happening.REFUSED, Happening.EXECUTED, Happening.RECALLED, Happening.LAPSED))
                .allMatch(end -> begun.stream()
                        .filter(kind -> kind != ClockKind.OUTCOME_REPORT)
                        .allMatch(kind -> ClockTable.ends(end, kind)));
    }

    @Test
    void whoProsecutesInsteadOfExtraditingIsRemindedOfTheOutcomeEveryNinetyDays() {
        var kind = ClockKind.OUTCOME_REPORT;
        var refused = AHappening.of(RequestedMeasure.EXTRADITION, Happening.REFUSED);

        assertThat(ClockTable.of(refused.event()))
                .extracting(ClockTable.Line::kind)
                .doesNotContain(kind);
        assertThat(ClockTable.of(refused.prosecuted().event()))
                .extracting(ClockTable.Line::kind)
                .contains(kind);
        assertThat(kind.bound()).isEqualTo(Bound.OPEN);
        assertThat(kind.owes()).isEqualTo(Side.REQUESTED);
        assertThat(POLICY.reminder(kind)).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void whereTheLawIsSilentTimeRunsOnWhileSomethingIsAsked() {
        for (var kind : ClockKind.values()) {
            var clock = begun(
                    AHappening.of(RequestedMeasure.PRESERVATION, Happening.CONFIRMED)
                            .preserved("2026-11-23", "2027-01-22"),
                    kind);
            var asked = clock.asked(clock.changedAt());

            assertThat(asked.state() == ClockState.PAUSED)
                    .as(kind.name())
                    .isEqualTo(kind.whileAsked() != WhileAsked.RUNS_ON);
        }
    }

    private static CaseClock begun(AHappening happening, ClockKind kind) {
        var event = happening.event();
        var of = new ClockOf(
                event.id(),
                event.reference(),
                event.measure(),
                event.requesting(),
                event.requested(),
                event.counted().zone(),
                ZoneId.of("Europe/Lisbon"),
                false);
        return CaseClock.begun(
                of, kind, COUNTING.term(kind, event, event.counted().zone()).orElse(null), event.at());
    }

    private static CaseClock term(RequestedMeasure measure, Happening what, ClockKind kind, @Nullable String until) {
        var happening = AHappening.of(measure, what);
        return begun(until == null ? happening : happening.answerUntil(until), kind);
    }

    private static List<String> steps(CaseClock clock) {
        return SCHEDULE.until(clock, Instant.parse("2100-01-01T00:00:00Z")).stream()
                .map(step -> step.warning() + " " + step.at())
                .toList();
    }

    private static String lastDay(CaseClock clock) {
        return Optional.ofNullable(clock.term())
                .map(term -> String.valueOf(term.lastDay()))
                .orElse("");
    }

    private static List<Effect> effects(RequestedMeasure measure, Happening what, ClockKind kind) {
        return ClockTable.of(AHappening.of(measure, what).event()).stream()
                .filter(line -> line.kind() == kind)
                .map(ClockTable.Line::effect)
                .toList();
    }

    private static Set<String> set(String... bases) {
        return Set.of(bases);
    }
}
