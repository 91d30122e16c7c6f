package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.testing.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.ParcelDelivered;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request that was sent and cannot be delivered: those who sent it are told after a minute, and see it on its page,
/// until it arrives.
@NodeTest
class UndeliveredRequestTest {

    private static final String NOTICE = "could not be delivered so far";
    private static final String WARNING = "id=\"undelivered\"";

    @Autowired
    ConfigurableApplicationContext node;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Http lisbon;
    private Http tokyo;
    private String id;
    private final ApplicationListener<PayloadApplicationEvent<ParcelDelivered>> nobodyCanTakeIt =
            ApplicationListener.forPayload(this::refuse);

    @BeforeEach
    void somethingToSend() {
        lisbon = Desk.drafter(TestNode.address());
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        id = Desk.at(TestNode.address()).approved();
    }

    @AfterEach
    void everybodyCanTakeIt() {
        node.removeApplicationListener(nobodyCanTakeIt);
    }

    @Test
    void whoeverSentItIsToldAfterAMinuteAndSeesItUntilItArrives() throws InterruptedException {
        node.addApplicationListener(nobodyCanTakeIt);
        assertThat(Desk.act(lisbon, id, "SEND").status()).isEqualTo(303);
        awaitTries(1);
        assertThat(lisbon.get(page("en")).body()).doesNotContain(WARNING);

        for (var tries = 2; tries <= 7; tries++) {
            clock.advance(Duration.ofSeconds(1L << (tries - 2)));
            awaitTries(tries);
        }

        for (var language : List.of("en", "fr", "es", "ar")) {
            assertThat(lisbon.get(page(language)).body()).contains(WARNING);
        }
        assertThat(lisbon.get("/en/notices").body()).contains(NOTICE, page("en"));
        assertThat(tokyo.get(page("en")).status()).isEqualTo(404);
        assertThat(tokyo.get("/en/notices").body()).doesNotContain(page("en"));

        node.removeApplicationListener(nobodyCanTakeIt);
        clock.advance(Duration.ofSeconds(64));
        await(() -> tokyo.get(page("en")).status() == 200);
        assertThat(lisbon.get(page("en")).body()).doesNotContain(WARNING);
    }

    private String page(String language) {
        return "/" + language + "/requests/" + id;
    }

    private void refuse(ParcelDelivered parcel) {
        if (parcel.subject().equals(UUID.fromString(id))) {
            throw new IllegalStateException("Nobody can take this parcel yet");
        }
    }

    private void awaitTries(int tries) throws InterruptedException {
        await(() -> database.sql("SELECT tries FROM exchange_parcel WHERE subject = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single()
                == tries);
    }
}
