package org.comity.identity.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Login;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sign-ins elsewhere that people have linked.
public class LoginStore {

    private final JdbcClient database;

    public LoginStore(JdbcClient database) {
        this.database = database;
    }

    public Optional<PersonId> person(String issuer, String subject) {
        return database.sql("SELECT person_id FROM identity_login WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    public List<Login> of(PersonId person) {
        return database.sql("""
                        SELECT issuer, subject, linked_at FROM identity_login
                        WHERE person_id = :person ORDER BY linked_at
                        """)
                .param("person", person.value())
                .query((row, number) -> new Login(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// False when somebody has it, or the person has another one of that issuer: of two who try at once, one succeeds.
    public boolean add(PersonId person, String issuer, String subject, Instant at) {
        return database.sql("""
                        INSERT INTO identity_login (issuer, subject, person_id, linked_at)
                        VALUES (:issuer, :subject, :person, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean remove(PersonId person, String issuer) {
        return database.sql("DELETE FROM identity_login WHERE person_id = :person AND issuer = :issuer")
                        .param("person", person.value())
                        .param("issuer", issuer)
                        .update()
                == 1;
    }
}
