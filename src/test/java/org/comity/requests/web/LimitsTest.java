package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever meets a limit is told when to try again, and loses nothing.
@NodeTest
class LimitsTest {

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Http session = Http.visitor();
    private String id = "";

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    @BeforeEach
    void anOfficerWithAnApprovedRequest() {
        var colleague = Lisbon.officer(people);
        officer = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Hurried Officer " + UUID.randomUUID(),
                colleague.authority(),
                Set.of(Role.OFFICER));
        people.add(officer, clock.instant());
        session = Http.officer(officer.name());
        session.get("/en/account");
        id = Desk.at(TestNode.address()).approved();
    }

    @Test
    void sendingAnswersWithTheMomentAndTheRequestIsStillThere() {
        meet("SEND");

        var page = session.post("/en/requests/" + id + "/acts", Map.of("act", "SEND"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Nothing is lost: send it from").doesNotContain("id=\"touch-form\"");
        var program = session.json("POST", "/api/v1/requests/" + id + "/acts", "{\"act\": \"SEND\"}");
        assertThat(program.status()).isEqualTo(429);
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        var again = Instant.from(
                DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).parse(program.header("Retry-After")));
        assertThat(again).isAfterOrEqualTo(clock.instant().plus(Duration.ofMinutes(59)));
        assertThat(new ADraft(session, id).seen().get("status").asString()).isEqualTo("APPROVED");
        assertThat(recorded()).isEqualTo(1);

        clock.advance(Duration.between(clock.instant(), again));
        session = Http.officer(officer.name());
        session.get("/en/account");
        assertThat(Desk.act(session, id, "SEND").status()).isEqualTo(303);
    }

    @Test
    void beginningADraftToo() {
        meet("START");

        var page = session.post("/en/requests", Map.of("to", "JP", "offence", "2", "language", "fr"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Begin it from");
        var program = session.json("POST", "/api/v1/requests", "{\"to\": \"JP\"}");
        assertThat(program.status()).isEqualTo(429);
        assertThat(program.header("Retry-After")).endsWith("GMT");
    }

    /// As many as an hour lets through, all of this moment.
    private void meet(String act) {
        database.sql("""
                        INSERT INTO requests_pace (act, request_id, person_id, authority_id, target_id, country, at)
                        SELECT :act, r.id, :person, r.requesting_authority, r.requested_authority, 'JP', :now
                        FROM requests_request r, generate_series(1, :limit) WHERE r.id = :id
                        """)
                .param("act", act)
                .param("person", officer.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", TestNode.PERSON_LIMIT)
                .param("id", UUID.fromString(id))
                .update();
    }

    private int recorded() {
        return database.sql("""
                        SELECT count(*) FROM audit_entry
                        WHERE act = 'request.limited' AND statement LIKE '%' || :id || '%'
                        """)
                .param("id", officer.id().toString())
                .query(Integer.class)
                .single();
    }
}
