package org.comity.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.training.model.Validation;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Behind which trainers the secretariat stands: `training_validation`.
public class TrainerStore {

    private final JdbcClient database;

    public TrainerStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Validation validation, PersonId by, EntryId entry) {
        database.sql("""
                        INSERT INTO training_validation (person_id, given, reason, by, at, entry_id)
                        VALUES (:person, :given, :reason, :by, :at, :entry)
                        """)
                .param("person", validation.person().value())
                .param("given", validation.given())
                .param("reason", validation.reason())
                .param("by", by.value())
                .param("at", validation.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    /// The newest of each of these people.
    public Map<PersonId, Validation> of(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                                SELECT DISTINCT ON (person_id) * FROM training_validation WHERE person_id IN (:people)
                                ORDER BY person_id, number DESC
                                """)
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query(TrainerStore::validation)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Validation::person, Function.identity()));
    }

    public boolean validated(PersonId person) {
        return of(List.of(person)).values().stream().anyMatch(Validation::given);
    }

    private static Validation validation(ResultSet row, int line) throws SQLException {
        return new Validation(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBoolean("given"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// From now until the transaction ends nobody else decides about this trainer.
    public void lock(PersonId person) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("trainer " + person)
                .query((_, _) -> person)
                .single();
    }
}
