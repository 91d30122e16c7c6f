package org.comity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.comity.identity.Directory;
import org.comity.requests.store.RecordedDocuments;
import org.comity.requests.usecase.LapsingPreservations;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How pages ask the database: a few queries however many rows there are, and each by an index when there are many.
@NodeTest
class QueriesTest {

    private static final int MOST_FOR_A_PAGE = 15;
    private static final int MOST_TO_ASK = 28;
    /// Among them what the board, notices and figures keep of it, and whether somebody answers for the fixed words; the
    /// board locks its rows before it writes them.
    private static final int MOST_TO_SEND = 40;
    private static final int ROWS = 100_000;

    private static final JdbcClient full = JdbcClient.create(TestDatabase.freshDatabase("requests"));

    private final SeenStatements seen;
    private final Http officer = Desk.drafter(TestNode.address());
    private final Desk desk = Desk.at(TestNode.address());

    @Autowired
    private Directory directory;

    @Autowired
    private LapsingPreservations lapsing;

    @Autowired
    private RecordedDocuments recorded;

    QueriesTest(@Autowired DataSource database) {
        seen = (SeenStatements) database;
    }

    @BeforeAll
    static void aHundredThousandRequestsOfFiftyAuthorities() {
        full.sql("""
                        INSERT INTO requests_request (id, reference, requesting_authority, requested_authority,
                            requesting_country, requested_country, second_language, status, case_key, content,
                            changed_at, started_at, sent_at, preserved_from, preserved_until, measure, chain_id,
                            content_sha256,
                            document_sha256)
                        SELECT gen_random_uuid(), 'PT-2026-' || n, md5((n % 50)::text)::uuid, md5((n % 49)::text)::uuid,
                            'PT', 'JP', 'fr', (ARRAY['PRESERVED', 'DRAFT', 'DELIVERED', 'LAPSED'])[n % 4 + 1],
                            gen_random_uuid(), '\\x00', now() - n * interval '1 minute', now(), now(),
                            date '2026-01-01', date '2026-03-02' + n % 700, 'PRESERVATION',
                            gen_random_uuid(), sha256(('c' || n)::bytea),
                            sha256(('d' || n)::bytea)
                        FROM generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        full.sql("""
                        INSERT INTO requests_member (request_id, person_id, added_by, at)
                        SELECT id, md5(n::text)::uuid, md5(n::text)::uuid, now()
                        FROM requests_request, generate_series(1, 3) n
                        """).update();
        full.sql("UPDATE requests_request SET handling = 'RED' WHERE status = 'DELIVERED' AND reference LIKE '%7'")
                .update();
        full.sql("""
                        INSERT INTO requests_pace (act, request_id, person_id, authority_id, target_id, country, at)
                        SELECT act, id, md5(requesting_authority::text)::uuid, requesting_authority, requested_authority,
                            'JP', sent_at FROM requests_request, (VALUES ('START'), ('SEND'), ('DISPATCH')) a (act)
                        """).update();
        full.sql("ANALYZE requests_request, requests_member, requests_pace").update();
    }

    @Test
    void theListAsksAsOftenForManyRequestsAsForOne() {
        desk.draft();
        var before = queries("/en/requests");
        for (var more = 0; more < 6; more++) {
            desk.draft();
        }

        assertThat(queries("/en/requests")).isEqualTo(before).isLessThanOrEqualTo(MOST_FOR_A_PAGE);
    }

    @Test
    void aRequestAsksAsOftenAfterManyStepsAsAfterOne() {
        // The directory is in memory: whoever asks first after a change reads what is new for all.
        queries("/en/requests/" + desk.draft());
        var begun = queries("/en/requests/" + desk.draft());

        // What stands beside it, and whether it is alone in its case, is one question each.
        assertThat(queries("/en/requests/" + desk.approved()))
                .isEqualTo(begun)
                .isLessThanOrEqualTo(MOST_FOR_A_PAGE + 2);
    }

    @Test
    void whatWasSentAsksAsOftenForManySendingsAsForOne() {
        var head = Http.officer("Demo Head (Lisbon)");
        Desk.act(officer, desk.approved(), "SEND");
        var before = queries(head, "/en/sent");
        Desk.act(officer, desk.approved(), "SEND");
        Desk.act(officer, desk.approved(), "SEND");

        assertThat(queries(head, "/en/sent")).isLessThanOrEqualTo(before).isLessThanOrEqualTo(MOST_FOR_A_PAGE);
        assertReadByIndexes(seen.lastWith("p.act = 'SEND'"));
    }

    @Test
    void sendingAsksNoMoreThanItsActsNeed() {
        var path = "/en/requests/" + desk.approved() + "/acts";
        var form = Map.of("act", "SEND");
        seen.forget();
        var asked = officer.post(path, form);
        assertThat(seen.forPages()).as(String.join("\n", seen.forPages())).hasSizeLessThanOrEqualTo(MOST_TO_ASK);
        seen.forget();

        assertThat(officer.post(path, Touch.answered(form, Touch.demand(asked))).status())
                .isEqualTo(303);

        assertThat(seen.forPages()).as(String.join("\n", seen.forPages())).hasSizeLessThanOrEqualTo(MOST_TO_SEND);
    }

    @Test
    void publicPagesAboutStatesAskNothing() {
        var visitor = Http.visitor();
        seen.forget();
        visitor.get("/en/states/JP");
        visitor.get("/en/states");
        visitor.get("/en/map");

        assertThat(seen.forPages()).isEmpty();
    }

    @Test
    void theListIsReadByIndexes() {
        queries("/en/requests");
        var ours = Lisbon.officer(directory).authority().id().toString();
        var theirs = full.sql("SELECT requesting_authority FROM requests_request LIMIT 1")
                .query(String.class)
                .single();

        assertReadByIndexes(seen.lastWith("UNION ALL").replace(ours, theirs));
    }

    @Test
    void envelopesAreReadByIndexes() {
        queries("/en/requests");
        var ours = Lisbon.officer(directory).authority().id().toString();
        var theirs = full.sql("SELECT requested_authority FROM requests_request LIMIT 1")
                .query(String.class)
                .single();

        assertReadByIndexes(seen.lastWith("AS members").replace(ours, theirs));
    }

    @Test
    void endedPreservationsAreReadByIndexes() {
        lapsing.lapse();

        assertReadByIndexes(seen.lastWith("preserved_until <"));
    }

    @Test
    void documentsAreFoundByIndexes() {
        recorded.find(Sha256.of(new byte[] {1}));

        assertReadByIndexes(seen.lastWith("AS whole"));
    }

    private int queries(String page) {
        return queries(officer, page);
    }

    private int queries(Http reader, String page) {
        seen.forget();
        assertThat(reader.get(page).status()).isEqualTo(200);
        assertThat(seen.forPages()).isNotEmpty();
        return seen.forPages().size();
    }

    private static void assertReadByIndexes(String sql) {
        var plan =
                String.join("\n", full.sql("EXPLAIN " + sql).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    }
}
