package org.comity.directory.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.comity.directory.DirectoryEvent.Level;
import org.comity.directory.ListingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was reminded of: `directory_reminder`.
public class ReminderStore {

    private record Line(ListingId listing, Instant since, Level level) {}

    /// The newest reminders of every listing.
    public static final class Told {
        private final Set<Line> lines;

        private Told(Set<Line> lines) {
            this.lines = lines;
        }

        /// @param since the attestation that grew old, or the day of the listing
        public boolean contains(ListingId listing, Instant since, Level level) {
            return lines.contains(new Line(listing, since, level));
        }
    }

    private final JdbcClient database;

    public ReminderStore(JdbcClient database) {
        this.database = database;
    }

    public Told all() {
        var lines = new HashSet<Line>();
        database.sql("SELECT DISTINCT ON (listing_id, level) listing_id, level, since FROM directory_reminder"
                        + " ORDER BY listing_id, level, since DESC")
                .query(row -> {
                    lines.add(new Line(
                            new ListingId(row.getObject("listing_id", UUID.class)),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            Level.valueOf(row.getString("level"))));
                });
        return new Told(lines);
    }

    /// False when another node did it first.
    public boolean add(ListingId listing, Instant since, Level level, Instant now) {
        return database.sql("""
                        INSERT INTO directory_reminder (listing_id, since, level, at)
                        VALUES (:listing, :since, :level, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("listing", listing.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("level", level.name())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
