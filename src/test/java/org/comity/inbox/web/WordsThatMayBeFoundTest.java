package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Retention;
import org.comity.vault.RetentionRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody finds by its words what they may not read yet, or what nobody can read any more.
@NodeTest
class WordsThatMayBeFoundTest {

    private static final RetentionRule RULE = new RetentionRule("request-ended", Period.ofYears(10));

    @Autowired
    JdbcClient database;

    @Autowired
    Retention retention;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    private ABoard.Desks desks;

    @BeforeEach
    void signIn() {
        desks = ABoard.Desks.signedIn();
    }

    @Test
    void whoseKeyIsDestroyedIsFoundByNoWordAndStaysOnTheBoardByItsReference() throws InterruptedException {
        clock.advance(Duration.ofSeconds(1)); // what changed last stands first
        var sent = desks.delivered();
        var stays = desks.delivered();
        assertThat(words(sent)).isPositive();

        var key = new CaseKeyId(database.sql("SELECT case_key FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(sent.id()))
                .query(UUID.class)
                .single());
        transaction.executeWithoutResult(
                _ -> retention.schedule(key, RULE, clock.instant().minus(Duration.ofDays(11 * 366))));
        retention.destroyDue();

        assertThat(words(sent)).isZero();
        for (var officer : List.of(desks.lisbon(), desks.tokyo())) {
            assertThat(ABoard.find(officer, sent.word()).body()).doesNotContain(sent.reference());
            assertThat(ABoard.find(officer, stays.word()).body()).contains(stays.reference());
            assertThat(officer.get("/en/board?section=all").body()).contains(sent.reference());
        }
    }

    /// Article 26: whoever has not accepted the conditions cannot even try whether a name stands in it.
    @Test
    void whatIsToldUnderConditionsIsFoundByTheOtherSideOnceItIsOpened() throws InterruptedException {
        var told = told();

        assertThat(ABoard.find(desks.lisbon(), told.word()).body()).contains(told.reference());
        assertThat(ABoard.find(desks.tokyo(), told.word()).body()).doesNotContain(told.reference());
        assertThat(ABoard.find(desks.tokyo(), "198.51.100.77 " + told.reference())
                        .body())
                .doesNotContain("/requests/" + told.id());
        assertThat(ABoard.find(desks.tokyo(), "hospital " + told.reference()).body())
                .as("the summary is theirs")
                .contains("/requests/" + told.id());

        act(desks.tokyo(), told, "ACKNOWLEDGE");
        assertThat(ABoard.find(desks.tokyo(), told.word()).body()).doesNotContain(told.reference());
        act(desks.tokyo(), told, "ACCEPT_CONDITIONS");

        assertThat(ABoard.find(desks.tokyo(), told.word()).body()).contains(told.reference());
        assertThat(ABoard.find(desks.tokyo(), "198.51.100.77 " + told.reference())
                        .body())
                .contains("/requests/" + told.id());
    }

    private ABoard.Made told() throws InterruptedException {
        var word = "walrus" + UUID.randomUUID().toString().substring(0, 8);
        var begun = desks.lisbon()
                .json(
                        "POST",
                        "/api/v1/requests",
                        "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"spontaneous-information\"}");
        var id = begun.header("Location").replaceFirst("^.*/", "");
        var filled = desks.lisbon().json("PATCH", "/api/v1/requests/" + id + "/draft", """
                {"values": {"subject": "An attack that is prepared", "personInCharge": "Duty officer",
                  "phone": "+351 000 000 000", "offence": "2", "conditions": "confidential",
                  "informationSummary": "A server prepares an attack on a hospital.",
                  "information": "The operator calls himself %s.", "informationHelp": "Because it warns in time."},
                 "identifiers": [{"kind": "ip", "value": "198.51.100.77", "at": "2026-11-02T03:12:09",
                  "zone": "Asia/Tokyo", "port": "50432"}]}""".formatted(word));
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
        return desks.sent(new ABoard.Made(id, ABoard.reference(desks.lisbon(), id), word));
    }

    private long words(ABoard.Made made) {
        return database.sql("SELECT count(*) FROM inbox_word WHERE request_id = :id")
                .param("id", UUID.fromString(made.id()))
                .query(Long.class)
                .single();
    }

    private static void act(Http officer, ABoard.Made made, String act) {
        assertThat(officer.post("/en/requests/" + made.id() + "/acts", Map.of("act", act))
                        .status())
                .as(act)
                .isEqualTo(303);
    }
}
