package org.comity.cyberviolence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Draft;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Entries that somebody types: `cyberviolence_draft`.
public class DraftStore {

    /// The space of the database locks of drafts: "CybDft" in ASCII.
    private static final long LOCK = 0x437962446674L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people write exists: on a demonstration only
    public DraftStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    public void save(Draft draft, PersonId by, boolean demonstration) {
        database.sql("""
                        INSERT INTO cyberviolence_draft (slug, fields, written_at, written_by, demonstration)
                        VALUES (:slug, :fields::jsonb, :at, :by, :demonstration)
                        ON CONFLICT (slug) DO UPDATE SET fields = excluded.fields, written_at = excluded.written_at,
                            written_by = excluded.written_by
                        """)
                .param("slug", draft.id().slug())
                .param("fields", JSON.writeValueAsString(draft.fields()))
                .param("at", draft.writtenAt().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("demonstration", demonstration)
                .update();
    }

    public Optional<Draft> find(MeasureId id) {
        return database.sql(
                        "SELECT * FROM cyberviolence_draft WHERE slug = :slug AND (:fictional OR NOT demonstration)")
                .param("slug", id.slug())
                .param("fictional", fictional)
                .query((row, _) -> draft(row))
                .optional();
    }

    /// The same, and nobody else writes it until the transaction ends, also where there is none yet.
    public Optional<Draft> findForChange(MeasureId id) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:slug, :space))")
                .param("slug", id.slug())
                .param("space", LOCK)
                .query((_, _) -> LOCK)
                .single();
        return find(id);
    }

    /// What was written last.
    public List<Draft> newest(int most) {
        return database.sql("""
                        SELECT * FROM cyberviolence_draft WHERE :fictional OR NOT demonstration
                        ORDER BY written_at DESC LIMIT :most
                        """)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> draft(row))
                .list();
    }

    /// @return whether there was one
    public boolean remove(MeasureId id) {
        return database.sql("DELETE FROM cyberviolence_draft WHERE slug = :slug")
                        .param("slug", id.slug())
                        .update()
                > 0;
    }

    /// Erases what nobody touched since an instant.
    public int forget(Instant before) {
        return database.sql("DELETE FROM cyberviolence_draft WHERE written_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Map<String, String> fields = JSON.readValue(row.getString("fields"), new TypeReference<>() {});
        return new Draft(
                new MeasureId(row.getString("slug")),
                fields,
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
