package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.comity.duty.APoint;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A drill reaches whoever is on duty by mail at once.
@NodeTest
class NoticesOfDutyTest {

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Test
    void whoeverIsOnDutyGetsALetterAtOnceWithALinkToOneButton() throws Exception {
        var point = APoint.enrolled(people, clock, "KI", "America/Sao_Paulo");
        var head = APoint.signedIn(point.somebody(Role.HEAD));
        try (var readers = new Readers(people, database, clock)) {
            var reader = readers.at(point.authority().name(), Role.OFFICER);
            var now = LocalDateTime.ofInstant(clock.instant(), point.authority().zone())
                    .truncatedTo(ChronoUnit.MINUTES);
            var shift = Map.of(
                    "on-duty", reader.person().id().toString(),
                    "from", now.minusHours(1).toString(),
                    "to", now.plusHours(6).toString());
            assertThat(head.post("/en/duty/shifts", shift).status()).isEqualTo(303);
            assertThat(head.post("/en/duty/drills", Map.of("when", "now")).status())
                    .isEqualTo(303);

            while (told(reader) == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            readers.untilAllIsPosted();

            assertThat(reader.letters()).hasSize(1);
            assertThat((String) reader.letters().getFirst().getContent())
                    .contains("/en/duty/drills/")
                    .doesNotContain(point.authority().name());
        }
    }

    private int told(Readers.Reader reader) {
        return database.sql("SELECT count(*) FROM duty_told WHERE person_id = :person")
                .param("person", reader.person().id().value())
                .query(Integer.class)
                .single();
    }
}
