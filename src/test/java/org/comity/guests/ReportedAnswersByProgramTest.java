package org.comity.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.guests.Reported.now;
import static org.comity.guests.Reported.path;
import static org.comity.guests.Reported.steps;

import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same answers by telephone and in writing as on the pages, written down by a program.
@NodeTest
class ReportedAnswersByProgramTest {

    /// Two acts at most, as what is written down says first that the request arrived; each with its step, its entry,
    /// and what board, notices and figures keep of it.
    private static final int MOST_FOR_A_CALL = 38;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource statements;

    private Http drafter;

    @BeforeEach
    void signIn() {
        drafter = Desk.drafter(TestNode.address());
    }

    @Test
    void aProgramWritesDownTheSameAndIsToldWhatIsWrong() {
        var id = Invited.sent(drafter);
        var address = "/api/v1" + path(id);
        assertThat(drafter.get(address).body()).contains("\"ACKNOWLEDGE\"").doesNotContain("\"CONFIRM\"");

        var without = drafter.json("POST", address, "{\"act\": \"ACKNOWLEDGE\"}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body())
                .contains("\"field\":\"channel\"", "\"field\":\"day\"", "\"field\":\"time\"", "\"field\":\"function\"");
        assertThat(drafter.json("POST", address, call("ACKNOWLEDGE", now(clock).plusDays(2), ""))
                        .body())
                .contains("\"status\":422", "\"field\":\"time\"");
        for (var unreadable : List.of(
                "{}",
                "[]",
                call("WITHDRAW", now(clock), ""),
                call("ACKNOWLEDGE", now(clock), ", \"until\": \"2027-01-01\""),
                call("ACKNOWLEDGE", now(clock), ", \"name\": \"somebody\""))) {
            assertThat(drafter.json("POST", address, unreadable).status())
                    .as(unreadable)
                    .isEqualTo(400);
        }
        assertThat(drafter.json("POST", address, call("EXECUTE", now(clock), ", \"text\": \"Done.\""))
                        .status())
                .isEqualTo(409);
        assertThat(steps(database, id)).doesNotContain("DELIVER by REQUESTING");

        var written = drafter.json("POST", address, call("ACKNOWLEDGE", now(clock), ""));

        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(written.body()).contains("\"CONFIRM\"", "\"grounds\":[\"POLITICAL_OFFENCE\"");
        assertThat(steps(database, id)).endsWith("DELIVER by REQUESTING", "ACKNOWLEDGE by REQUESTING");
        assertThat(drafter.get("/api/v1/requests/" + id).body())
                .contains("\"status\":\"ACKNOWLEDGED\",\"reported\":true", "\"channel\":\"TELEPHONE\"");
    }

    @Test
    void aCallLoadsTheRequestOnceAndSaysWhatCanBeWrittenDownNext() {
        var id = Invited.sent(drafter);
        var seen = (SeenStatements) statements;
        seen.forget();

        var written = drafter.json("POST", "/api/v1" + path(id), call("ACKNOWLEDGE", now(clock), ""));

        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(seen.forPages())
                .as(String.join("\n", seen.forPages()))
                .hasSizeLessThanOrEqualTo(MOST_FOR_A_CALL)
                .filteredOn(sql -> sql.startsWith("SELECT * FROM requests_request"))
                .hasSize(1);
        assertThat(written.body()).isEqualTo(drafter.get("/api/v1" + path(id)).body());
    }

    private static String call(String act, LocalDateTime at, String more) {
        return """
                {"act": "%s", "channel": "TELEPHONE", "day": "%s", "time": "%s", "function": "Duty officer"%s}
                """.formatted(act, at.toLocalDate(), at.toLocalTime(), more);
    }
}
