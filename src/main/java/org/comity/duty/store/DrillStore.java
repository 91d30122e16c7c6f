package org.comity.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.audit.EntryId;
import org.comity.duty.model.Drill;
import org.comity.duty.model.DrillId;
import org.comity.duty.model.Window;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drills as they were ordered: `duty_drill`.
public class DrillStore {

    private final JdbcClient database;

    public DrillStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Drill drill, EntryId entry) {
        database.sql("""
                        INSERT INTO duty_drill (id, authority_id, countries, announced, day, from_time, to_time,
                            ordered_by, ordered_at, entry_id)
                        VALUES (:id, :authority, :countries, :announced, :day, :from, :to, :by, :at, :entry)
                        """)
                .param("id", drill.id().value())
                .param("authority", drill.owner().map(AuthorityId::value).orElse(null), Types.OTHER)
                .param(
                        "countries",
                        drill.countries().stream().map(Country::code).sorted().toArray(String[]::new))
                .param("announced", drill.announced())
                .param("day", drill.window().day())
                .param("from", drill.window().from())
                .param("to", drill.window().to())
                .param("by", drill.by().value())
                .param("at", Rows.at(drill.at()))
                .param("entry", entry.value())
                .update();
    }

    /// Those of the secretariat, the newest first.
    public List<Drill> ofSecretariat(int most) {
        return database.sql("""
                        SELECT * FROM duty_drill WHERE authority_id IS NULL ORDER BY ordered_at DESC, id LIMIT :most
                        """).param("most", most).query(DrillStore::drill).list();
    }

    /// Drills that will call an authority and were announced, the next first.
    ///
    /// @param own also those that it ordered for itself without a word
    public List<Drill> toCome(AuthorityId authority, boolean own, int most) {
        return database.sql("""
                        SELECT d.* FROM duty_drill d JOIN duty_call c ON c.drill_id = d.id
                        WHERE c.authority_id = :authority AND c.called_at IS NULL AND c.next_at IS NOT NULL
                          AND (d.announced OR (:own AND d.authority_id = :authority))
                        ORDER BY c.latest_at LIMIT :most
                        """)
                .param("authority", authority.value())
                .param("own", own)
                .param("most", most)
                .query(DrillStore::drill)
                .list();
    }

    /// Notes that the secretariat is told that somebody does not answer.
    ///
    /// @return whether it is the first time for this drill
    public boolean helpWanted(DrillId drill, Instant now) {
        return database.sql("INSERT INTO duty_help (drill_id, at) VALUES (:drill, :at) ON CONFLICT DO NOTHING")
                        .param("drill", drill.value())
                        .param("at", Rows.at(now))
                        .update()
                == 1;
    }

    private static Drill drill(ResultSet row, int number) throws SQLException {
        return new Drill(
                new DrillId(Rows.id(row, "id")),
                Optional.ofNullable(row.getObject("authority_id", UUID.class)).map(AuthorityId::new),
                Arrays.stream((String[]) row.getArray("countries").getArray())
                        .map(Country::new)
                        .collect(Collectors.toSet()),
                row.getBoolean("announced"),
                new Window(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("from_time", LocalTime.class)),
                        Objects.requireNonNull(row.getObject("to_time", LocalTime.class))),
                new PersonId(Rows.id(row, "ordered_by")),
                Rows.instant(row, "ordered_at"));
    }
}
