package org.comity.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.guests.Reported.now;
import static org.comity.guests.Reported.path;
import static org.comity.guests.Reported.steps;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.inbox.web.ABoard;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An authority of which nobody works here answers by telephone or by letter, and an officer of the requesting side
/// writes it down: never to be taken for the other side's own word.
@NodeTest
class ReportedAnswersTest {

    private static final ZoneId TIRANA = ZoneId.of("Europe/Tirane");
    private static final int MOST_FOR_A_PAGE = 15;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    IdentityStore people;

    @Autowired
    DataSource statements;

    private Http drafter;

    @BeforeEach
    void signIn() {
        drafter = Desk.drafter(TestNode.address());
    }

    @Test
    void aCallIsWrittenDownAsTheWordOfTheRequestingAuthorityAndOfNobodyElse() {
        var id = Invited.sent(drafter);
        assertThat(drafter.get("/en/requests/" + id).body()).contains("href=\"/en" + path(id) + "\"");
        var form = drafter.get("/en" + path(id)).body();
        assertThat(form)
                .contains("The request was received", "By telephone", "(Europe/Lisbon)", "State Police")
                .doesNotContain("The data are preserved");

        assertThat(received(id).status()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("ACKNOWLEDGED");
        assertThat(steps(database, id))
                .endsWith("SEND by REQUESTING", "DELIVER by REQUESTING", "ACKNOWLEDGE by REQUESTING");
        assertThat(drafter.get("/en/requests/" + id).body())
                .contains("Portugal reports: Albania acknowledged receipt", "Portugal reports: Delivered to Albania")
                .contains("Reported by the requesting authority, not said here by the other side")
                .contains("By telephone", "Duty officer of the night", "has not said it here itself");
        var reference = reference(id);
        assertThat(entries(reference))
                .anyMatch(entry -> entry.contains("request.reported-acknowledge")
                        && entry.contains("telephone")
                        && !entry.contains("Duty officer"))
                .anyMatch(entry -> entry.contains("request.reported-deliver"))
                .noneMatch(entry -> entry.contains("\"request.acknowledge\"") || entry.contains("\"request.deliver\""));
        assertThat(drafter.get("/api/v1/requests/" + id).body())
                .contains("\"status\":\"ACKNOWLEDGED\",\"reported\":true", "\"channel\":\"TELEPHONE\"");
        for (var list : List.of("/en/requests", "/en/board?section=all")) {
            assertThat(drafter.get(list).body()).as(list).contains("Reported by the requesting authority");
        }
        assertThat(kinds(id)).contains("ANSWER_REPORTED").doesNotContain("ACKNOWLEDGED");
        assertThat(drafter.get("/ar" + path(id)).body()).contains("dir=\"rtl\"", "هاتفيًا");
    }

    @Test
    void aPreservationByLetterRunsItsClockAndIsCountedWithoutAnyTime() {
        var id = Invited.sent(drafter);
        received(id);
        var confirmed = report("CONFIRM", "LETTER");
        confirmed.put("from", today().toString());
        confirmed.put("until", today().plusDays(90).toString());

        assertThat(drafter.post("/en" + path(id), confirmed).status()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("PRESERVED");
        assertThat(drafter.get("/en/requests/" + id).body())
                .contains("Portugal reports: Albania confirms preservation", "In writing (letter, fax")
                .contains("Preserved until");
        assertThat(drafter.get("/en/clocks").body()).contains(reference(id));
        var row = figures(id);
        assertThat(row).containsEntry("preserved", true);
        assertThat(row.get("acknowledged_at")).isNull();
        assertThat(row.get("delivered_at")).isNull();
        assertThat(row.get("executed_at")).isNull();
    }

    @Test
    void aRefusalRestsOnTheClosedListAndItsGroundIsCounted() {
        var id = Invited.sent(drafter);
        received(id);
        var refused = report("REFUSE", "TELEPHONE");
        refused.put("text", "They said that it is a political offence.");
        assertThat(drafter.post("/en" + path(id), refused).body()).contains("href=\"#REFUSE-ground\"");
        refused.put("ground", "FISCAL");
        assertThat(drafter.post("/en" + path(id), refused).status()).isEqualTo(422);
        refused.put("ground", "POLITICAL_OFFENCE");

        assertThat(drafter.post("/en" + path(id), refused).status()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("REFUSED");
        assertThat(drafter.get("/en/requests/" + id).body()).contains("Portugal reports: Albania refuses");
        assertThat(figures(id)).containsEntry("refusal", "POLITICAL_OFFENCE");
        assertThat(drafter.get("/en" + path(id)).body())
                .contains("there is nothing that the other side could have answered");
    }

    /// Every form that the other side's acts have: of other measures, too.
    @Test
    void whatIsPostponedResumedDelayedAndExecutedIsWrittenDown() {
        var id = Invited.sent(drafter);
        received(id);
        stand(id, "STORED_DATA", "ACKNOWLEDGED");
        var postponed = report("POSTPONE", "TELEPHONE");
        postponed.put("until", "soon");
        postponed.put("text", "A trial of their own comes first.");
        assertThat(drafter.post("/en" + path(id), postponed).body())
                .contains("href=\"#POSTPONE-until\"", "value=\"soon\"", "A trial of their own");
        postponed.put("until", "");
        written(id, postponed, "POSTPONED");
        written(id, report("RESUME", "LETTER"), "EXECUTING");
        written(id, saying("TELL_DELAY", "A month more."), "EXECUTING");
        written(id, saying("EXECUTE_IN_PART", "The first half comes by courier."), "PARTIAL");
        written(id, saying("EXECUTE", "All of it comes by courier."), "EXECUTED");

        assertThat(drafter.get("/en/requests/" + id).body())
                .contains("Portugal reports: Albania postpones execution", "Portugal reports: Albania has executed it");
        assertThat(figures(id).get("executed_at")).isNull();
        assertThat(steps(database, id))
                .endsWith(
                        "POSTPONE by REQUESTING",
                        "RESUME by REQUESTING",
                        "TELL_DELAY by REQUESTING",
                        "EXECUTE_IN_PART by REQUESTING",
                        "EXECUTE by REQUESTING");
    }

    @Test
    void underRedThoseAloneWriteItDownWhoWorkOnIt() {
        var id = Invited.sent(drafter);
        drafter.post("/en/requests/" + id + "/handling", Map.of("handling", "TLP:RED"));
        var colleague = ABoard.joins(Lisbon.officer(people).authority(), people, clock, Role.OFFICER);
        var other = Http.officer(colleague.name());
        other.get("/en/account");

        assertThat(other.get("/en" + path(id)).status()).isEqualTo(404);
        assertThat(other.post("/en" + path(id), report("ACKNOWLEDGE", "TELEPHONE"))
                        .status())
                .isEqualTo(404);
        assertThat(steps(database, id)).doesNotContain("ACKNOWLEDGE by REQUESTING");
        assertThat(received(id).status()).isEqualTo(303);
    }

    private void written(String id, Map<String, String> form, String status) {
        var reply = drafter.post("/en" + path(id), form);
        assertThat(reply.status()).as("%s: %s", form, reply.body()).isEqualTo(303);
        assertThat(status(id)).isEqualTo(status);
    }

    private Map<String, String> saying(String act, String words) {
        var form = report(act, "TELEPHONE");
        form.put("text", words);
        return form;
    }

    private void stand(String id, String measure, String status) {
        database.sql("UPDATE requests_request SET measure = :measure, status = :status WHERE id = :id")
                .param("measure", measure)
                .param("status", status)
                .param("id", UUID.fromString(id))
                .update();
    }

    @Test
    void aFormThatSaysTooLittleComesBackAndNothingIsWrittenDown() {
        var id = Invited.sent(drafter);
        var before = steps(database, id);

        var channel = report("ACKNOWLEDGE", "");
        assertThat(drafter.post("/en" + path(id), channel).body())
                .contains("href=\"#ACKNOWLEDGE-channel\"", "value=\"Duty officer of the night\"");
        var nobody = report("ACKNOWLEDGE", "TELEPHONE");
        nobody.put("function", "");
        assertThat(drafter.post("/en" + path(id), nobody).body()).contains("href=\"#ACKNOWLEDGE-function\"");
        var when = report("ACKNOWLEDGE", "TELEPHONE");
        when.put("time", "25:99");
        assertThat(drafter.post("/en" + path(id), when).body()).contains("href=\"#ACKNOWLEDGE-time\"");
        for (var day : List.of(today().plusDays(2), today().minusDays(2))) {
            when.put("time", "12:00");
            when.put("day", day.toString());
            var reply = drafter.post("/en" + path(id), when);
            assertThat(reply.status()).as(day.toString()).isEqualTo(422);
            assertThat(reply.body()).contains("after the request was sent, and not in the future");
        }
        for (var act : List.of("CONFIRM", "WITHDRAW", "PROPOSE_CONDITIONS", "nothing")) {
            assertThat(drafter.post("/en" + path(id), report(act, "TELEPHONE")).status())
                    .as(act)
                    .isEqualTo(422);
        }

        assertThat(steps(database, id)).isEqualTo(before);
    }

    @Test
    void whoeverWritesItTwiceWritesItOnce() {
        var id = Invited.sent(drafter);
        received(id);

        assertThat(received(id).status()).isEqualTo(303);

        assertThat(steps(database, id)).containsOnlyOnce("ACKNOWLEDGE by REQUESTING");
    }

    @Test
    void whereOfficersWorkNothingIsWrittenDownForThem() {
        var desk = Desk.at(TestNode.address());
        var id = desk.approved();
        Desk.act(drafter, id, "SEND");
        var before = steps(database, id);

        var reply = received(id);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("they answer here themselves");
        assertThat(steps(database, id))
                .doesNotContain("ACKNOWLEDGE by REQUESTING")
                .startsWith(before.toArray(String[]::new));
        assertThat(drafter.get("/en/requests/" + id).body()).doesNotContain(path(id));
    }

    @Test
    void anEnrolledAuthorityOfWhichNobodyWorksHereIsLedToFromThePageOfTheRequestToo() {
        var id = Invited.sent(drafter);
        var enrolled = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("AL"),
                "Ministry",
                Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                TIRANA,
                true);
        people.add(enrolled, clock.instant());
        database.sql("UPDATE requests_request SET requested_authority = :authority, entity = NULL WHERE id = :id")
                .param("authority", enrolled.id().value())
                .param("id", UUID.fromString(id))
                .update();

        assertThat(drafter.get("/en/requests/" + id).body())
                .contains("href=\"/en" + path(id) + "\"", "href=\"" + Invited.address(id) + "\"");
        assertThat(received(id).status()).isEqualTo(303);

        assertThat(status(id)).isEqualTo("ACKNOWLEDGED");
        assertThat(drafter.get("/en/requests/" + id).body()).contains("Portugal reports: Albania acknowledged receipt");
    }

    @Test
    void theirOwnAnswerByLinkIsTheirWordAgain() {
        var id = Invited.sent(drafter);
        received(id);
        var guest = Invited.given(drafter, id).opened();
        var confirmed = new HashMap<>(Invited.WHO);
        confirmed.put("from", today().toString());
        confirmed.put("until", today().plusDays(90).toString());

        assertThat(guest.act("CONFIRM", confirmed).status()).isEqualTo(303);

        assertThat(steps(database, id)).endsWith("ACKNOWLEDGE by REQUESTING", "CONFIRM by REQUESTED");
        assertThat(drafter.get("/en/requests/" + id).body())
                .contains("Albania confirms preservation")
                .doesNotContain("Portugal reports: Albania confirms", "has not said it here itself");
        assertThat(drafter.get("/api/v1/requests/" + id).body())
                .contains("\"status\":\"PRESERVED\",\"reported\":false");
        assertThat(figures(id).get("executed_at")).isNotNull();
        assertThat(figures(id).get("acknowledged_at")).isNull();
    }

    @Test
    void theReceiptSaysThatItIsAReport() throws InterruptedException {
        var id = Invited.sent(drafter);
        received(id);
        var number = steps(database, id).size();
        var address = "/en/requests/" + id + "/receipts/" + number;

        var json = drafter.get(address);
        for (var tries = 0; json.status() == 404 && tries < 100; tries++) {
            Thread.sleep(20);
            json = drafter.get(address);
        }

        assertThat(json.body())
                .containsPattern("\"act\" : \"request.reported-acknowledge\"")
                .containsPattern("\"channel\" : \"telephone\"");
    }

    @Test
    void thePageAsksAFewQuestionsOnly() {
        var id = Invited.sent(drafter);
        var seen = (SeenStatements) statements;
        drafter.get("/en" + path(id));
        seen.forget();

        assertThat(drafter.get("/en" + path(id)).status()).isEqualTo(200);

        assertThat(seen.forPages()).hasSizeLessThanOrEqualTo(MOST_FOR_A_PAGE);
    }

    private Reply received(String id) {
        return drafter.post("/en" + path(id), report("ACKNOWLEDGE", "TELEPHONE"));
    }

    private Map<String, String> report(String act, String channel) {
        var here = now(clock);
        var form = new HashMap<String, String>();
        form.put("act", act);
        form.put("channel", channel);
        form.put("day", here.toLocalDate().toString());
        form.put("time", here.toLocalTime().toString());
        form.put("function", "Duty officer of the night");
        return form;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TIRANA);
    }

    private String reference(String id) {
        return database.sql("SELECT reference FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getString("reference"))
                .single();
    }

    private String status(String id) {
        return database.sql("SELECT status FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getString("status"))
                .single();
    }

    private List<String> entries(String reference) {
        return database.sql("SELECT statement FROM audit_entry WHERE statement LIKE :reference")
                .param("reference", "%" + reference + "%")
                .query((row, number) -> row.getString("statement"))
                .list();
    }

    private List<String> kinds(String id) {
        return database.sql("SELECT kind FROM notices_notice WHERE link = :link")
                .param("link", "/requests/" + id)
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private Map<String, @Nullable Object> figures(String id) {
        return database.sql("SELECT * FROM statistics_case WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .query()
                .singleRow();
    }
}
