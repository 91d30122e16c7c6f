package org.comity.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.library.model.Findings;
import org.comity.library.model.Original;
import org.comity.library.model.OriginalFormat;
import org.comity.library.store.OriginalStore;
import org.comity.library.store.WorkStore;
import org.comity.library.store.WorkStore.Hand;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// The library's tables with much in them.
class LibraryQueriesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");
    private static final Hand HAND =
            new Hand(new PersonId(UUID.randomUUID()), false, NOW, new EntryId(UUID.randomUUID()));
    private static final Sha256 FILE = Sha256.of(new byte[] {1});

    private static JdbcClient database;

    @BeforeAll
    static void aHundredThousandOfEverything() {
        database = JdbcClient.create(TestDatabase.freshDatabase("library"));
        database.sql("""
                        INSERT INTO library_work (slug, kind, content, at, published_by, demonstration, entry_id)
                        SELECT 'work-' || n, 'STUDY', '{}', now(), gen_random_uuid(), false, gen_random_uuid()
                        FROM generate_series(1, 100000) n
                        """).update();
        var findings = new Findings(OriginalFormat.PDF, 1_000, 1_000, "", "", List.of(Findings.Barrier.NOT_TAGGED));
        var original = new Original(FILE, "note.pdf", 7, Original.Scan.CLEAN, findings, Optional.empty(), NOW);
        new OriginalStore(database, new ObjectMapper(), false).add(original, List.of("First page"), HAND);
        database.sql("""
                        INSERT INTO library_page (digest, page, text)
                        SELECT digest, n, 'page' FROM library_file, generate_series(2, 20000) n
                        """).update();
        database.sql("""
                        INSERT INTO library_file
                            (digest, name, format, size, scan, findings, at, brought_by, demonstration, entry_id)
                        SELECT sha256(n::text::bytea), 'n.pdf', 'PDF', 7, 'CLEAN', '{}', now(), gen_random_uuid(),
                            false, gen_random_uuid()
                        FROM generate_series(1, 100000) n
                        """).update();
        database.sql("""
                        INSERT INTO library_check (digest, outcome, report, at)
                        SELECT sha256(n::text::bytea), 'TOO_MUCH', '{}', now() FROM generate_series(1, 99990) n
                        """).update();
        database.sql("""
                        INSERT INTO library_search
                            (id, person_id, name, q, kind, authority, year, language, article, pace, since)
                        SELECT gen_random_uuid(), md5((n / 20)::text)::uuid, 'n', 'q' || n, '', '', 0, '', '',
                            'WEEKLY', now()
                        FROM generate_series(1, 100000) n
                        """).update();
        database.sql("""
                        INSERT INTO library_end (person_id, word)
                        SELECT md5(n::text)::uuid, md5(n::text) FROM generate_series(1, 100000) n
                        """).update();
        database.sql("ANALYZE").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM library_work WHERE number > 99990 ORDER BY number LIMIT 1000",
                "SELECT * FROM library_work WHERE slug = 'work-77' ORDER BY number DESC LIMIT 50",
                "SELECT page, text FROM library_page WHERE digest = '\\x00' AND page >= 7 ORDER BY page LIMIT 20",
                "SELECT * FROM library_work WHERE number > 5 ORDER BY number LIMIT 10",
                "SELECT slug FROM library_work WHERE number > 70 AND number <= 90 ORDER BY number DESC LIMIT 200",
                "SELECT * FROM library_search WHERE person_id = md5('7')::uuid ORDER BY since, id",
                "SELECT person_id FROM library_end WHERE word = md5('7')",
                "SELECT f.*, c.outcome FROM library_file f LEFT JOIN library_check c ON c.digest = f.digest"
                        + " WHERE f.digest = '\\x00'",
                "SELECT f.*, c.outcome FROM library_file f LEFT JOIN library_check c ON c.digest = f.digest"
                        + " WHERE false OR NOT f.demonstration ORDER BY f.at DESC, f.digest LIMIT 50"
            })
    void whatIsLookedUpHasAnIndex(String sql) {
        var plan = String.join(
                "\n", database.sql("EXPLAIN " + sql).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void aWorkComesBackAsItWasPublished() {
        var store = new WorkStore(database, new ObjectMapper(), false);
        var work = Works.study("comes-back", "Comes “back” & stays", NOW);
        store.publish(work, HAND);
        store.withdraw(work.id(), work.kind(), "Twice", HAND);

        var history = store.history(work.id(), 10);
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().work()).isEmpty();
        assertThat(history.getLast().work()).contains(work);
    }

    @Test
    void whatFictionalPeoplePublishExistsOnADemonstrationOnly() {
        var hand = new Hand(HAND.by(), true, NOW, HAND.entry());
        var work = Works.study("of-a-demonstration", "Fiction", NOW);
        new WorkStore(database, new ObjectMapper(), true).publish(work, hand);

        assertThat(new WorkStore(database, new ObjectMapper(), true).history(work.id(), 1))
                .hasSize(1);
        assertThat(new WorkStore(database, new ObjectMapper(), false).history(work.id(), 1))
                .isEmpty();
    }

    @Test
    void anOriginalComesBackWithItsFindingsAndPages() {
        var store = new OriginalStore(database, new ObjectMapper(), false);

        assertThat(store.find(FILE).orElseThrow().findings().barriers()).containsExactly(Findings.Barrier.NOT_TAGGED);
        assertThat(store.pages(FILE, 1, 20))
                .hasSize(20)
                .first()
                .isEqualTo(new OriginalStore.TextOfPage(1, "First page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"library_work", "library_seed", "library_file", "library_page", "library_check"})
    void nothingThatWasPublishedIsChangedOrDeleted(String table) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql("DELETE FROM " + table).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert-only");
    }
}
