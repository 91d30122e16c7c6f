package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.Readers.Reader;
import org.comity.testing.AnOpenPgpKey;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters on their real way: a request over HTTP, SMTP to a mail server, and what lies in the mailbox.
@NodeTest
class NoticesByMailTest {

    private static final String CANARY = "kanarienvogel";
    private static final Pattern REFERENCE = Pattern.compile("PT-\\d{4}-\\d{6}");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Map<String, String> DRAFT = Map.ofEntries(
            Map.entry("secondLanguage", "fr"),
            Map.entry("subject", CANARY + "-subject"),
            Map.entry("caseReference", CANARY + "-77/26"),
            Map.entry("personInCharge", CANARY + " person"),
            Map.entry("phone", "+351 000 000 000"),
            Map.entry("offence", "2"),
            Map.entry("provisions", CANARY + " provision"),
            Map.entry("facts", "Somebody named " + CANARY + " entered a system."),
            Map.entry("dataCategory", "traffic"),
            Map.entry("identifier.0.kind", "ip"),
            Map.entry("identifier.0.value", "203.0.113.77"),
            Map.entry("identifier.0.at", "2026-11-02T03:12:09"),
            Map.entry("identifier.0.zone", "Asia/Tokyo"),
            Map.entry("identifier.0.port", "51544"),
            Map.entry("linkToOffence", CANARY + " link"),
            Map.entry("custodian", CANARY + " provider"),
            Map.entry("necessity", CANARY + " necessity"),
            Map.entry("urgencyReason", CANARY + " urgency"),
            Map.entry("assistanceIntended", "yes"),
            Map.entry("assistanceKind", "disclosure"),
            Map.entry("review", "yes"));

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Readers readers;
    private Http drafter;
    private Http approver;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        readers = new Readers(people, database, clock);
        drafter = Desk.drafter(TestNode.address());
        approver = signedIn("Demo Approving Officer (Lisbon)");
        tokyo = signedIn("Demo Duty Officer (Tokyo)");
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void noLetterCarriesAWordOfTheCaseThroughItsWholeLife() throws Exception {
        var asked = readers.at(Readers.TOKYO, Role.OFFICER);
        var asking = readers.at(Readers.LISBON, Role.OFFICER, Role.APPROVER);
        var key = AnOpenPgpKey.madeAt(clock.instant());
        var sealed = readers.at(Readers.LISBON, Map.of("key", key.publicKey()), Role.OFFICER, Role.APPROVER);
        var id = delivered("urgent");
        done(tokyo, id, Map.of("act", "ACKNOWLEDGE"));
        done(tokyo, id, Map.of("act", "ASK", "text", CANARY + " question"));
        done(drafter, id, Map.of("act", "ANSWER", "text", CANARY + " answer"));
        done(tokyo, id, Map.of("act", "WARN", "text", CANARY + " warning"));
        done(drafter, id, Map.of("act", "WITHDRAW", "text", CANARY + " end"));
        readers.untilAllIsPosted();

        for (var reader : List.of(asked, asking, sealed)) {
            assertThat(reader.letters()).as("letters to " + reader.address()).isNotEmpty();
            for (var letter : reader.letters()) {
                assertSilent(Postbox.raw(letter));
                assertSilent(words(letter));
            }
        }
        for (var letter : encrypted(sealed)) {
            assertSilent(key.decrypt(letter));
        }
    }

    @Test
    void whatIsUrgentIsMailedAtOnceWithReferenceAndLinkAndNoMore() throws Exception {
        var asked = readers.at(Readers.TOKYO, Role.OFFICER);
        var id = delivered("life-or-safety");
        var reference = reference(id);
        readers.untilAllIsPosted();

        assertThat(asked.letters()).hasSize(1);
        var letter = asked.letters().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Comity: something urgent waits for you");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(words(letter))
                .contains(reference, TestNode.address() + "/en/requests/" + id)
                .doesNotContain("acknowledge", "duty officer");
    }

    @Test
    void theRestIsMailedTogetherAtEightInTheReadersMorningAndOnlyOnce() throws Exception {
        var asked = readers.at(Readers.TOKYO, Role.OFFICER);
        untilTokyoReads(9);
        signInAnew();
        var first = reference(delivered("ordinary"));
        var second = reference(delivered("ordinary"));
        readers.untilAllIsPosted();
        assertThat(asked.letters()).isEmpty();

        untilTokyoReads(7);
        readers.untilAllIsPosted();
        assertThat(asked.letters()).isEmpty();

        untilTokyoReads(8);
        readers.untilAllIsPosted();
        assertThat(asked.letters()).hasSize(1);
        assertThat(words(asked.letters().getFirst())).contains(first, second);

        asked.signedIn().post("/en/notices/read", Map.of());
        untilTokyoReads(7);
        untilTokyoReads(8);
        readers.untilAllIsPosted();
        assertThat(asked.letters()).hasSize(1);
    }

    @Test
    void aMorningWithoutNewsHasNoLetterAndWhatWasReadIsNoNews() {
        var asked = readers.at(Readers.TOKYO, Role.OFFICER);
        untilTokyoReads(9);
        signInAnew();
        delivered("ordinary");
        asked.signedIn().post("/en/notices/read", Map.of());

        untilTokyoReads(8);
        readers.untilAllIsPosted();

        assertThat(asked.letters()).isEmpty();
    }

    @Test
    void aLetterToAReaderWithAKeyIsReadableByNobodyElse() throws Exception {
        var key = AnOpenPgpKey.expiring(clock.instant(), Duration.ofDays(400));
        var asked = readers.at(Readers.TOKYO, Map.of("key", key.publicKey(), "language-of-mail", "ar"), Role.OFFICER);
        var id = delivered("urgent");
        var reference = reference(id);
        readers.untilAllIsPosted();

        var letter = asked.letters().getLast();
        assertThat(letter.getContentType())
                .startsWith("multipart/encrypted")
                .contains("protocol=\"application/pgp-encrypted\"");
        assertThat(letter.getSubject()).isEqualTo("Comity: أمر عاجل ينتظرك");
        assertThat(Postbox.raw(letter)).doesNotContain(reference, id, "/requests");
        var clear = clear(key.decrypt(encrypted(asked).getLast()));
        assertThat(clear)
                .contains(reference, "/ar/requests/" + id, "وصل طلب وينتظر إقرارك باستلامه", "لأنك موظف مناوب في");
    }

    /// A mail that silently stops because a key has expired: the reader is told that something waits, and why not what.
    @Test
    void mailDoesNotStopSilentlyWhenAKeyHasExpired() throws Exception {
        var key = AnOpenPgpKey.expiring(clock.instant(), Duration.ofHours(20));
        var asked = readers.at(Readers.TOKYO, Map.of("key", key.publicKey()), Role.OFFICER);
        clock.advance(Duration.ofHours(21));
        signInAnew();
        var before = asked.letters().size();
        var id = delivered("urgent");
        var reference = reference(id);
        readers.untilAllIsPosted();

        var letters = asked.letters();
        assertThat(letters).hasSizeGreaterThan(before);
        var letter = letters.getLast();
        assertThat(letter.getSubject()).isEqualTo("Comity: your key has expired, and something waits for you");
        assertThat(letter.getContentType()).startsWith("text/plain");
        assertThat(Postbox.raw(letter)).doesNotContain(reference, id);
        assertThat(words(letter))
                .contains("your OpenPGP key has expired", "/en/notices", "/en/account/notices")
                .doesNotContain(reference, id, "/requests");
    }

    @Test
    void aRefusalTellsBothSidesAndNobodyReadsThatAnythingWasApproved() throws Exception {
        var asked = readers.at(Readers.TOKYO, Role.OFFICER);
        var asking = readers.at(Readers.LISBON, Role.OFFICER);
        var id = delivered("urgent");
        var reference = reference(id);
        done(tokyo, id, Map.of("act", "ACKNOWLEDGE"));
        readers.untilAllIsPosted();
        var before = asking.letters().size();
        done(tokyo, id, Map.of("act", "REFUSE", "ground", "ESSENTIAL_INTERESTS", "text", CANARY));
        readers.untilAllIsPosted();

        assertThat(asking.letters()).hasSize(before + 1);
        for (var reader : List.of(asked, asking)) {
            assertThat(words(reader.letters().getLast())).contains(reference).doesNotContainIgnoringCase("approve");
            assertThat(told(reader.signedIn(), reference)).contains("A request was refused");
        }
        assertThat(told(tokyo, reference)).contains("A request was refused");
    }

    @Test
    void aDraftGivenBackIsNeverToldAsApproved() {
        var id = drafted("urgent");
        done(drafter, id, Map.of("act", "SUBMIT"));
        done(approver, id, Map.of("act", "RETURN", "text", "Say more."));

        assertThat(told(drafter, reference(id)))
                .contains("A draft was given back to those who wrote it")
                .doesNotContain("An approved request waits to be sent");
    }

    @Test
    void whileTheMailServerIsDownLettersWaitAndEachComesOnce() {
        var asked = readers.at(Readers.TOKYO, Role.OFFICER);
        Postbox.close();
        try {
            delivered("urgent");
            readers.untilAllIsPosted();
        } finally {
            Postbox.open();
        }
        clock.advance(Duration.ofMinutes(2));
        readers.untilAllIsPosted();
        clock.advance(Duration.ofMinutes(10));
        readers.untilAllIsPosted();

        assertThat(asked.letters()).hasSize(1);
    }

    @Test
    void whoeverWantsNothingByMailIsToldInTheApplicationAlone() {
        var asked = readers.at(Readers.TOKYO, Map.of("wanted", "NOTHING"), Role.OFFICER);
        var id = delivered("urgent");
        readers.untilAllIsPosted();

        assertThat(asked.letters()).isEmpty();
        assertThat(told(asked.signedIn(), reference(id)))
                .contains("A request arrived and waits for your acknowledgement");
    }

    private static Http signedIn(String name) {
        var session = Http.officer(name);
        session.get("/en/account");
        return session;
    }

    private void signInAnew() {
        drafter = Desk.drafter(TestNode.address());
        approver = signedIn("Demo Approving Officer (Lisbon)");
        tokyo = signedIn("Demo Duty Officer (Tokyo)");
    }

    private String drafted(String urgency) {
        var id = Desk.at(TestNode.address()).draft();
        var form = new HashMap<>(DRAFT);
        form.put("urgency", urgency);
        assertThat(drafter.post("/en/requests/" + id + "/draft", form).status()).isEqualTo(303);
        return id;
    }

    private String delivered(String urgency) {
        var id = drafted(urgency);
        done(drafter, id, Map.of("act", "SUBMIT"));
        done(approver, id, Map.of("act", "APPROVE"));
        done(drafter, id, Map.of("act", "SEND"));
        while (tokyo.get("/en/requests/" + id).status() != 200) {
            Thread.onSpinWait();
        }
        return id;
    }

    private static void done(Http officer, String id, Map<String, String> form) {
        var reply = Touch.confirm(officer, "/en/requests/" + id + "/acts", form);
        assertThat(reply.status()).as(form + " " + reply.body()).isEqualTo(303);
    }

    private String reference(String id) {
        var found = REFERENCE.matcher(drafter.get("/en/requests/" + id).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /// All rows of a reader's list with a reference.
    private static String told(Http reader, String reference) {
        var rows = new StringBuilder();
        for (var row : reader.get("/en/notices").body().split("<li ", -1)) {
            if (row.contains(reference)) {
                rows.append(row);
            }
        }
        return rows.toString();
    }

    /// Moves the clock to an hour on the wall in Tokyo, today if it is still to come.
    private void untilTokyoReads(int hour) {
        var now = clock.instant().atZone(TOKYO);
        var then = now.with(LocalTime.of(hour, 0));
        clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    private static void assertSilent(String text) {
        assertThat(text).doesNotContainIgnoringCase(CANARY).doesNotContain("203.0.113.77", "51544", "Mail Reader");
    }

    private static String words(MimeMessage letter) throws Exception {
        return letter.getContent() instanceof String text ? text : "";
    }

    private static List<byte[]> encrypted(Reader reader) throws Exception {
        var found = new ArrayList<byte[]>();
        for (var letter : reader.letters()) {
            if (letter.getContent() instanceof MimeMultipart parts) {
                assertThat(parts.getBodyPart(0).getContentType()).startsWith("application/pgp-encrypted");
                BodyPart content = parts.getBodyPart(1);
                found.add(content.getInputStream().readAllBytes());
            }
        }
        return found;
    }

    /// The words of the inner message.
    private static String clear(String inner) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(inner.getBytes(StandardCharsets.UTF_8)));
        return (String) message.getContent();
    }
}
