package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many States at once, for programs.
@NodeTest
class OverviewsApiTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init")
    private FifthConsent fifth;

    @Autowired
    void supposeFromToday(Clock clock) {
        fifth = FifthConsent.on(clock);
    }

    @Test
    void theWorldNamesEveryStateWithItsBestPath() {
        var world = json("/api/v1/paths/world?from=PT&need=preservation&instruments=convention&as-of=2026-11-23");

        assertThat(world.get("states")).hasSize(198);
        assertThat(world.at("/counts/available").asInt()).isEqualTo(80);
        assertThat(world.get("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(state(world, "JP").toString())
                .isEqualTo("{\"state\":\"JP\",\"name\":\"Japan\",\"status\":\"available\",\"measure\":\"ETS185-29\","
                        + "\"measureName\":\"Expedited preservation of stored data\"}");
        assertThat(state(world, "CN").get("measure").isNull()).isTrue();
    }

    @Test
    void theMatrixHoldsEveryNeed() {
        var matrix = json("/api/v1/paths/matrix?from=PT");

        assertThat(matrix.get("states")).hasSize(198);
        assertThat(state(matrix, "JP").get("needs")).hasSize(13);
        assertThat(matrix.at("/counts/live-content/available").asInt()).isZero();
    }

    @Test
    void aSuppositionTellsWhatItAssumedAndWhatChanges() {
        var tried = json("/api/v1" + fifth.address() + "&need=domain-registration&instruments=convention");

        assertThat(tried.at("/assumed/0").toString())
                .isEqualTo("{\"assume\":\"adherence\",\"treaty\":\"CETS224\",\"state\":\"FR\",\"provision\":null,"
                        + "\"date\":\"" + fifth.day() + "\"}");
        assertThat(tried.get("asOf").asString()).isEqualTo(fifth.inForce().toString());
        assertThat(tried.at("/needs/domain-registration/opens").asInt()).isEqualTo(20);
        assertThat(tried.get("changes")).hasSize(20);
        assertThat(tried.at("/changes/0").toString())
                .isEqualTo("{\"from\":\"CR\",\"to\":\"FR\",\"need\":\"domain-registration\",\"measure\":\"CETS224-6\","
                        + "\"before\":\"dormant\",\"after\":\"available\",\"change\":\"opens\",\"decides\":false}");
    }

    @Test
    void coverageNamesTheConsentsThatAreMissing() {
        var coverage = counted();

        assertThat(coverage.at("/secondProtocol/missing").asInt()).isOne();
        assertThat(coverage.at("/secondProtocol/consented").toString()).isEqualTo("[\"CR\",\"HU\",\"JP\",\"RS\"]");
        assertThat(coverage.at("/convention/states")).hasSize(118);
    }

    @Test
    void namesFollowTheLanguageAskedFor() {
        var french = Http.visitor().get("/api/v1/paths/world?from=PT&need=content", "Accept-Language", "fr");

        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.body()).contains("\"name\":\"Japon\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            world?need=content                                           | Say which State asks
            world?from=PT                                                | Say what you need
            world?from=PT&need=content&need=traffic                      | once
            world?from=PT&need=content&instruments=some                  | Choose all instruments
            matrix?from=EU                                               | European Union is no State
            matrix?from=PT&as-of=yesterday                               | is no date
            what-if                                                      | Say what to assume
            what-if?assume=adherence&treaty=ETS185&state=PT              | has consented to ETS185 already
            what-if?assume=adherence&treaty=CETS224&state=IE             | open to Parties to the Convention only
            what-if?also=%3Cscript%3E                                    | is no assumption
            """)
    void whatCannotBeAnsweredIsAProblemWithTheReason(String query, String detail) {
        var reply = Http.visitor().get("/api/v1/paths/" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains("\"status\":400", "\"fields\":[").contains(detail);
    }

    /// Counting may take longer than a request waits; then it says to ask again.
    private static JsonNode counted() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var reply = Http.visitor().get("/api/v1/paths/coverage");
        while (reply.status() == 503) {
            assertThat(System.nanoTime()).as("it was counted in time").isLessThan(until);
            reply = Http.visitor().get("/api/v1/paths/coverage");
        }
        return new JsonMapper().readTree(reply.body());
    }

    private static JsonNode json(String path) {
        return new JsonMapper().readTree(Http.visitor().get(path).body());
    }

    private static JsonNode state(JsonNode answer, String code) {
        for (var state : answer.get("states")) {
            if (state.get("state").asString().equals(code)) {
                return state;
            }
        }
        throw new AssertionError("No State " + code);
    }
}
