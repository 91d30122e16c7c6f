package org.comity.help.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.comity.audit.EntryId;
import org.comity.help.Service;
import org.comity.help.ServiceId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What the people of a State said of its services: `help_service`.
@NamedInterface("database")
public class ServiceStore {

    /// The number of the database lock of the one that changes something: "Help" in ASCII.
    private static final long LOCK = 0x48656C70L;

    private static final String EVERYWHERE = "*";

    private final JdbcClient database;
    private final ServiceJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public ServiceStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new ServiceJson(json);
        this.fictional = fictional;
    }

    /// For a command, outside a running node.
    public static ServiceStore of(DataSource source) {
        return new ServiceStore(JdbcClient.create(source), JsonMapper.shared(), false);
    }

    /// From now until the transaction ends nobody else changes anything, so that numbers become visible in their order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Who changed something, when, and its entry in the record.
    public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    /// What is said of a service, as one digest.
    public static Sha256 digest(Service service) {
        return Sha256.of(new ServiceJson(JsonMapper.shared()).write(service).getBytes(StandardCharsets.UTF_8));
    }

    /// Only while holding the lock.
    public void publish(Service service, Hand hand) {
        insert(service.id(), service.country(), Optional.of(json.write(service)), "", hand);
    }

    /// Only while holding the lock.
    public void withdraw(Service service, String reason, Hand hand) {
        insert(service.id(), service.country(), Optional.empty(), reason, hand);
    }

    private void insert(ServiceId id, Optional<Country> state, Optional<String> content, String reason, Hand hand) {
        database.sql("""
                        INSERT INTO help_service (service, state, content, reason, at, kept_by, demonstration, entry_id)
                        VALUES (:service, :state, :content::jsonb, :reason, :at, :by, :demonstration, :entry)
                        """)
                .param("service", id.written())
                .param("state", state.map(Country::code).orElse(EVERYWHERE))
                .param("content", content.orElse(null), Types.VARCHAR)
                .param("reason", reason)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// What became of a service at one moment.
    ///
    /// @param service empty where it was withdrawn
    public record Kept(long number, ServiceId id, Optional<Service> service) {}

    /// What was said after a number, in its order.
    public List<Kept> after(long number, int most) {
        return database.sql("""
                        SELECT number, service, state, content FROM help_service
                        WHERE number > :number AND (:fictional OR NOT demonstration) ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var id = new ServiceId(row.getString("service"));
        var state = Optional.of(row.getString("state"))
                .filter(code -> !code.equals(EVERYWHERE))
                .map(Country::new);
        return new Kept(
                row.getLong("number"),
                id,
                Optional.ofNullable(row.getString("content")).map(written -> json.read(id, state, written)));
    }
}
