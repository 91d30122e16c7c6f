package org.comity.library.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.library.model.Findings;
import org.comity.library.model.Findings.Barrier;
import org.comity.library.model.Original;
import org.comity.library.model.OriginalFormat;
import org.comity.library.model.UaCheck;
import org.comity.library.model.UaReport;
import org.comity.library.store.WorkStore.Hand;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// The originals and what they say, page by page: `library_file`, `library_page`.
public class OriginalStore {

    private static final String FILES = """
            SELECT f.*, c.outcome, c.report, c.at AS checked_at
            FROM library_file f LEFT JOIN library_check c ON c.digest = f.digest
            """;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final boolean fictional;

    /// @param fictional whether what fictional people brought exists: on a demonstration only
    public OriginalStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = json;
        this.fictional = fictional;
    }

    /// What two people bring at once is kept once.
    public void add(Original original, List<String> pages, Hand hand) {
        var added = database.sql("""
                        INSERT INTO library_file (digest, name, format, size, scan, findings, at, brought_by,
                            demonstration, entry_id)
                        VALUES (:digest, :name, :format, :size, :scan, :findings::jsonb, :at, :by, :demonstration, :entry)
                        ON CONFLICT (digest) DO NOTHING
                        """)
                .param("digest", original.digest().bytes())
                .param("name", original.name())
                .param("format", original.findings().format().name())
                .param("size", original.size())
                .param("scan", original.scan().name())
                .param("findings", write(original.findings()))
                .param("at", original.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
        if (added == 0) {
            return;
        }
        for (var page = 0; page < pages.size(); page++) {
            database.sql("INSERT INTO library_page (digest, page, text) VALUES (:digest, :page, :text)")
                    .param("digest", original.digest().bytes())
                    .param("page", page + 1)
                    .param("text", pages.get(page))
                    .update();
        }
    }

    public Optional<Original> find(Sha256 digest) {
        return database.sql(FILES + " WHERE f.digest = :digest AND (:fictional OR NOT f.demonstration)")
                .param("digest", digest.bytes())
                .param("fictional", fictional)
                .query((row, _) -> original(row))
                .optional();
    }

    /// What was brought last.
    public List<Original> newest(int most) {
        return database.sql(FILES + """
                         WHERE :fictional OR NOT f.demonstration
                        ORDER BY f.at DESC, f.digest LIMIT :most
                        """)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> original(row))
                .list();
    }

    /// A page of an original.
    public record TextOfPage(int page, String text) {}

    /// Pages from a number on.
    public List<TextOfPage> pages(Sha256 digest, int from, int most) {
        return database.sql("""
                        SELECT page, text FROM library_page WHERE digest = :digest AND page >= :from
                        ORDER BY page LIMIT :most
                        """)
                .param("digest", digest.bytes())
                .param("from", from)
                .param("most", most)
                .query((row, _) -> new TextOfPage(row.getInt("page"), row.getString("text")))
                .list();
    }

    private String write(Findings findings) {
        var node = json.createObjectNode()
                .put("pages", findings.pages())
                .put("characters", findings.characters())
                .put("title", findings.title())
                .put("language", findings.language());
        var barriers = node.putArray("barriers");
        findings.barriers().forEach(barrier -> barriers.add(barrier.name()));
        return node.toString();
    }

    private Original original(ResultSet row) throws SQLException {
        var node = json.readTree(row.getString("findings"));
        return new Original(
                Sha256.ofBytes(row.getBytes("digest")),
                row.getString("name"),
                row.getLong("size"),
                Original.Scan.valueOf(row.getString("scan")),
                new Findings(
                        OriginalFormat.valueOf(row.getString("format")),
                        node.get("pages").asInt(),
                        node.get("characters").asLong(),
                        node.get("title").asString(),
                        node.get("language").asString(),
                        node.get("barriers")
                                .valueStream()
                                .map(barrier -> Barrier.valueOf(barrier.asString()))
                                .toList()),
                check(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Optional<UaCheck> check(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        var report = UaReport.read(row.getString("report"));
        return Optional.of(new UaCheck(
                report.standard(),
                UaCheck.Outcome.valueOf(outcome),
                report.program(),
                report.failed(),
                row.getObject("checked_at", OffsetDateTime.class).toInstant()));
    }
}
