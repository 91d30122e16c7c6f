package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.desk.usecase.DeskAccess;
import org.comity.desk.usecase.GatheringWaiting;
import org.comity.identity.Access;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.WaitingForSecretariat;
import org.comity.identity.WaitingForSecretariat.Waiting;
import org.comity.testing.MutableClock;
import org.junit.jupiter.api.Test;

class GatheringWaitingTest {

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final Person secretary = Person.of(
            new PersonId(UUID.randomUUID()),
            "Demo Secretary",
            new Belonging.Independent("Secretariat", Optional.empty(), ZoneId.of("Europe/Paris"), true),
            List.of(Role.SECRETARIAT_EMERGENCY));

    private GatheringWaiting gathering(WaitingForSecretariat... modules) {
        return new GatheringWaiting(List.of(modules), new DeskAccess(Access.shipped()), clock);
    }

    private List<Waiting> one() {
        return List.of(new Waiting("a.waiting.b.", "it", Optional.empty(), clock.instant(), Optional.empty(), "/a"));
    }

    private List<Waiting> fail() {
        asked.incrementAndGet();
        throw new IllegalStateException("no database");
    }

    @Test
    void aModuleThatFailsTakesNothingFromTheOthersAndTheListSaysThatItIsNotComplete() {
        var found =
                gathering(_ -> one(), _ -> fail(), _ -> one()).gather(secretary).orElseThrow();

        assertThat(found.items()).hasSize(2);
        assertThat(found.incomplete()).isTrue();
        assertThat(gathering(_ -> one()).gather(secretary).orElseThrow().incomplete())
                .isFalse();
    }

    @Test
    void aModuleThatFailsCountsAsNothingAndIsAskedAgainAfterAMinute() {
        var gathering = gathering(_ -> one(), _ -> fail());

        assertThat(gathering.count(secretary)).isEqualTo(1);
        assertThat(gathering.count(secretary)).isEqualTo(1);
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMinutes(1));

        assertThat(gathering.count(secretary)).isEqualTo(1);
        assertThat(asked).hasValue(2);
    }
}
