package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.Readers.Reader;
import org.comity.testing.AProposal;
import org.comity.testing.AnOpenPgpKey;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters about what somebody watches, from the publication to the mailbox.
@NodeTest
class LettersOfWatchedTest {

    private static final String WATCHING = "/en/profiles/watching";
    private static final String SUBJECT = "Comity: what you watch was published";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Readers readers;
    private final UUID row = UUID.randomUUID();

    @BeforeEach
    void begin() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void whoeverWantsItAtOnceReadsFieldByFieldWhatWasPublishedAndWhereItStands() throws Exception {
        var reader = readers.apart(Role.OFFICER);
        published("60 days", "");
        watches(reader, "AT_ONCE", "ETS185-16");

        var revision = published("90 days", "2026-03-01");
        readers.untilAllIsPosted();

        var letter = only(reader);
        assertThat(letter.getSubject()).isEqualTo(SUBJECT);
        assertThat(letter.getContent().toString())
                .contains(
                        "Art. 16: Penalty: 60 → 90 days since 1 March 2026",
                        "Portugal: revision ",
                        TestNode.address() + revision,
                        TestNode.address() + WATCHING,
                        "A profile is not necessarily the position of the State.");
        assertThat(reader.signedIn().get("/en/notices").body())
                .contains("Something that you watch was published", "href=\"" + revision + "\"");
    }

    @Test
    void itIsWrittenInTheReadersLanguageAndToTheReadersKey() throws Exception {
        var key = AnOpenPgpKey.madeAt(clock.instant());
        var french = readers.apart(Map.of("language-of-mail", "fr"), Role.OFFICER);
        var sealed = readers.apart(Map.of("key", key.publicKey()), Role.OFFICER);
        watches(french, "AT_ONCE", "PT");
        watches(sealed, "AT_ONCE", "PT-ETS185-16");

        published("60 days", "");
        readers.untilAllIsPosted();

        assertThat(only(french).getContent().toString())
                .contains("Portugal : révision", "art. 16 : Nouveau", TestNode.address() + "/fr/states/PT/revisions/");
        assertThat(only(sealed).getContentType()).startsWith("multipart/encrypted");
        assertThat(Postbox.raw(only(sealed))).doesNotContain("/states/PT");
    }

    @Test
    void aDailyDigestGathersWhatWasPublishedSinceTheLastAndSaysNothingWhereNothingWas() throws Exception {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "DAILY", "PT-ETS185-16");
        untilTokyoReads(9);
        published("60 days", "");
        published("70 days", "");
        readers.untilAllIsPosted();
        assertThat(reader.letters()).isEmpty();

        untilTokyoReads(8);
        readers.untilAllIsPosted();
        assertThat(only(reader).getContent().toString())
                .contains("Art. 16: New: art. 16", "Art. 16: Penalty: 60 → 70 days");

        untilTokyoReads(7);
        untilTokyoReads(8);
        readers.untilAllIsPosted();
        assertThat(reader.letters()).hasSize(1);
    }

    @Test
    void aWeeklyDigestComesOnMondayMorning() {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "WEEKLY", "PT");
        while (day() != DayOfWeek.TUESDAY) {
            untilTokyoReads(9);
        }
        published("60 days", "");

        while (day() != DayOfWeek.MONDAY) {
            readers.untilAllIsPosted();
            assertThat(reader.letters()).as("on %s", day()).isEmpty();
            untilTokyoReads(7);
        }
        untilTokyoReads(8);
        readers.untilAllIsPosted();

        assertThat(reader.letters()).hasSize(1);
    }

    @Test
    void whoeverWantsItMoreOftenIsToldWhatWaitedToo() {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "WEEKLY", "PT");
        published("60 days", "");
        readers.untilAllIsPosted();
        assertThat(reader.letters()).isEmpty();

        watches(reader, "AT_ONCE", "PT");
        readers.untilAllIsPosted();

        assertThat(reader.letters()).hasSize(1);
    }

    @Test
    void aChangeToAnotherArticleOrStateOrSectionIsNoNews() {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "AT_ONCE", "ETS185-20");
        watches(reader, "AT_ONCE", "JP");
        watches(reader, "AT_ONCE", "PT-case-law");

        published("60 days", "");
        readers.untilAllIsPosted();

        assertThat(reader.letters()).isEmpty();
        assertThat(reader.signedIn().get("/en/notices").body()).doesNotContain("Something that you watch");
    }

    @Test
    void whoeverWatchesStateAndArticleIsToldOnce() {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "AT_ONCE", "PT");
        watches(reader, "AT_ONCE", "ETS185-16");
        watches(reader, "AT_ONCE", "PT-ETS185-16");

        published("60 days", "");
        readers.untilAllIsPosted();

        assertThat(reader.letters()).hasSize(1);
    }

    @Test
    void whoeverLeavesBeforeTheMorningIsSentNothing() {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "DAILY", "PT");
        untilTokyoReads(9);
        published("60 days", "");
        var session = reader.signedIn();
        session.get(WATCHING);
        session.post(WATCHING, Map.of("what", "PT", "leave", "yes"));

        untilTokyoReads(8);
        readers.untilAllIsPosted();

        assertThat(reader.letters()).isEmpty();
    }

    @Test
    void whoeverWantsUrgentMailOnlyIsToldInTheApplicationAlone() {
        var reader = readers.apart(Map.of("wanted", "URGENT"), Role.OFFICER);
        watches(reader, "AT_ONCE", "PT");

        published("60 days", "");
        readers.untilAllIsPosted();

        assertThat(reader.letters()).isEmpty();
        assertThat(reader.signedIn().get("/en/notices").body()).contains("Something that you watch was published");
    }

    @Test
    void nothingIsToldToSomebodyWhoIsSuspended() {
        var reader = readers.apart(Role.OFFICER);
        watches(reader, "AT_ONCE", "PT");
        people.suspend(reader.person().id(), clock.instant());

        published("60 days", "");
        readers.untilAllIsPosted();

        assertThat(reader.letters()).isEmpty();
        assertThat(database.sql("SELECT count(*) FROM notices_notice WHERE person_id = :person AND kind = 'WATCHED'")
                        .param("person", reader.person().id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void watches(Reader reader, String pace, String what) {
        var session = reader.signedIn();
        session.get(WATCHING);
        assertThat(session.post(WATCHING, Map.of("what", what)).status()).isEqualTo(303);
        assertThat(session.post(WATCHING, Map.of("pace", pace)).status()).isEqualTo(303);
    }

    private MimeMessage only(Reader reader) {
        List<MimeMessage> letters = reader.letters();
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private DayOfWeek day() {
        return clock.instant().atZone(TOKYO).getDayOfWeek();
    }

    /// Lets time pass until a clock in Tokyo shows that hour for the next time.
    private void untilTokyoReads(int hour) {
        var now = clock.instant().atZone(TOKYO);
        var then = now.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(TOKYO);
        clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    /// A row of Portugal on Article 16, written anew each time.
    ///
    /// @return the page of the revision
    private String published(String penalty, String from) {
        var writer = Http.officer("Demo Duty Officer (Lisbon)");
        var proposal = AProposal.begun(writer, "PT", "Preservation");
        var fields = new HashMap<>(AProposal.aRow("ETS185 16", "art. 16"));
        fields.put("source", "https://law.example/16");
        fields.put("penalty", penalty);
        fields.put("from", from);
        AProposal.save(writer, proposal.row(row), fields);
        proposal.published(writer, Http.officer("Demo Gatekeeper (Lisbon)"));
        var page = writer.get("/en/states/PT/revisions").body();
        var newest = page.substring(page.indexOf("/en/states/PT/revisions/"));
        return newest.substring(0, newest.indexOf('"'));
    }
}
