package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.desk.usecase.RunningDesk;
import org.comity.directory.ContactDirectory;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ATicket;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Anybody writes to the secretariat, follows what becomes of it on a page of their own, and nobody else reads
/// it.
@NodeTest
class LettersToTheSecretariatTest {

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RunningDesk running;

    @Autowired
    DeskSettings settings;

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    private final Http visitor = Http.visitor();

    @Test
    void aLetterHasANumberADayAndAPageOfItsOwnAndTheSecretariatAloneReadsIt() {
        var ticket = ATicket.by(visitor, clock, database);
        var secretary = Http.officer("Demo Secretary One");

        var page = visitor.get(ticket.page());
        assertThat(page.body()).contains(ticket.mark(), "DESK-", "Answer by", "Keep the address of this page", "New");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(secretary.get(ticket.desk()).body()).contains(ticket.mark(), "Somebody without an account");
        for (var name : List.of("Demo Duty Officer (Lisbon)", "Demo Gatekeeper (Lisbon)", "Demo Auditor")) {
            var other = Http.officer(name);
            assertThat(other.get(ticket.desk()).status()).as(name).isEqualTo(404);
            assertThat(other.get("/en/secretariat/desk").status()).as(name).isEqualTo(404);
        }
        assertThat(visitor.get("/en/tickets/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(visitor.get(ticket.desk()).status()).isEqualTo(302);
    }

    @Test
    void lettersGoBackAndForthAndNotesStayWithTheSecretariat() {
        var ticket = ATicket.by(visitor, clock, database);
        var secretary = Http.officer("Demo Secretary One");

        assertThat(ticket.act(secretary, Map.of("act", "TAKE")).status()).isEqualTo(303);
        assertThat(ticket.act(secretary, Map.of("act", "NOTE", "note", "Only for us"))
                        .status())
                .isEqualTo(303);
        assertThat(ticket.act(secretary, Map.of("act", "ASK", "answer", "Which year?"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(ticket.page()).body())
                .contains("Which year?", "The secretariat asks you something")
                .doesNotContain("Only for us", "Demo Secretary One");
        assertThat(reply("Next <b>year</b>", ticket).status()).isEqualTo(303);
        assertThat(secretary.get(ticket.desk()).body())
                .contains("Next &lt;b&gt;year", "Only for us", "In hand", "by ")
                .doesNotContain("<b>year");
        assertThat(ticket.act(secretary, Map.of("act", "ANSWER", "answer", "In May."))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(ticket.page()).body()).contains("In May.", "There is an answer");
        assertThat(ticket.act(secretary, Map.of("act", "CLOSE", "reason", "")).status())
                .isEqualTo(422);
        assertThat(ticket.act(secretary, Map.of("act", "CLOSE", "reason", "DONE", "closing", "Until then!"))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(ticket.page()).body()).contains("Until then!", "It is dealt with", "Reopen it");
    }

    private Http.Reply reply(String words, ATicket ticket) {
        visitor.get(ticket.page());
        return visitor.post(ticket.page() + "/replies", Map.of("words", words));
    }

    @Test
    void whatIsClosedIsReopenedByWhoeverWroteForFourteenDays() {
        var ticket = ATicket.by(visitor, clock, database);
        var secretary = Http.officer("Demo Secretary One");
        ticket.act(secretary, Map.of("act", "CLOSE", "reason", "NOT_HERE"));

        clock.advance(settings.reopenWithin().minusHours(1));
        assertThat(reply("It is you after all", ticket).status()).isEqualTo(303);
        assertThat(visitor.get(ticket.page()).body()).contains("In hand", "Answer by", "Reopened");

        ticket.act(Http.officer("Demo Secretary One"), Map.of("act", "CLOSE", "reason", "DONE"));
        clock.advance(settings.reopenWithin().plusHours(1));
        assertThat(visitor.get(ticket.page()).body()).contains("too late to go on here");
        assertThat(reply("Once more", ticket).body()).contains("too late to go on here");
    }

    @Test
    void twoOfTheSecretariatDoNotAnswerOverEachOther() {
        var ticket = ATicket.by(visitor, clock, database);
        var one = Http.officer("Demo Secretary One");
        var two = Http.officer("Demo Secretary Two");
        var seen = one.get(ticket.desk()).body().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        assertThat(ticket.act(two, Map.of("act", "ANSWER", "answer", "First")).status())
                .isEqualTo(303);

        var late = one.post(ticket.desk() + "/acts", Map.of("act", "ANSWER", "answer", "Second", "seen", seen));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Something happened since you opened this page", "Second");
        assertThat(visitor.get(ticket.page()).body()).contains("First").doesNotContain("Second");
    }

    @Test
    void peopleWhoHaveSignedInWriteUnderTheirNameAndFollowItInTheirAccountAlone() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var fields = ATicket.fields(ATicket.words());
        fields.put("mail", "officer@example.org");
        var ticket = ATicket.by(officer, clock, database, fields);
        var secretary = Http.officer("Demo Secretary One");

        assertThat(ticket.page()).isEqualTo("/en/account/tickets/" + ticket.id());
        assertThat(secretary.get(ticket.desk()).body())
                .contains("Demo Duty Officer (Lisbon)", "Demonstration 24/7 Point, Portugal", "had signed in");
        assertThat(officer.get("/en/account/tickets").body()).contains("/en/account/tickets/" + ticket.id());
        assertThat(Http.officer("Demo Approving Officer (Lisbon)")
                        .get(ticket.page())
                        .status())
                .as("somebody else’s")
                .isEqualTo(404);
        assertThat(Http.officer("Demo Secretary One").get(ticket.page()).status())
                .isEqualTo(404);
        assertThat(addresses(ticket)).as("their own wishes about mail count").isZero();
        ticket.act(secretary, Map.of("act", "ANSWER", "answer", "In May."));
        assertThat(Http.officer("Demo Duty Officer (Lisbon)").get("/en/notices").body())
                .contains("The secretariat answered your letter", "/en/account/tickets/" + ticket.id());
    }

    private int addresses(ATicket ticket) {
        return database.sql("SELECT count(*) FROM desk_mail WHERE ticket_id = :id::uuid")
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aTopicGoesToWhomeverLooksAfterItAndIsHandedOn() {
        var one = Http.officer("Demo Secretary One");
        var plan = one.get("/en/secretariat/desk/routing").body();
        var two = plan.replaceFirst("(?s).*<option value=\"([^\"]+)\"[^>]*>Demo Secretary Two</option>.*", "$1");
        route(one, "TRAINING", two);
        try {
            var fields = ATicket.fields(ATicket.words());
            fields.put("about", "TRAINING");
            var ticket = ATicket.by(visitor, clock, database, fields);
            var second = Http.officer("Demo Secretary Two");
            assertThat(second.get(ticket.desk()).body()).contains("<bdi>Demo Secretary Two</bdi>", "In hand");
            assertThat(second.get("/en/notices").body()).contains(ticket.desk());
            assertThat(second.get("/en/secretariat/desk/tickets?which=mine").body())
                    .contains(ticket.desk());

            var first = second.get(ticket.desk())
                    .body()
                    .replaceFirst("(?s).*<option value=\"([^\"]+)\"[^>]*>Demo Secretary One</option>.*", "$1");
            assertThat(ticket.act(second, Map.of("act", "GIVE", "to", first)).status())
                    .isEqualTo(303);
            assertThat(one.get("/en/notices").body()).contains(ticket.desk());
            var officer = database.sql("SELECT id FROM identity_person WHERE name = 'Demo Duty Officer (Lisbon)'")
                    .query(String.class)
                    .single();
            assertThat(ticket.act(one, Map.of("act", "GIVE", "to", officer)).body())
                    .contains("nobody of the secretariat");
            assertThat(ticket.act(one, Map.of("act", "PUT_BACK")).status()).isEqualTo(303);
        } finally {
            route(one, "TRAINING", "");
        }
    }

    private static void route(Http secretary, String topic, String who) {
        assertThat(secretary
                        .post("/en/secretariat/desk/routing", Map.of("topic", topic, "who", who))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theSecretariatIsRemindedOnceBeforeAnAnswerIsDue() {
        var fields = ATicket.fields(ATicket.words());
        fields.put("about", "CONTACT_POINTS");
        var ticket = ATicket.by(visitor, clock, database, fields);
        var secretary = Http.officer("Demo Secretary One");
        ticket.act(secretary, Map.of("act", "TAKE"));

        clock.advance(Duration.ofDays(6));
        running.look();
        running.look();

        assertThat(told("TICKET_DUE", ticket)).isEqualTo(1);
        assertThat(Http.officer("Demo Secretary One")
                        .get("/en/secretariat/desk")
                        .body())
                .contains("Overdue", ticket.desk());
    }

    private int told(String kind, ATicket ticket) {
        return database.sql("SELECT count(*) FROM notices_notice WHERE kind = :kind AND subject = :id::uuid")
                .param("kind", kind)
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatNobodyComesBackToEndsAndWhatHasEndedIsForgotten() {
        var answered = ATicket.by(visitor, clock, database);
        var secretary = Http.officer("Demo Secretary One");
        answered.act(secretary, Map.of("act", "ANSWER", "answer", "In May."));
        clock.advance(settings.closeAfter().plusHours(1));
        running.look();
        assertThat(visitor.get(answered.page()).body()).contains("Ended by itself", answered.mark());

        clock.advance(Duration.ofDays(367));
        running.look();

        assertThat(visitor.get(answered.page()).status()).isEqualTo(404);
        assertThat(Http.officer("Demo Secretary One").get(answered.desk()).body())
                .contains("has been destroyed", "Destroyed: its time was over")
                .doesNotContain(answered.mark(), "In May.");
        var left = database.sql("""
                        SELECT count(*) FROM desk_ticket t JOIN vault_case_key k ON k.id = t.case_key
                        WHERE t.id = :id::uuid AND (k.wrapped IS NOT NULL OR t.person_id IS NOT NULL
                            OR t.secret IS NOT NULL OR t.secret_digest IS NOT NULL)
                        """)
                .param("id", answered.id())
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
    }

    @Test
    void spamIsTakenBackForSomeDaysAndThenDestroyed() {
        var ticket = ATicket.by(visitor, clock, database);
        var secretary = Http.officer("Demo Secretary One");
        ticket.act(secretary, Map.of("act", "SPAM"));
        assertThat(visitor.get(ticket.page()).body()).contains("set aside as unsolicited");
        assertThat(reply("No!", ticket).body()).contains("too late to go on here");
        assertThat(ticket.act(secretary, Map.of("act", "NOT_SPAM")).status()).isEqualTo(303);
        assertThat(visitor.get(ticket.page()).body()).contains(ticket.mark(), "Answer by");

        ticket.act(secretary, Map.of("act", "SPAM"));
        clock.advance(settings.keepSpam().plusHours(1));
        running.look();

        assertThat(visitor.get(ticket.page()).status()).isEqualTo(404);
    }

    @Test
    void theRecordSaysThatItHappenedAndNeverWhatOrWho() {
        var ticket = ATicket.by(visitor, clock, database);
        ticket.act(Http.officer("Demo Secretary One"), Map.of("act", "ANSWER", "answer", "Canary of the desk"));

        var entries = database.sql("SELECT statement FROM audit_entry WHERE statement LIKE '%' || :id || '%'")
                .param("id", ticket.id())
                .query(String.class)
                .list();
        assertThat(String.join("\n", entries))
                .contains("ticket.write", "ticket.answer")
                .doesNotContain(ticket.mark(), "Canary of the desk");
        var rows = database.sql("SELECT words FROM desk_step WHERE ticket_id = :id::uuid AND words IS NOT NULL")
                .param("id", ticket.id())
                .query(byte[].class)
                .list();
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("meeting", "Canary"));
    }

    @Test
    void aTicketLeadsToWhatItIsAboutForThoseAloneWhoMayReadIt() {
        var ticket = ATicket.by(visitor, clock, database);
        var scene = new Scene(people, directory, tending, clock);
        var owner = scene.authority("PT", "Linked Owner");
        scene.list(scene.actor(owner, Role.GATEKEEPER), owner, "PHONE", "+351 210 000 078");
        var asker = scene.actor(scene.authority("JP", "Linked Asker"), Role.OFFICER);
        var address = "/en/disclosures/" + Scene.ask(asker.session(), scene.listing(owner), "ORDINARY");
        var early = Http.officer("Demo Secretary One");
        early.get(ticket.desk());
        var unreadable = link(early, ticket, "https://node.example" + address);
        assertThat(unreadable.status())
                .as("it is not the secretariat’s to read yet")
                .isEqualTo(422);
        assertThat(unreadable.body()).contains("There is no such page");
        for (var page :
                List.of("/en/disclosures/" + UUID.randomUUID(), "javascript:alert(1)", "/en/secretariat/desk")) {
            assertThat(link(early, ticket, page).status()).as(page).isEqualTo(422);
        }

        clock.advance(Duration.ofHours(73));
        var secretary = Http.officer("Demo Secretary One");
        secretary.get(ticket.desk());
        assertThat(link(secretary, ticket, "https://node.example" + address).status())
                .isEqualTo(303);
        assertThat(secretary.get(ticket.desk()).body()).contains(address, "Request for contact details");
        assertThat(visitor.get(ticket.page()).body()).doesNotContain(address);
        assertThat(secretary
                        .post(ticket.desk() + "/links/gone", Map.of("page", address.substring("/en".length())))
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get(ticket.desk()).body()).doesNotContain(address);
    }

    private static Http.Reply link(Http secretary, ATicket ticket, String page) {
        return secretary.post(ticket.desk() + "/links", Map.of("page", page));
    }
}
