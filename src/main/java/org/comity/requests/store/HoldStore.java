package org.comity.requests.store;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_hold`.
public class HoldStore {

    private final JdbcClient database;
    private final Directory directory;

    public HoldStore(JdbcClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    public void add(RequestId id, Hold hold) {
        database.sql("""
                        INSERT INTO requests_hold (sending, request_id, sent_by, cautions, until)
                        VALUES (:sending, :id, :by, :cautions, :until)
                        """)
                .param("sending", hold.sending())
                .param("id", id.value())
                .param("by", hold.sentBy().value())
                .param("cautions", hold.cautions().stream().map(Enum::name).toArray(String[]::new))
                .param("until", RequestStore.at(hold.until()))
                .update();
    }

    /// The last one of a request; whether it still counts its status says.
    public Optional<Hold> last(RequestId id) {
        return database.sql("SELECT * FROM requests_hold WHERE request_id = :id ORDER BY sending DESC LIMIT 1")
                .param("id", id.value())
                .query((row, number) -> {
                    var sentBy = new PersonId(row.getObject("sent_by", UUID.class));
                    return new Hold(
                            row.getLong("sending"),
                            sentBy,
                            directory.person(sentBy).map(Person::name).orElse(sentBy.toString()),
                            Arrays.stream((String[]) row.getArray("cautions").getArray())
                                    .map(Caution::valueOf)
                                    .collect(Collectors.toSet()),
                            row.getObject("until", OffsetDateTime.class).toInstant());
                })
                .optional();
    }
}
