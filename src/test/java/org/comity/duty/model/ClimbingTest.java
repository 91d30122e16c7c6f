package org.comity.duty.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.duty.DutySettings;
import org.comity.duty.Ladder;
import org.comity.duty.Rung;
import org.comity.duty.model.Climbing.Next;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.junit.jupiter.api.Test;

/// The ladder of a call, step by step.
class ClimbingTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T21:15:00Z");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
    private static final Person DUTY = person("Duty");
    private static final Person DEPUTY = person("Deputy");
    private static final Person THIRD = person("Third");
    private static final Person DESK = person("Desk");

    private final DutySettings settings = new DutySettings(minutes(5), minutes(10), minutes(15), minutes(120), 22, 6);
    private final Climbing climbing = new Climbing(settings);

    @Test
    void aCallGoesToWhoeverIsOnDutyThenToTheDeputyThenToEverybodyThenToTheSecretariat() {
        var first = tells(call(false, Optional.empty()), ladder(List.of(DUTY), List.of(DEPUTY)), Set.of(), NIGHT);
        assertThat(first.told()).containsExactly(DUTY);
        assertThat(first.nextAt()).isEqualTo(NIGHT.plus(minutes(5)));
        assertThat(first.reached()).isEqualTo(new DrillCall.Reached(Rung.DUTY, NIGHT, NIGHT.plus(minutes(120)), true));

        var second = next(first, Set.of(DUTY.id()), 5);
        assertThat(second.told()).containsExactly(DEPUTY);
        assertThat(second.nextAt()).isEqualTo(NIGHT.plus(minutes(15)));

        var third = next(second, Set.of(DUTY.id(), DEPUTY.id()), 15);
        assertThat(third.told()).containsExactly(THIRD);
        assertThat(third.nextAt()).isEqualTo(NIGHT.plus(minutes(30)));

        var last = next(third, Set.of(DUTY.id(), DEPUTY.id(), THIRD.id()), 30);
        assertThat(last.told()).isEmpty();
        assertThat(last.reached().rung()).isEqualTo(Rung.SECRETARIAT);
        assertThat(last.nextAt()).isEqualTo(NIGHT.plus(minutes(120)));

        assertThat(climbing.next(
                        call(false, Optional.of(last.reached())),
                        ladder(List.of(), List.of()),
                        Set.of(),
                        NIGHT.plus(minutes(120))))
                .isEqualTo(new Next.Over());
    }

    @Test
    void aStepWithNobodyIsPassedOverAtOnce() {
        var first = tells(call(false, Optional.empty()), ladder(List.of(), List.of()), Set.of(), NIGHT);

        assertThat(first.reached().rung()).isEqualTo(Rung.OFFICERS);
        assertThat(first.told()).containsExactly(THIRD);
    }

    @Test
    void whoeverWasToldIsNotToldAgainWhenTheRosterChangesInBetween() {
        var reached = new DrillCall.Reached(Rung.DUTY, NIGHT, NIGHT.plus(minutes(120)), true);
        var ladder = ladder(List.of(THIRD), List.of(DUTY));

        var second = tells(call(false, Optional.of(reached)), ladder, Set.of(DUTY.id()), NIGHT.plus(minutes(5)));

        assertThat(second.told()).doesNotContain(DUTY);
    }

    @Test
    void anAuthoritysOwnDrillNeverComesToTheSecretariat() {
        var reached = new DrillCall.Reached(Rung.DEPUTY, NIGHT, NIGHT.plus(minutes(120)), true);
        var last = tells(
                call(true, Optional.of(reached)), ladder(List.of(), List.of()), Set.of(), NIGHT.plus(minutes(15)));

        assertThat(last.reached().rung()).isEqualTo(Rung.OFFICERS);
        assertThat(last.nextAt()).isEqualTo(reached.endsAt());
    }

    @Test
    void aCallThatCouldNotGoOutInItsTimeIsMissedAndMeasuresNothing() {
        var late = NIGHT.plus(Climbing.GRACE).plusSeconds(1);

        assertThat(climbing.next(call(false, Optional.empty()), ladder(List.of(DUTY), List.of()), Set.of(), late))
                .isEqualTo(new Next.Missed());
    }

    @Test
    void nightIsByTheClockOfTheAuthority() {
        assertThat(settings.night(NIGHT, KATHMANDU)).isTrue();
        assertThat(settings.night(NIGHT, ZoneId.of("America/Sao_Paulo"))).isFalse();
    }

    private Next.Tells next(Next.Tells before, Set<PersonId> told, int minutes) {
        return tells(
                call(false, Optional.of(before.reached())),
                ladder(List.of(DUTY), List.of(DEPUTY)),
                told,
                NIGHT.plus(minutes(minutes)));
    }

    private Next.Tells tells(DrillCall call, Ladder ladder, Set<PersonId> told, Instant now) {
        return (Next.Tells) climbing.next(call, ladder, told, now);
    }

    private static DrillCall call(boolean own, Optional<DrillCall.Reached> reached) {
        return new DrillCall(
                new CallId(UUID.randomUUID()),
                new DrillId(UUID.randomUUID()),
                new AuthorityId(UUID.randomUUID()),
                KATHMANDU,
                own,
                NIGHT,
                NIGHT,
                reached,
                Optional.empty());
    }

    private static Ladder ladder(List<Person> duty, List<Person> deputy) {
        var people = Map.of(
                Rung.DUTY, duty, Rung.DEPUTY, deputy, Rung.OFFICERS, List.of(THIRD), Rung.SECRETARIAT, List.of(DESK));
        return new Ladder(Arrays.stream(Rung.values())
                .map(rung -> new Ladder.Step(rung, people.getOrDefault(rung, List.of()), Duration.ZERO))
                .toList());
    }

    private static Person person(String name) {
        return Person.of(
                new PersonId(UUID.randomUUID()),
                name,
                new Belonging.Independent("Somewhere", Optional.empty(), KATHMANDU, true),
                Set.of(Role.MEMBER));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
