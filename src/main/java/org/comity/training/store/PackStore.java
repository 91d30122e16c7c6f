package org.comity.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.model.TrainerPack;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which files for trainers there are: `training_pack`.
public class PackStore {

    private static final int MOST = 500;

    private final JdbcClient database;

    public PackStore(JdbcClient database) {
        this.database = database;
    }

    public void add(TrainerPack pack, PersonId by, EntryId entry) {
        database.sql("""
                        INSERT INTO training_pack (id, course_id, title, name, sha256, size, brought_by, at, entry_id)
                        VALUES (:id, :course, :title, :name, :digest, :size, :by, :at, :entry)
                        """)
                .param("id", pack.id())
                .param("course", pack.course().slug())
                .param("title", pack.title())
                .param("name", pack.name())
                .param("digest", pack.digest().bytes())
                .param("size", pack.size())
                .param("by", by.value())
                .param("at", pack.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    /// Those that were not removed, by course, the newest first.
    public List<TrainerPack> all() {
        return database.sql("""
                        SELECT * FROM training_pack WHERE removed_at IS NULL ORDER BY course_id, at DESC, id LIMIT :most
                        """).param("most", MOST).query(PackStore::pack).list();
    }

    public Optional<TrainerPack> find(UUID id) {
        return database.sql("SELECT * FROM training_pack WHERE id = ? AND removed_at IS NULL")
                .param(id)
                .query(PackStore::pack)
                .optional();
    }

    /// @return whether it was there
    public boolean remove(UUID id, Instant at) {
        return database.sql("UPDATE training_pack SET removed_at = ? WHERE id = ? AND removed_at IS NULL")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    private static TrainerPack pack(ResultSet row, int line) throws SQLException {
        return new TrainerPack(
                row.getObject("id", UUID.class),
                new CourseId(row.getString("course_id")),
                row.getString("title"),
                row.getString("name"),
                Sha256.ofBytes(row.getBytes("sha256")),
                row.getLong("size"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
