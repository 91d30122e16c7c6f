package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.Readers.Reader;
import org.comity.testing.AnEvent;
import org.comity.testing.AnOpenPgpKey;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People with an account who come to an event: a notice, and one letter with an entry for the calendar, as they wish.
@NodeTest
class NoticesOfEventsTest {

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

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
    void oneLetterBringsBothClocksAndTheEntryAndTheNoticeMakesNoSecond() throws Exception {
        var reader = readers.at(Readers.TOKYO, Role.OFFICER);
        var event = AnEvent.tomorrow(clock).published();
        var session = reader.signedIn();
        assertThat(event.register(session).status()).isEqualTo(303);

        var letter = letters(reader, 1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Comity: you have a place");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains(event.title(), "(Paris) = ", "your time", "/en/events/" + event.id())
                .doesNotContain(AnEvent.ROOM, "erased");
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar");
        assertThat(session.get("/en/notices").body()).contains("You have a place at an event");
        assertThat(database.sql("SELECT mail FROM notices_notice WHERE person_id = :id AND kind = 'EVENT_REGISTERED'")
                        .param("id", reader.person().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("NONE");
    }

    @Test
    void aReaderWithAKeyGetsTheWholeLetterEncrypted() throws Exception {
        var key = AnOpenPgpKey.madeAt(clock.instant());
        var reader = readers.at(Readers.LISBON, Map.of("key", key.publicKey()), Role.OFFICER);
        var event = AnEvent.tomorrow(clock).published();
        event.register(reader.signedIn());

        var parts = (MimeMultipart) letters(reader, 1).getFirst().getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("application/pgp-encrypted");
        assertThat(key.decrypt(parts.getBodyPart(1).getInputStream().readAllBytes()))
                .contains("text/calendar", "multipart/mixed");
    }

    private static List<MimeMessage> letters(Reader reader, int expected) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (reader.letters().size() < expected && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(reader.letters()).hasSize(expected);
        return reader.letters();
    }
}
