package org.comity.treaties.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// States for programs: the same facts as the pages, and problems in the form of RFC 9457.
@NodeTest
class StatesApiTest {

    @Test
    void aStateComesWithAdherenceDeclarationsAndTheirSources() {
        assertThat(Http.visitor().get("/api/v1/states/JP").body())
                .contains("\"code\":\"JP\"", "\"entryIntoForce\":\"2012-11-01\"")
                .contains("\"articles\":[\"29(4)\"]", "\"standing\":\"sourced\"", "\"kind\":\"reservation\"")
                .contains("\"knownToBeMissing\":{\"reservations\":false,\"declarations\":false}");
    }

    @Test
    void allStatesAreListedWithTheRevisionOfTheFacts() {
        var body = Http.visitor().get("/api/v1/states").body();

        assertThat(body).contains("\"asOf\":\"2026-04-25\"", "\"revision\":\"");
        assertThat(body.split("\"code\"", -1)).hasSize(201);
    }

    @Test
    void adherenceIsAskedForADay() {
        assertThat(Http.visitor()
                        .get("/api/v1/adherence?treaty=ETS185&on=2012-10-31")
                        .body())
                .contains("\"JP\":{\"status\":\"ratified-not-in-force\"");
        assertThat(Http.visitor().get("/api/v1/adherence").body()).contains("\"JP\":{\"status\":\"party\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/states/QZ, 404",
        "/api/v1/states/%3Cscript%3E, 404",
        "/api/v1/adherence?on=tomorrow, 400",
        "/api/v1/adherence?treaty=%27%20OR%201, 400"
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status) {
        var reply = Http.visitor().get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains("\"status\":" + status);
    }
}
