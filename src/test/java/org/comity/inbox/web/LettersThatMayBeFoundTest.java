package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.comity.duty.APoint;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.inbox.usecase.FillingBoard;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Retention;
import org.comity.vault.RetentionRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// What both sides write to each other about a request finds it too, for each side what that side reads.
@NodeTest
class LettersThatMayBeFoundTest {

    private static final RetentionRule RULE = new RetentionRule("request-ended", Period.ofYears(10));

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    private ABoard.Desks desks;

    @BeforeEach
    void signIn() {
        desks = ABoard.Desks.signedIn();
    }

    @Test
    void aLetterIsFoundByWhoeverWroteItAndByWhoeverReceivedItAndByNobodyElse() throws InterruptedException {
        var sent = desks.delivered();
        var asked = word();
        var answered = word();
        write(desks.lisbon(), sent, "Is the account " + asked + "@example.org still open?");
        write(desks.tokyo(), sent, "It belongs to Ms. Émilie " + answered.toUpperCase(Locale.ROOT) + ".");

        for (var word :
                List.of(asked, answered, "emilie " + answered, asked + "@example.org", asked + " " + answered)) {
            assertFound(desks.lisbon(), word, sent);
            assertFound(desks.approver(), word, sent);
            assertFound(desks.tokyo(), word + " " + sent.word(), sent);
        }
        assertThat(desks.tokyo()
                        .json("POST", "/api/v1/board/search", "{\"words\": \"" + asked + "\"}")
                        .body())
                .contains(sent.reference());
        var elsewhere = APoint.enrolled(people, clock, "KI", "Asia/Kathmandu");
        assertNotFound(
                Http.officer(ABoard.joins(elsewhere.authority(), people, clock, Role.OFFICER)
                        .name()),
                asked,
                sent);
    }

    @Test
    void wordsAreFoundWholeAndThePageSaysSo() throws InterruptedException {
        var sent = desks.delivered();
        var word = word();
        write(desks.lisbon(), sent, "About " + word + ".");

        assertFound(desks.tokyo(), word, sent);
        assertNotFound(desks.tokyo(), word.substring(0, word.length() - 1), sent);
        assertThat(List.of("en", "fr", "es", "ar"))
                .map(language -> desks.lisbon().get("/" + language + "/board").body())
                .satisfiesExactly(
                        page -> assertThat(page).contains("Whole words are looked for, not their beginnings."),
                        page -> assertThat(page).contains("Les mots sont cherchés entiers"),
                        page -> assertThat(page).contains("Las palabras se buscan enteras"),
                        page -> assertThat(page).contains("عن الكلمات كاملة"));
    }

    @Test
    void questionsAnswersAndTheReasonsOfARefusalAreFoundByBothSides() throws InterruptedException {
        var sent = desks.delivered();
        var words = new ArrayList<String>();
        act(desks.tokyo(), sent, Map.of("act", "ACKNOWLEDGE"));
        act(desks.tokyo(), sent, Map.of("act", "ASK", "text", "Which " + added(words) + " is meant?"));
        act(desks.lisbon(), sent, Map.of("act", "ANSWER", "text", "The one at " + added(words) + "."));
        act(
                desks.tokyo(),
                sent,
                Map.of("act", "REFUSE", "ground", "POLITICAL_OFFENCE", "text", "For " + added(words) + "."));

        for (var word : words) {
            assertFound(desks.lisbon(), word, sent);
            assertFound(desks.tokyo(), word, sent);
        }
        assertNotFound(desks.lisbon(), "POLITICAL_OFFENCE " + sent.word(), sent);
    }

    /// Neither when it is written, nor at delivery, nor when the board is filled anew.
    @Test
    void whatOneSideWroteForItselfIsFoundByThatSideAlone(
            @Autowired FillingBoard filling, @Value("${spring.flyway.url}") String owner) throws InterruptedException {
        var draft = ABoard.draft(desks.lisbon());
        var comment = word();
        var returned = word();
        assertThat(desks.lisbon()
                        .post("/en/requests/" + draft.id() + "/shown", Map.of("which", "all"))
                        .status())
                .isEqualTo(303);
        assertThat(desks.tokyo()
                        .post("/en/drafts/" + draft.id() + "/comments", Map.of("comment.facts", "Who is " + comment))
                        .status())
                .isEqualTo(303);
        act(desks.lisbon(), draft, Map.of("act", "SUBMIT"));
        act(desks.approver(), draft, Map.of("act", "RETURN", "text", "Leave " + returned + " out."));
        assertFound(desks.lisbon(), returned, draft);
        assertFound(desks.lisbon(), comment, draft);
        assertNotFound(desks.tokyo(), comment, draft);

        desks.lisbon().post("/en/requests/" + draft.id() + "/draft", Map.of("facts", "Somebody else wrote."));
        assertFound(desks.lisbon(), returned, draft);
        assertNotFound(desks.lisbon(), draft.word() + "@example.org", draft);

        var sent = desks.sent(draft);
        var letter = word();
        write(desks.tokyo(), sent, "About " + letter + ".");
        assertOwnWords(sent, returned, comment, letter);

        var tables = JdbcClient.create(new DriverManagerDataSource(owner));
        for (var table : List.of("inbox_word", "inbox_case")) {
            tables.sql("DELETE FROM " + table + " WHERE request_id = :id")
                    .param("id", UUID.fromString(sent.id()))
                    .update();
        }
        tables.sql("DELETE FROM inbox_filled").update();
        assertNotFound(desks.lisbon(), letter, sent);
        filling.fill();
        assertOwnWords(sent, returned, comment, letter);
    }

    private void assertOwnWords(ABoard.Made sent, String returned, String comment, String letter) {
        for (var word : List.of(returned, comment)) {
            assertFound(desks.lisbon(), word, sent);
            assertNotFound(desks.tokyo(), word, sent);
            assertNotFound(desks.tokyo(), word + " " + sent.word(), sent);
        }
        assertFound(desks.lisbon(), letter, sent);
        assertFound(desks.tokyo(), letter, sent);
    }

    @Test
    void aLetterInARedCaseIsFoundByThoseAloneWhoWorkOnIt() throws InterruptedException {
        var sent = desks.delivered();
        var before = word();
        var after = word();
        write(desks.lisbon(), sent, "First " + before);
        var colleague = Http.officer(ABoard.joins(Lisbon.officer(directory).authority(), people, clock, Role.OFFICER)
                .name());
        assertFound(colleague, before, sent);

        assertThat(desks.lisbon()
                        .post("/en/requests/" + sent.id() + "/handling", Map.of("handling", "TLP:RED"))
                        .status())
                .isEqualTo(303);
        write(desks.lisbon(), sent, "Second " + after);

        for (var word : List.of(before, after)) {
            assertFound(desks.lisbon(), word, sent);
            assertNotFound(colleague, word, sent);
        }
    }

    @Test
    void wordsOfLettersAreGoneOnceTheKeyIsDestroyed(
            @Autowired JdbcClient database, @Autowired Retention retention, @Autowired TransactionTemplate transaction)
            throws InterruptedException {
        var sent = desks.delivered();
        var word = word();
        write(desks.tokyo(), sent, "About " + word + ".");
        assertFound(desks.lisbon(), word, sent);

        var id = UUID.fromString(sent.id());
        var key = new CaseKeyId(database.sql("SELECT case_key FROM requests_request WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .single());
        transaction.executeWithoutResult(
                _ -> retention.schedule(key, RULE, clock.instant().minus(Duration.ofDays(11 * 366))));
        retention.destroyDue();

        assertThat(database.sql("SELECT count(*) FROM inbox_word WHERE request_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertNotFound(desks.lisbon(), word, sent);
        assertNotFound(desks.tokyo(), word, sent);
    }

    @Test
    void aLetterOpensNothingThatWasWrittenBefore(@Autowired SeenStatements seen) throws InterruptedException {
        var sent = desks.delivered();
        write(desks.lisbon(), sent, "The first.");
        var first = asked(seen, sent);
        for (var number = 0; number < 5; number++) {
            write(desks.tokyo(), sent, "One of several.");
        }

        assertThat(asked(seen, sent)).isEqualTo(first);
        assertThat(seen.forPages())
                .filteredOn(sql -> sql.contains("FROM requests_note") && sql.contains("ORDER BY written"))
                .isEmpty();
    }

    private int asked(SeenStatements seen, ABoard.Made sent) {
        seen.forget();
        write(desks.lisbon(), sent, "One more about " + word() + ".");
        return seen.forPages().size();
    }

    private static String word() {
        return "heron" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String added(List<String> words) {
        words.add(word());
        return words.getLast();
    }

    private static void write(Http officer, ABoard.Made made, String letter) {
        assertThat(officer.post("/en/requests/" + made.id() + "/letters", Map.of("letter", letter))
                        .status())
                .isEqualTo(303);
    }

    private static void act(Http officer, ABoard.Made made, Map<String, String> deed) {
        assertThat(officer.post("/en/requests/" + made.id() + "/acts", deed).status())
                .as(deed.toString())
                .isEqualTo(303);
    }

    private static void assertFound(Http officer, String words, ABoard.Made made) {
        assertThat(ABoard.find(officer, words).body()).as(words).contains("/requests/" + made.id());
    }

    private static void assertNotFound(Http officer, String words, ABoard.Made made) {
        assertThat(ABoard.find(officer, words).body()).as(words).doesNotContain("/requests/" + made.id());
    }
}
