package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.Readers.Reader;
import org.comity.notices.model.Kind;
import org.comity.profiles.usecase.RemindingOfReviews;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people are told of proposals about a State, and of what is to be looked at again.
@NodeTest
class NoticesOfProfilesTest {

    private static final String WAITS = "A proposal about what is said of a State waits for your review";
    private static final String SECRETARIAT = "Demonstration Secretariat";
    private static final String CANARY = "kanarienvogel";
    private static final Duration ELEVEN_MONTHS = Duration.ofDays(335);
    private static final Duration TWO_MONTHS = Duration.ofDays(62);

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    RemindingOfReviews reminding;

    private Readers readers;

    @BeforeEach
    void begin() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void whoeverMayReviewLearnsThatAProposalWaitsAndNobodyElse() {
        var gatekeeper = readers.at(Readers.LISBON, Role.GATEKEEPER);
        var head = readers.at(Readers.LISBON, Role.HEAD);
        var officer = readers.at(Readers.LISBON, Role.OFFICER);
        var japanese = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        var secretary = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);

        var proposal = submitted(officer, "PT");

        assertThat(told(gatekeeper, Kind.LAW_TO_REVIEW, proposal)).isEqualTo(1);
        assertThat(told(head, Kind.LAW_TO_REVIEW, proposal)).isEqualTo(1);
        for (var other : new Reader[] {officer, japanese, secretary}) {
            assertThat(told(other, Kind.LAW_TO_REVIEW, proposal)).isZero();
        }
        assertThat(list(gatekeeper)).contains(WAITS, "href=\"" + proposal.path() + "\"");
    }

    @Test
    void nobodyIsToldToReviewWhatTheyWrote() {
        var writing = readers.at(Readers.LISBON, Role.GATEKEEPER);
        var another = readers.at(Readers.LISBON, Role.GATEKEEPER);

        var proposal = submitted(writing, "PT");

        assertThat(told(writing, Kind.LAW_TO_REVIEW, proposal)).isZero();
        assertThat(told(another, Kind.LAW_TO_REVIEW, proposal)).isEqualTo(1);
    }

    @Test
    void whereAStateHasNoReviewerTheSecretariatIsTold() {
        var writing = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);
        var another = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);
        var admitting = readers.at(SECRETARIAT, Role.SECRETARIAT_ADMISSION);

        var proposal = submitted(writing, "IS");

        assertThat(told(another, Kind.LAW_TO_REVIEW, proposal)).isEqualTo(1);
        assertThat(told(writing, Kind.LAW_TO_REVIEW, proposal)).isZero();
        assertThat(told(admitting, Kind.LAW_TO_REVIEW, proposal)).isZero();
    }

    @Test
    void writersLearnThatChangesWereRequestedAndThatItWasPublishedAndWhoeverDidItDoesNot() {
        var writer = readers.at(Readers.LISBON, Role.OFFICER);
        var reviewer = readers.at(Readers.LISBON, Role.HEAD);
        var proposal = submitted(writer, "PT");

        proposal.act(reviewer.signedIn(), "REQUEST_CHANGES", CANARY + " words");
        assertThat(told(writer, Kind.LAW_RETURNED, proposal)).isEqualTo(1);

        proposal.published(writer.signedIn(), reviewer.signedIn());
        assertThat(told(writer, Kind.LAW_PUBLISHED, proposal)).isEqualTo(1);
        assertThat(told(reviewer, Kind.LAW_PUBLISHED, proposal)).isZero();
        assertThat(told(reviewer, Kind.LAW_TO_REVIEW, proposal))
                .as("once each time it was submitted")
                .isEqualTo(2);
        assertThat(list(writer))
                .contains("A reviewer asks for changes to a proposal", "A proposal that you wrote in was published");
    }

    @Test
    void theOtherWriterLearnsThatItWasWithdrawn() {
        var one = readers.at(Readers.LISBON, Role.OFFICER);
        var other = readers.at(Readers.LISBON, Role.MEMBER);
        var proposal = AProposal.begun(one.signedIn(), "PT", "Together");
        AProposal.save(other.signedIn(), proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 18", "art. 1"));
        assertThat(proposal.act(one.signedIn(), "WITHDRAW").status()).isEqualTo(303);

        assertThat(told(other, Kind.LAW_WITHDRAWN, proposal)).isEqualTo(1);
        assertThat(told(one, Kind.LAW_WITHDRAWN, proposal)).isZero();
    }

    @Test
    void neitherPageNorLetterSaysAWordOfWhatIsProposed() {
        var writer = readers.at(Readers.LISBON, Role.OFFICER);
        var reviewer = readers.at(Readers.LISBON, Map.of("language-of-mail", "fr"), Role.HEAD);
        submitted(writer, "PT");

        clock.advance(Duration.ofDays(1));
        readers.untilAllIsPosted();

        assertThat(list(reviewer)).contains(WAITS).doesNotContain(CANARY);
        assertThat(reviewer.letters())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(Postbox.raw(letter))
                        .contains("Content-Language: fr")
                        .doesNotContain(CANARY));
    }

    @Test
    void reviewersAreToldOnceWhenTheYearlyReviewIsDueSoonAndOnceWhenItIsOverdue() {
        var head = readers.at(Readers.LISBON, Role.HEAD);
        var officer = readers.at(Readers.LISBON, Role.OFFICER);
        attested(head);
        reminding.remind();
        assertThat(reminded(head, Kind.LAW_DUE)).isZero();

        later(ELEVEN_MONTHS);
        assertThat(reminded(head, Kind.LAW_DUE)).isEqualTo(1);
        assertThat(reminded(head, Kind.LAW_OVERDUE)).isZero();

        later(TWO_MONTHS);
        assertThat(reminded(head, Kind.LAW_DUE)).isEqualTo(1);
        assertThat(reminded(head, Kind.LAW_OVERDUE)).isEqualTo(1);
        assertThat(reminded(officer, Kind.LAW_OVERDUE)).isZero();
        assertThat(list(head)).contains("What is said of a State is overdue", "href=\"/en/proposals\"");
    }

    @Test
    void whatANodeMissedWhileItWasDownIsToldOnceByTheColourOfThen() {
        var head = readers.at(Readers.LISBON, Role.HEAD);
        attested(head);
        reminding.remind();

        clock.advance(ELEVEN_MONTHS);
        clock.advance(TWO_MONTHS);
        clock.advance(Duration.ofDays(3));
        reminding.remind();
        reminding.remind();

        assertThat(reminded(head, Kind.LAW_DUE)).isZero();
        assertThat(reminded(head, Kind.LAW_OVERDUE)).isEqualTo(1);
    }

    @Test
    void afterTheReviewTheNextYearIsToldAnew() {
        var head = readers.at(Readers.LISBON, Role.HEAD);
        attested(head);
        reminding.remind();
        later(ELEVEN_MONTHS);
        attested(head);
        reminding.remind();
        later(ELEVEN_MONTHS);

        assertThat(reminded(head, Kind.LAW_DUE)).isEqualTo(2);
        assertThat(reminded(head, Kind.LAW_OVERDUE)).isZero();
    }

    @Test
    void whereOnlyProceduresWereAnsweredForTheirReviewIsToldToo() {
        var writer = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);
        var reviewer = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);
        var proposal = AProposal.begun(writer.signedIn(), "MC", "Procedures alone");
        AProposal.save(
                writer.signedIn(),
                proposal.procedure("PRESERVATION", ""),
                AProposal.aProcedure(Map.of("PRESERVATION_DAYS", "60")));
        proposal.published(writer.signedIn(), reviewer.signedIn());
        reminding.remind();
        assertThat(lightOfMonaco()).isEqualTo("GREEN");

        later(ELEVEN_MONTHS);

        assertThat(lightOfMonaco()).isEqualTo("AMBER");
        assertThat(reminded(reviewer, Kind.LAW_DUE)).isPositive();
    }

    private String lightOfMonaco() {
        return database.sql("SELECT light FROM profiles_review_told WHERE country = 'MC'")
                .query(String.class)
                .single();
    }

    private void later(Duration duration) {
        clock.advance(duration);
        reminding.remind();
        reminding.remind();
    }

    private static void attested(Reader head) {
        var session = head.signedIn();
        session.get("/en/proposals");
        assertThat(Touch.confirm(session, "/en/proposals/attested", Map.of("state", "PT"))
                        .status())
                .isEqualTo(303);
    }

    private static AProposal submitted(Reader writer, String state) {
        var session = writer.signedIn();
        var proposal = AProposal.begun(session, state, CANARY + " title");
        AProposal.save(session, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 18", CANARY + " article"));
        assertThat(proposal.act(session, "SUBMIT").status()).isEqualTo(303);
        return proposal;
    }

    private int told(Reader reader, Kind kind, AProposal proposal) {
        return told(reader, kind, proposal.path().replaceFirst("^/en", ""));
    }

    private int reminded(Reader reader, Kind kind) {
        return told(reader, kind, "/proposals");
    }

    private int told(Reader reader, Kind kind, String link) {
        return database.sql("""
                        SELECT count(*) FROM notices_notice
                        WHERE person_id = :person AND kind = :kind AND link = :link
                        """)
                .param("person", reader.person().id().value())
                .param("kind", kind.name())
                .param("link", link)
                .query(Integer.class)
                .single();
    }

    private static String list(Reader reader) {
        Http session = reader.signedIn();
        return session.get("/en/notices").body();
    }
}
