package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// One client address cannot ask as often as it likes, and cannot stop another.
@NodeTest
class RateLimitTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    MutableClock clock;

    @Autowired
    WebSettings settings;

    @Test
    void whoSendsFormsWithoutPauseIsToldToWaitAndMayGoOnAfterwards() {
        var flood = "203.0.113.7";
        spend(flood);

        var refused = send(flood, "/ar/join");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
        assertThat(refused.body()).contains("dir=\"rtl\"").contains("طلباتك");
        assertThat(send("203.0.113.8", "/en/join").status()).isNotEqualTo(429);

        clock.advance(Duration.ofMinutes(1));
        assertThat(send(flood, "/en/join").status()).isNotEqualTo(429);
    }

    @Test
    void programsAreToldByProblemDetailsAndPagesCanStillBeRead() {
        var flood = "203.0.113.9";
        spend(flood);

        var refused = send(flood, "/api/v1/requests");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        var page = Http.visitor().get("/en/join", TestNode.CLIENT_ADDRESS, flood);
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void somebodySignedInIsToldOnAWholePage() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var flood = "203.0.113.12";
        spend(flood);

        var refused = officer.raw("POST", "/en/join", "", "Content-Type", FORM, TestNode.CLIENT_ADDRESS, flood);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("Demo Duty Officer (Lisbon)", "You are asking very often", "</html>");
    }

    @Test
    void everyDoorOfSigningInIsBehindTheSameLimit() {
        var flood = "203.0.113.10";
        spend(flood);

        for (var door :
                new String[] {"/login/webauthn", "/webauthn/authenticate/options", "/en/sign-in/demonstration"}) {
            assertThat(send(flood, door).status()).as(door).isEqualTo(429);
        }
    }

    @Test
    void anAddressMadeUpByWhoeverAsksDoesNotCountAndANetworkIsOneClient() {
        assertThat(ClientAddress.in("198.51.100.1, 203.0.113.11")).contains(new ClientAddress("203.0.113.11"));
        assertThat(ClientAddress.in("2001:db8:0:1::1")).isEqualTo(ClientAddress.in("2001:db8:0:1:ffff::2"));
        assertThat(ClientAddress.in("2001:db8:0:1::1")).isNotEqualTo(ClientAddress.in("2001:db8:0:2::1"));
        assertThat(ClientAddress.in(" ")).isEmpty();
    }

    @Test
    void whatWasNotUsedGathersUpToAMinutesWorth() {
        var allowance = new Allowance(6);
        var now = clock.instant();
        IntStream.range(0, 6).forEach(_ -> assertThat(allowance.take("a", now)).isZero());

        assertThat(allowance.take("a", now)).isEqualTo(Duration.ofSeconds(10));
        assertThat(allowance.take("a", now.plusSeconds(10))).isZero();
        assertThat(allowance.take("a", now.plusSeconds(11))).isEqualTo(Duration.ofSeconds(9));
        var rested = now.plus(Duration.ofHours(1));
        IntStream.range(0, 6)
                .forEach(_ -> assertThat(allowance.take("a", rested)).isZero());
        assertThat(allowance.take("a", rested)).isPositive();
    }

    @Test
    void whoeverHasNotAskedForAMinuteIsForgotten() {
        var allowance = new Allowance(6);
        var now = clock.instant();
        allowance.take("a", now);
        allowance.take("b", now.plusSeconds(30));

        allowance.forget(now.plusSeconds(59));
        assertThat(allowance.remembered()).containsExactlyInAnyOrder("a", "b");
        allowance.forget(now.plusSeconds(60));
        assertThat(allowance.remembered()).containsExactly("b");
    }

    @Test
    void noAddressStaysInMemory() throws Exception {
        var limit = new RateLimit(settings, new Askers(settings), clock);
        for (var address : List.of("203.0.113.14", "203.0.113.14", "203.0.113.15")) {
            var request = new MockHttpServletRequest("GET", "/en/help");
            request.addHeader(TestNode.CLIENT_ADDRESS, address);
            limit.doFilterInternal(request, new MockHttpServletResponse(), new MockFilterChain());
        }

        assertThat(limit.remembered()).hasSize(2).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    private void spend(String address) {
        for (var sent = 0; sent < settings.changesPerMinute(); sent++) {
            assertThat(send(address, "/en/join").status()).isNotEqualTo(429);
        }
    }

    /// A form without a token: refused cheaply, and counted all the same.
    private static Http.Reply send(String address, String path) {
        return Http.visitor().raw("POST", path, "", "Content-Type", FORM, TestNode.CLIENT_ADDRESS, address);
    }
}
