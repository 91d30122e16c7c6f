package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.library.usecase.SavingSearches;
import org.comity.library.usecase.TellingSearchers;
import org.comity.notices.Readers.Reader;
import org.comity.testing.AnOpenPgpKey;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters about what saved searches of the library find, from the publication to the mailbox.
@NodeTest
class LettersOfFoundTest {

    private static final String SEARCHES = "/en/library/searches";
    private static final String DESK = "/en/secretariat/library";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MANY = 300;

    @Autowired
    IdentityStore people;

    @Autowired
    DataSource source;

    @Autowired
    TellingSearchers telling;

    @Autowired
    MutableClock clock;

    private JdbcClient database;
    private Readers readers;
    private final String word = "quagga" + UUID.randomUUID().toString().substring(0, 8);
    private final List<PersonId> made = new ArrayList<>();

    @BeforeEach
    void begin() {
        database = JdbcClient.create(source);
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
        made.forEach(person -> people.suspend(person, clock.instant()));
    }

    @Test
    void aDailyDigestNamesEachWorkOnceAndNeverTheSearch() throws Exception {
        var reader = readers.apart(Role.OFFICER);
        saved(reader, Map.of("q", word, "name", "Operation Nightfall", "pace", "DAILY"));
        saved(reader, Map.of("q", word, "kind", "study", "name", "Twice found", "pace", "WEEKLY"));
        untilTokyoReads(9);
        var work = published("A study of " + word, "study");
        published("Something else", "study");
        untilAllIsTold();
        assertThat(reader.letters()).isEmpty();

        untilTokyoReads(8);
        readers.untilAllIsPosted();

        var letter = only(reader);
        assertThat(letter.getSubject()).isEqualTo("Comity: new in the library");
        assertThat(letter.getContent().toString())
                .containsOnlyOnce("A study of " + word)
                .contains(TestNode.address() + work, "Technical report. It does not necessarily state")
                .contains(TestNode.address() + SEARCHES)
                .doesNotContain("Something else", "Nightfall", "Twice found");
        var notices = reader.signedIn().get("/en/notices").body();
        assertThat(notices).contains("Your saved searches find something new in the library");
        var page = notices.substring(notices.indexOf("/en/library/found/"));
        assertThat(reader.signedIn().get(page.substring(0, page.indexOf('"'))).body())
                .contains("A study of " + word, "Operation Nightfall", "Twice found")
                .doesNotContain("Something else");
    }

    @Test
    void aLetterToTheReadersKeySaysWhichSearchFindsIt() throws Exception {
        var key = AnOpenPgpKey.madeAt(clock.instant());
        var reader = readers.apart(Map.of("key", key.publicKey()), Role.OFFICER);
        saved(reader, Map.of("q", word, "name", "Nightfall", "pace", "DAILY"));
        published("A study of " + word, "study");
        untilAllIsTold();
        untilTokyoReads(8);
        readers.untilAllIsPosted();

        assertThat(only(reader).getContentType()).startsWith("multipart/encrypted");
        assertThat(Postbox.raw(only(reader))).doesNotContain(word, "Nightfall");
    }

    @Test
    void aWeeklyDigestComesOnMondayMorning() {
        var reader = readers.apart(Role.OFFICER);
        saved(reader, Map.of("q", word, "name", "Weekly", "pace", "WEEKLY"));
        while (day() != DayOfWeek.TUESDAY) {
            untilTokyoReads(9);
        }
        published("A study of " + word, "study");
        untilAllIsTold();
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
    void oneClickInTheLetterEndsThemWithoutASignInAndOpeningThePageDoesNot() throws Exception {
        var reader = readers.apart(Role.OFFICER);
        saved(reader, Map.of("q", word, "name", "Ends", "pace", "DAILY"));
        published("A study of " + word, "study");
        untilAllIsTold();
        untilTokyoReads(8);
        readers.untilAllIsPosted();
        var end = only(reader)
                .getHeader("List-Unsubscribe")[0]
                .replaceAll("[<>]", "")
                .replace(TestNode.address().toString(), "");
        assertThat(only(reader).getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(only(reader).getContent().toString()).contains(TestNode.address() + end);
        assertThat(Http.visitor().get(end).body()).contains("One click").doesNotContain(word, "Mail Reader");
        assertThat(reader.signedIn().get(SEARCHES).body()).contains("Every morning, together");

        var ended = Http.visitor()
                .raw("POST", end, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(reader.signedIn().get(SEARCHES).body()).contains("Not at all; the search is only kept");
        published("Another study of " + word, "study");
        untilAllIsTold();
        untilTokyoReads(8);
        readers.untilAllIsPosted();
        assertThat(reader.letters()).hasSize(1);
        assertThat(Http.visitor().get("/en/library/letters/" + "0".repeat(40)).status())
                .isEqualTo(404);
    }

    @Test
    void whoeverDeletesTheSearchBeforeTheMorningIsSentNothing() {
        var reader = readers.apart(Role.OFFICER);
        saved(reader, Map.of("q", word, "name", "Goes", "pace", "DAILY"));
        published("A study of " + word, "study");
        untilAllIsTold();
        var session = reader.signedIn();
        var page = session.get(SEARCHES).body();
        var form = page.substring(page.indexOf(SEARCHES + "/"));
        session.post(form.substring(0, form.indexOf('"')), Map.of("remove", "yes"));
        assertThat(session.get(SEARCHES).body()).contains("You keep no search yet");

        untilTokyoReads(8);
        readers.untilAllIsPosted();

        assertThat(reader.letters()).isEmpty();
    }

    @Test
    void nobodyKeepsMoreThanTheBoundAndTheSameQuestionIsOneSearch() {
        var reader = readers.apart(Role.OFFICER);
        saved(reader, Map.of("q", word, "name", "First name", "pace", "DAILY"));
        saved(reader, Map.of("q", word, "name", "Second name", "pace", "NEVER"));
        var session = reader.signedIn();
        assertThat(session.get(SEARCHES).body()).contains("Second name").doesNotContain("First name");
        database.sql("""
                        INSERT INTO library_search (id, person_id, name, q, kind, authority, year, language, article, pace, since)
                        SELECT gen_random_uuid(), :person, 'n', 'q' || n, '', '', 0, '', '', 'NEVER', now()
                        FROM generate_series(2, :most) n
                        """)
                .param("person", reader.person().id().value())
                .param("most", SavingSearches.MOST)
                .update();

        var refused = session.post(SEARCHES, Map.of("q", "one more", "name", "n", "pace", "DAILY"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("You keep 50 searches already");
        assertThat(session.post(SEARCHES, Map.of("q", word, "name", "Third", "pace", "DAILY"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void manyAreToldByOneQuestionAndOneInsert() {
        var place = readers.apart(Role.OFFICER).person().belonging();
        for (var number = 0; number < MANY; number++) {
            var id = new PersonId(UUID.randomUUID());
            people.add(Person.of(id, "Searcher " + id, place, Set.of(Role.MEMBER)), clock.instant());
            made.add(id);
        }
        database.sql("""
                        INSERT INTO library_search (id, person_id, name, q, kind, authority, year, language, article, pace, since)
                        SELECT gen_random_uuid(), person, 'n', :q, kind, '', 0, '', '', 'DAILY', now()
                        FROM unnest(CAST(:made AS uuid[])) AS person, unnest(ARRAY['', 'study']) AS kind
                        """)
                .param("q", word)
                .param("made", made.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        var seen = (SeenStatements) source;
        seen.forget();
        published("A study of " + word, "study");
        untilAllIsTold();

        assertThat(seen.all())
                .filteredOn(sql -> sql.contains("FROM library_search WHERE pace"))
                .hasSize(1);
        assertThat(seen.all())
                .filteredOn(sql -> sql.contains("INSERT INTO notices_notice") && sql.contains("SEARCHES_FOUND"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(database.sql("""
                                SELECT count(*) FROM notices_notice
                                WHERE kind = 'SEARCHES_FOUND' AND person_id = ANY (CAST(:made AS uuid[]))
                                """)
                        .param("made", made.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
    }

    private static void saved(Reader reader, Map<String, String> form) {
        var session = reader.signedIn();
        session.get(SEARCHES);
        assertThat(session.post(SEARCHES, form).status()).isEqualTo(303);
    }

    private static String published(String title, String kind) {
        var editor = Http.officer("Demo Secretary One");
        editor.get(DESK);
        var form = new HashMap<String, String>();
        form.put("id", "");
        form.put("seen", "");
        form.put("kind", kind);
        form.put("authority", "technical-report");
        form.put("source", "https://www.coe.int/en/web/cybercrime");
        form.put("date", "2026-03-04");
        form.put("language-0", "en");
        form.put("title-0", title + " " + UUID.randomUUID());
        form.put("official-0", "yes");
        var reply = Touch.confirm(editor, DESK + "/work", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    /// Whoever looks first, this test or the node itself.
    private void untilAllIsTold() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        telling.look();
        while (untold()) {
            assertThat(System.nanoTime()).as("people are told in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            telling.look();
        }
        readers.untilAllIsPosted();
    }

    private boolean untold() {
        return database.sql("SELECT (SELECT number FROM library_told) < (SELECT max(number) FROM library_work)")
                .query(Boolean.class)
                .single();
    }

    private MimeMessage only(Reader reader) {
        List<MimeMessage> letters = reader.letters();
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private DayOfWeek day() {
        return clock.instant().atZone(TOKYO).getDayOfWeek();
    }

    private void untilTokyoReads(int hour) {
        var now = clock.instant().atZone(TOKYO);
        var then = now.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(TOKYO);
        clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }
}
