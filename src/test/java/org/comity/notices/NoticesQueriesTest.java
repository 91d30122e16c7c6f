package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.identity.AuthorityId;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.NoticeStore;
import org.comity.notices.store.TellingStore;
import org.comity.notices.store.TimerStore;
import org.comity.requests.RequestId;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How notices ask the database: as often for many as for one, and by indexes when there are many.
@NodeTest
class NoticesQueriesTest {

    private static final int MOST_FOR_A_PAGE = 15;
    private static final int ROWS = 100_000;
    private static final DataSource FULL = TestDatabase.freshDatabase("notices");
    private static final JdbcClient full = JdbcClient.create(FULL);

    @Autowired
    DataSource database;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @BeforeAll
    static void aHundredThousandNoticesOfTwoHundredPeople() {
        full.sql("""
                        INSERT INTO notices_notice (id, person_id, kind, subject, authority_id, reference, link, urgent,
                            why, place, at, read_at, mail, mail_due_at)
                        SELECT md5(n::text)::uuid, md5((n % 200)::text)::uuid, 'TO_ACKNOWLEDGE', md5((n % 5000)::text)::uuid,
                            md5((n % 50)::text)::uuid, 'PT-2026-' || n, '/requests/x', false, 'OFFICER', 'Office',
                            timestamptz '2026-11-01' + n * interval '1 second',
                            CASE WHEN n % 20 > 0 THEN timestamptz '2026-11-20' END, CASE WHEN n % 50 = 0 THEN 'WAITING'
                            ELSE 'NONE' END, timestamptz '2026-11-01' + n * interval '1 hour'
                        FROM generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        full.sql("""
                        INSERT INTO notices_letter (id, person_id, sort, state, next_try_at, settled_at, created_at)
                        SELECT md5(n::text)::uuid, md5((n % 200)::text)::uuid, 'URGENT',
                            CASE WHEN n % 1000 = 0 THEN 'WAITING' ELSE 'ACCEPTED' END, now(),
                            CASE WHEN n % 1000 > 0 THEN now() END, now()
                        FROM generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        full.sql("""
                        INSERT INTO notices_timer (subject, what, due_at)
                        SELECT md5(n::text)::uuid, 'ACKNOWLEDGEMENT', timestamptz '2026-11-01' + n * interval '1 hour'
                        FROM generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        full.sql("ANALYZE").update();
    }

    @Test
    void aPageAsksAsOftenForManyNoticesAsForOne() {
        var seen = (SeenStatements) database;
        var person = somebody();
        var session = Http.officer(person.name());
        tell(person, 1);
        session.get("/en/notices"); // the session's first token is written once
        var before = queries(seen, session);
        tell(person, 300);

        assertThat(queries(seen, session)).isEqualTo(before).isLessThanOrEqualTo(MOST_FOR_A_PAGE);
        assertThat(session.get("/en/notices").body()).contains(">99</span>");
    }

    @Test
    void whatIsAskedOftenIsAskedByIndexes() {
        var seen = new SeenStatements(FULL);
        var watched = JdbcClient.create(seen);
        var notices = new NoticeStore(watched);
        var letters = new LetterStore(watched);
        var person = new PersonId(uuid("1"));
        var now = MutableClock.START;

        notices.of(person, 200);
        assertReadByIndexes(seen.lastWith("read_at IS NOT NULL"));
        notices.unread(person, 99);
        assertReadByIndexes(seen.lastWith("count(*)"));
        letters.peopleDue(now, 50);
        assertReadByIndexes(seen.lastWith("GROUP BY person_id"));
        letters.take(now);
        assertReadByIndexes(seen.lastWith("FROM notices_letter"));
        letters.last(person);
        assertReadByIndexes(seen.lastWith("ORDER BY created_at"));
        new TellingStore(watched).of(new RequestId(uuid("7")), new AuthorityId(uuid("7")));
        assertReadByIndexes(seen.lastWith("not_mailed"));
        new TimerStore(watched).take(now, 50);
        assertReadByIndexes(seen.lastWith("RETURNING t.subject"));
    }

    private void tell(Person person, int notices) {
        JdbcClient.create(database)
                .sql("""
                        INSERT INTO notices_notice (id, person_id, kind, link, urgent, why, place, at, mail, mail_due_at)
                        SELECT gen_random_uuid(), CAST(:person AS uuid), 'KEY_ENDS', '/account/notices', false, 'OWN',
                            'Office', now(), 'NONE', now() FROM generate_series(1, :notices)
                        """)
                .param("person", person.id().toString())
                .param("notices", notices)
                .update();
    }

    private Person somebody() {
        var place = Lisbon.officer(people).person().belonging();
        var id = UUID.randomUUID();
        var person = Person.of(new PersonId(id), "Notices Reader " + id, place, Set.of(Role.MEMBER));
        people.add(person, clock.instant());
        return person;
    }

    private static int queries(SeenStatements seen, Http session) {
        seen.forget();
        assertThat(session.get("/en/notices").status()).isEqualTo(200);
        assertThat(seen.forPages()).isNotEmpty();
        return seen.forPages().size();
    }

    private static UUID uuid(String number) {
        return full.sql("SELECT md5(:number)::uuid")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    private static void assertReadByIndexes(String sql) {
        var plan =
                String.join("\n", full.sql("EXPLAIN " + sql).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on notices");
    }
}
