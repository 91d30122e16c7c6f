package org.comity.requests.store;

import static org.comity.requests.store.RequestStore.at;
import static org.comity.requests.store.RequestStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.requests.RequestId;
import org.comity.requests.SecondCopy;
import org.comity.requests.SecondLine;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.SecondMessage;
import org.comity.requests.model.SecondMessage.Given;
import org.comity.requests.model.SecondMessage.Recipient;
import org.comity.requests.model.Status;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_second_message`.
public class SecondMessageStore {

    private static final String ROW = "SELECT * FROM requests_second_message ";

    private final JdbcClient database;
    private final Directory directory;

    public SecondMessageStore(JdbcClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    public void add(SecondMessage message) {
        database.sql("""
                        INSERT INTO requests_second_message
                            (id, request_id, recipient, country, authority_id, reason, given, at)
                        VALUES (:id, :request, :recipient, :country, :authority, :reason, :given, :at)
                        """)
                .param("id", message.id())
                .param("request", message.request().value())
                .param("recipient", message.recipient().name())
                .param("country", message.state().code())
                .param(
                        "authority",
                        message.authority().map(named -> named.id().value()).orElse(null))
                .param("reason", message.reason().toString())
                .param("given", message.given().name())
                .param("at", at(message.at()))
                .update();
    }

    public Optional<SecondMessage> find(UUID id) {
        return database.sql(ROW + "WHERE id = :id")
                .param("id", id)
                .query(this::message)
                .optional();
    }

    /// In the order of the law: at most one for each recipient.
    public List<SecondMessage> of(RequestId request) {
        return database.sql(ROW + "WHERE request_id = :request ORDER BY recipient")
                .param("request", request.value())
                .query(this::message)
                .list();
    }

    /// Those given to an authority, the newest first.
    public List<SecondLine> givenTo(AuthorityId authority, int most) {
        return database.sql("""
                        SELECT m.id, m.request_id, r.reference, r.measure, r.requesting_country, r.requested_country,
                               r.handling, r.status, m.reason, m.at, m.seen_at IS NOT NULL AS seen
                        FROM requests_second_message m JOIN requests_request r ON r.id = m.request_id
                        WHERE m.authority_id = :authority ORDER BY m.at DESC, m.id LIMIT :most
                        """)
                .param("authority", authority.value())
                .param("most", most)
                .query((row, number) -> new SecondLine(
                        row.getObject("id", UUID.class),
                        new RequestId(row.getObject("request_id", UUID.class)),
                        row.getString("reference"),
                        RequestedMeasure.valueOf(row.getString("measure")),
                        Country.of(row.getString("requesting_country")),
                        Country.of(row.getString("requested_country")),
                        Handling.valueOf(row.getString("handling")),
                        ArticleRef.parse(row.getString("reason")),
                        Objects.requireNonNull(instant(row, "at")),
                        row.getBoolean("seen"),
                        SecondCopy.over(Status.valueOf(row.getString("status")))))
                .list();
    }

    /// The first time counts.
    public void seen(UUID id, Instant when) {
        database.sql("UPDATE requests_second_message SET seen_at = :at WHERE id = :id AND seen_at IS NULL")
                .param("id", id)
                .param("at", at(when))
                .update();
    }

    private SecondMessage message(ResultSet row, int number) throws SQLException {
        var authority = Optional.ofNullable(row.getObject("authority_id", UUID.class));
        return new SecondMessage(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                Recipient.valueOf(row.getString("recipient")),
                Country.of(row.getString("country")),
                authority.map(AuthorityId::new).flatMap(directory::authority),
                ArticleRef.parse(row.getString("reason")),
                Given.valueOf(row.getString("given")),
                Objects.requireNonNull(instant(row, "at")),
                instant(row, "seen_at"));
    }
}
