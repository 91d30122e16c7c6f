package org.comity.clocks.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `clocks_feed`: one private address of a calendar for each person, known by its digest.
public class ClockFeedStore {

    private final JdbcClient database;

    public ClockFeedStore(JdbcClient database) {
        this.database = database;
    }

    /// The address before it leads nowhere from now on.
    public void put(PersonId person, Sha256 token, Instant at) {
        database.sql("""
                        INSERT INTO clocks_feed (person_id, token, made_at) VALUES (:person, :token, :at)
                        ON CONFLICT (person_id) DO UPDATE SET token = :token, made_at = :at
                        """)
                .param("person", person.value())
                .param("token", token.bytes())
                .param("at", ClockStore.at(at))
                .update();
    }

    /// @return whether there was one
    public boolean remove(PersonId person) {
        return database.sql("DELETE FROM clocks_feed WHERE person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    public boolean has(PersonId person) {
        return database.sql("SELECT count(*) FROM clocks_feed WHERE person_id = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public Optional<PersonId> owner(Sha256 token) {
        return database.sql("SELECT person_id FROM clocks_feed WHERE token = :token")
                .param("token", token.bytes())
                .query((row, line) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }
}
