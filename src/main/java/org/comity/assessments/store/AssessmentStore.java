package org.comity.assessments.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentContent;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.AssessmentStatus;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Every version of every assessment: `assessments_version`.
public class AssessmentStore {

    /// The number of the database lock of the one that writes: "Assess" in ASCII.
    private static final long LOCK = 0x417373657373L;

    private final JdbcClient database;
    private final AssessmentJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people wrote exists: on a demonstration only
    public AssessmentStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new AssessmentJson(json);
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else writes, so that numbers become visible in their order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// What an assessment says, and whom it asks, as one digest.
    public Sha256 digest(AssessmentContent content, List<Country> asked) {
        return Sha256.of(json.write(content, asked).getBytes(StandardCharsets.UTF_8));
    }

    /// Only while holding the lock.
    public void add(
            AssessmentId id, AssessmentStatus status, AssessmentContent content, List<Country> asked, Hand hand) {
        database.sql("""
                        INSERT INTO assessments_version (slug, status, content, at, written_by, demonstration, entry_id)
                        VALUES (:slug, :status, :content::jsonb, :at, :by, :demonstration, :entry)
                        """)
                .param("slug", id.slug())
                .param("status", status.name())
                .param("content", json.write(content, asked))
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// What was written after a number, in its order.
    public List<Assessment> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM assessments_version
                        WHERE number > :number AND (:fictional OR NOT demonstration) ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> assessment(row))
                .list();
    }

    private Assessment assessment(ResultSet row) throws SQLException {
        var content = row.getString("content");
        return new Assessment(
                new AssessmentId(row.getString("slug")),
                AssessmentStatus.valueOf(row.getString("status")),
                json.content(content),
                json.asked(content),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
