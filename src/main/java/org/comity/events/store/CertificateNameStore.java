package org.comity.events.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The names people chose for their certificates, in `events_registration`, and how often they did.
public class CertificateNameStore {

    private final JdbcClient database;

    public CertificateNameStore(JdbcClient database) {
        this.database = database;
    }

    /// @param name empty while none was chosen
    public record Chosen(Optional<String> name, int times) {

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    public Chosen of(UUID registration) {
        return database.sql("SELECT certificate_name, names_chosen FROM events_registration WHERE id = :id")
                .param("id", registration)
                .query((row, line) ->
                        new Chosen(Optional.ofNullable(row.getString("certificate_name")), row.getInt("names_chosen")))
                .optional()
                .orElse(new Chosen(Optional.empty(), 0));
    }

    public void choose(UUID registration, String name) {
        database.sql("""
                        UPDATE events_registration SET certificate_name = :name, names_chosen = names_chosen + 1
                        WHERE id = :id
                        """).param("id", registration).param("name", name).update();
    }
}
