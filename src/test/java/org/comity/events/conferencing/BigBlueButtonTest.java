package org.comity.events.conferencing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.comity.events.EventId;
import org.comity.testing.MutableClock;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our calls, as a BigBlueButton server checks them.
class BigBlueButtonTest {

    private static final String SECRET = "demonstration-secret";
    private static final EventId EVENT = new EventId(UUID.randomUUID());

    private final MutableClock clock = new MutableClock();
    private final List<URI> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private BigBlueButton conferencing;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bigbluebutton/api/create", exchange -> {
            calls.add(exchange.getRequestURI());
            var code = checks("create", exchange.getRequestURI()) ? "SUCCESS" : "FAILED";
            var answer = "<response><returncode>%s</returncode></response>".formatted(code);
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(answer.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        conferencing = at(SECRET);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private BigBlueButton at(String secret) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bigbluebutton");
        return new BigBlueButton(address, Sensitive.of(secret), clock);
    }

    @Test
    void everyCallCarriesTheDigestOfItsQuestionAndTheSecretAndNotTheSecret() {
        var entered = conferencing
                .enter(EVENT, "fr", "Préservation & preuve", "Ana Silva", false)
                .orElseThrow();
        assertThat(checks("join", entered)).isTrue();
        assertThat(entered.getRawQuery())
                .contains("meetingID=" + EVENT + "-fr", "fullName=Ana+Silva", "role=VIEWER")
                .doesNotContain(SECRET);
        assertThat(calls.getFirst().getRawQuery()).doesNotContain(SECRET);
    }

    @Test
    void manyWhoEnterAtOnceOpenTheRoomOnce() {
        for (var person = 0; person < 50; person++) {
            assertThat(conferencing.enter(EVENT, "en", "Title", "Person " + person, false))
                    .isPresent();
        }
        assertThat(calls).hasSize(1);
        conferencing.enter(EVENT, "fr", "Title", "Person", false);
        clock.advance(Duration.ofMinutes(2));
        conferencing.enter(EVENT, "en", "Title", "Person", false);
        assertThat(calls).hasSize(3);
    }

    @Test
    void manyAtTheSameMomentOpenTheRoomOnceAndTheOrganisersLeadIt() throws Exception {
        Callable<Optional<URI>> enters = () -> conferencing.enter(EVENT, "en", "Title", "Editor", true);
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(at.invokeAll(Collections.nCopies(20, enters)))
                    .allMatch(
                            done -> done.resultNow().orElseThrow().getRawQuery().contains("role=MODERATOR"));
        }
        assertThat(calls).hasSize(1);
    }

    @Test
    void aServerThatRefusesOrIsSilentLetsNobodyIn() {
        assertThat(at("another secret").enter(EVENT, "en", "Title", "Person", false))
                .isEmpty();
        server.stop(0);
        assertThat(conferencing.enter(EVENT, "en", "Title", "Person", false)).isEmpty();
    }

    private static boolean checks(String call, URI asked) {
        var parts = asked.getRawQuery().split("&checksum=", -1);
        var expected = Sha256.of((call + parts[0] + SECRET).getBytes(StandardCharsets.UTF_8));
        return parts[1].equals(expected.hex());
    }
}
