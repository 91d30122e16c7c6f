package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AnExercise;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// People who are not fictional practise with their own passkey, and what they may do otherwise plays no part.
@NodeTest
class ExerciseByPasskeyTest {

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Value("${spring.flyway.url}")
    String owner;

    @Test
    void aHeadWhoSendsNoRequestsSendsAnExerciseWithTheirOwnKeyAndWithNothingElse() {
        var database = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        var desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        var head = desk.somebody(Role.HEAD);
        assertThat(head.session().get("/en/requests").status()).isEqualTo(404);
        var exercise = AnExercise.begunBy(head.session(), AnExercise.REFUSED);
        exercise.write(Map.of());
        exercise.act("SUBMIT");
        head.session().get(exercise.page());

        var asked = head.session().post(exercise.page() + "/acts", Map.of("act", "SEND"));
        var pressed = Touch.answered(Map.of("act", "SEND"), Touch.demand(asked));
        head.session().post(exercise.page() + "/acts", pressed);
        assertThat(head.status(exercise.id())).isEqualTo("APPROVED");

        assertThat(head.touched(exercise.id(), "SEND").status()).isEqualTo(200);
        assertThat(head.session().get(exercise.page()).body()).contains("acknowledged receipt");
        assertThat(head.session().get("/en/sent").body()).doesNotContain("EXERCISE-");
    }
}
