package org.comity.directory.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who was slowed for opening unusually many listings: `directory_slowed`.
public class SlowedStore {

    /// @param listings how many they had opened in an hour
    public record Slowed(PersonId person, int listings, Instant at) {}

    private final JdbcClient database;

    public SlowedStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Slowed slowed, EntryId entry) {
        database.sql("INSERT INTO directory_slowed (person_id, listings, at, entry_id)"
                        + " VALUES (:person, :listings, :at, :entry)")
                .param("person", slowed.person().value())
                .param("listings", slowed.listings())
                .param("at", slowed.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    /// The newest first.
    public List<Slowed> newest(int most) {
        return database.sql("SELECT * FROM directory_slowed ORDER BY at DESC LIMIT :most")
                .param("most", most)
                .query((row, line) -> new Slowed(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("listings"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
