package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.web.RealDesk.Somebody;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real authority that never sent anything, whose first request is therefore held, and can be released.
@SuppressWarnings("NullAway.Init")
abstract class FirstRequestHeld {

    static final Duration COOL_DOWN = Duration.ofMinutes(2);

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    RealDesk desk;
    Somebody drafter;
    Somebody approver;

    @BeforeEach
    void aRealAuthorityThatNeverSentAnything() {
        desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        drafter = desk.somebody(Role.OFFICER);
        approver = desk.somebody(Role.OFFICER, Role.APPROVER);
    }

    /// The first request the drafter ever sends.
    String held() {
        var id = drafter.approved(approver, "JP");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");
        return id;
    }

    void release(String id) {
        clock.advance(COOL_DOWN);
        assertWentOut(approver.touched(id, "RELEASE"));
    }

    /// Delivery follows at once and may have been faster than the answer.
    static void assertWentOut(Http.Reply reply) {
        assertThat(status(reply)).isIn("SENT", "DELIVERED");
    }

    static String status(Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return ADraft.read(reply).get("status").asString();
    }
}
