package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.node.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What sending leaves in the tables of a running node, read past the program.
final class Marks {

    /// Arrived, and perhaps handled since.
    private static final Set<String> ARRIVED = Set.of("DELIVERED", "ACKNOWLEDGED", "PRESERVED");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Everything that sending writes about one request; the counts are 1 when it was sent once.
    private record Mark(
            UUID id,
            String status,
            boolean dated,
            boolean digested,
            int documents,
            int named,
            int parcels,
            int delivered,
            int steps,
            int entries) {

        private boolean untouched() {
            return status.equals("APPROVED")
                    && !dated
                    && !digested
                    && documents + named + parcels + steps + entries == 0;
        }

        private boolean sentOnce() {
            return dated
                    && digested
                    && List.of(documents, named, parcels, steps, entries).equals(List.of(1, 1, 1, 1, 1));
        }

        private boolean onItsWay() {
            return sentOnce() && status.equals("SENT") && delivered == 0;
        }

        private boolean whole() {
            return sentOnce() && ARRIVED.contains(status) && delivered == 1;
        }
    }

    private final JdbcClient database;

    /// The tables of the node that runs on a home now.
    static Marks of(Path home) {
        var url = EmbeddedDatabase.urlOfRunning(home).orElseThrow();
        return new Marks(JdbcClient.create(new DriverManagerDataSource(url)));
    }

    private Marks(JdbcClient database) {
        this.database = database;
    }

    /// Each of these was sent exactly once, with everything that belongs to it.
    void requireWhole(Collection<String> requests) {
        assertThat(settled(requests)).hasSize(requests.size()).allMatch(Mark::whole);
    }

    /// Each of these was either sent as above, or nothing at all happened to it.
    ///
    /// @return how many were sent
    long requireWholeOrUntouched(Collection<String> requests) {
        var marks = settled(requests);
        assertThat(marks).hasSize(requests.size()).allMatch(mark -> mark.whole() || mark.untouched());
        return marks.stream().filter(Mark::whole).count();
    }

    /// Each of these is preserved, by one step, and the two clocks of that run: Articles 29(7) and 16(2).
    void requireClocks(Collection<String> requests) {
        assertThat(preservations(requests)).hasSize(requests.size()).allMatch(Preservation::whole);
    }

    /// Each of these is preserved as above, or neither is it preserved nor does a clock run.
    void requireClocksOrNone(Collection<String> requests) {
        assertThat(preservations(requests)).hasSize(requests.size()).allMatch(one -> one.whole() || one.untouched());
    }

    /// What confirming leaves.
    private record Preservation(UUID id, String status, int steps, int running, int due) {

        private boolean whole() {
            return status.equals("PRESERVED") && steps == 1 && running == 2 && due == 2;
        }

        private boolean untouched() {
            return List.of("DELIVERED", "ACKNOWLEDGED").contains(status) && steps + running + due == 0;
        }
    }

    private List<Preservation> preservations(Collection<String> requests) {
        return database.sql("""
                        SELECT id, status,
                            (SELECT count(*) FROM requests_step s WHERE s.request_id = r.id AND s.act = 'CONFIRM') AS steps,
                            (SELECT count(*) FROM clocks_clock c WHERE c.request_id = r.id AND c.state = 'RUNNING'
                                AND c.kind IN ('PRESERVED', 'DOMESTIC_ORDER')) AS running,
                            (SELECT count(c.due_at) FROM clocks_clock c WHERE c.request_id = r.id
                                AND c.next_at IS NOT NULL) AS due
                        FROM requests_request r WHERE id = ANY (:ids)
                        """)
                .param("ids", requests.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query(Preservation.class)
                .list();
    }

    /// The number of the step by which a request was sent.
    int sendStep(String id) {
        return database.sql("SELECT number FROM requests_step WHERE request_id = :id AND act = 'SEND'")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    /// What is on its way arrives within a second or two: the courier looks for what a crash left.
    private List<Mark> settled(Collection<String> requests) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var marks = marks(requests);
        while (marks.stream().anyMatch(Mark::onItsWay) && System.nanoTime() < deadline) {
            pause();
            marks = marks(requests);
        }
        return marks;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<Mark> marks(Collection<String> requests) {
        var ids = requests.stream().map(UUID::fromString).toArray(UUID[]::new);
        return database.sql("""
                        SELECT id, status, sent_at IS NOT NULL AS dated,
                            content_sha256 IS NOT NULL OR document_sha256 IS NOT NULL AS digested,
                            (SELECT count(*) FROM vault_document d WHERE d.case_key = r.case_key) AS documents,
                            (SELECT count(*) FROM vault_document d WHERE d.id = r.document_id
                                AND d.sha256 = r.document_sha256) AS named,
                            (SELECT count(*) FROM exchange_parcel p WHERE p.subject = r.id) AS parcels,
                            (SELECT count(delivered_at) FROM exchange_parcel p WHERE p.subject = r.id) AS delivered,
                            (SELECT count(*) FROM requests_step s WHERE s.request_id = r.id AND s.act = 'SEND') AS steps,
                            (SELECT count(*) FROM audit_entry e WHERE e.act = 'request.send'
                                AND position('"' || r.reference || '"' IN e.statement) > 0) AS entries
                        FROM requests_request r WHERE id = ANY (:ids)
                        """).param("ids", ids).query(Mark.class).list();
    }
}
