package org.comity.offline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.identity.PersonId;
import org.comity.offline.model.Watermark;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which snapshots were taken.
public class SnapshotStore {

    private final JdbcClient database;

    public SnapshotStore(JdbcClient database) {
        this.database = database;
    }

    /// Until the transaction ends nobody else counts or adds the person's snapshots.
    public void lock(PersonId person) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:person, 1))")
                .param("person", "offline " + person)
                .query((row, number) -> true)
                .single();
    }

    /// When the person took snapshots since a moment, the newest first.
    ///
    /// @param most how many are of interest
    public List<Instant> since(PersonId person, Instant since, int most) {
        return database.sql("SELECT made_at FROM offline_snapshot WHERE person_id = :person AND made_at > :since"
                        + " ORDER BY made_at DESC LIMIT :most")
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .list();
    }

    public void add(PersonId person, Watermark snapshot, int listings) {
        database.sql("""
                        INSERT INTO offline_snapshot (serial, person_id, made_at, valid_until, listings)
                        VALUES (:serial, :person, :made, :until, :listings)
                        """)
                .param("serial", snapshot.serial())
                .param("person", person.value())
                .param("made", snapshot.madeAt().atOffset(ZoneOffset.UTC))
                .param("until", snapshot.validUntil().atOffset(ZoneOffset.UTC))
                .param("listings", listings)
                .update();
    }
}
