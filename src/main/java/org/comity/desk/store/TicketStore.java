package org.comity.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.desk.TicketId;
import org.comity.desk.Topic;
import org.comity.desk.model.Identity;
import org.comity.desk.model.Reason;
import org.comity.desk.model.Ticket;
import org.comity.desk.model.TicketStatus;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tickets: `desk_ticket`, and `desk_number` for their references.
public class TicketStore {

    private static final String SELECT = """
            SELECT t.*, m.confirmed FROM desk_ticket t LEFT JOIN desk_mail m ON m.ticket_id = t.id
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final SealedWords sealed;

    public TicketStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.sealed = new SealedWords(vault);
    }

    public CaseKeyId newKey() {
        return vault.newCaseKey();
    }

    /// The next reference of a year, such as `DESK-2026-000123`.
    public String nextReference(int year) {
        var number = database.sql("""
                        INSERT INTO desk_number (year, last) VALUES (:year, 1)
                        ON CONFLICT (year) DO UPDATE SET last = desk_number.last + 1 RETURNING last
                        """).param("year", year).query(Integer.class).single();
        return "DESK-%d-%06d".formatted(year, number);
    }

    /// @param secret of the page of whoever wrote; empty for people who had signed in
    public void add(Ticket ticket, Optional<EnrolmentSecret> secret) {
        var digest = secret.map(EnrolmentSecret::digest).map(Sha256::bytes);
        var kept = secret.map(known -> sealed.seal(ticket.key(), known.text(), SealedWords.SECRET));
        database.sql("""
                        INSERT INTO desk_ticket (id, reference, topic, language, person_id, secret_digest, secret,
                            case_key, suspicious, status, assignee_id, written_at, since, due_at, warn_at)
                        VALUES (:id, :reference, :topic, :language, :person, :digest, :secret, :key, :suspicious,
                            :status, :assignee, :at, :at, :due, :warn)
                        """)
                .param("id", ticket.id().value())
                .param("reference", ticket.reference())
                .param("topic", ticket.topic().name())
                .param("language", ticket.language().code())
                .param("person", ticket.writer().map(PersonId::value).orElse(null), Types.OTHER)
                .param("digest", digest.orElse(null), Types.BINARY)
                .param("secret", kept.orElse(null), Types.BINARY)
                .param("key", ticket.key().value())
                .param("suspicious", ticket.suspicious())
                .param("status", ticket.status().name())
                .param("assignee", ticket.assignee().map(PersonId::value).orElse(null), Types.OTHER)
                .param("at", utc(ticket.writtenAt()))
                .param("due", ticket.due().map(TicketStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("warn", ticket.warn().map(TicketStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// Stores where a ticket stands now.
    public void save(Ticket ticket) {
        database.sql("""
                        UPDATE desk_ticket SET status = :status, assignee_id = :assignee, since = :since, due_at = :due,
                            warn_at = :warn, reason = :reason WHERE id = :id
                        """)
                .param("status", ticket.status().name())
                .param("assignee", ticket.assignee().map(PersonId::value).orElse(null), Types.OTHER)
                .param("since", utc(ticket.since()))
                .param("due", ticket.due().map(TicketStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("warn", ticket.warn().map(TicketStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", ticket.reason().map(Reason::name).orElse(null), Types.VARCHAR)
                .param("id", ticket.id().value())
                .update();
    }

    public Optional<Ticket> find(TicketId id) {
        return one("WHERE t.id = :id", Map.of("id", id.value()));
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Optional<Ticket> findForChange(TicketId id) {
        return one("WHERE t.id = :id FOR UPDATE OF t", Map.of("id", id.value()));
    }

    public Optional<Ticket> findBySecret(Sha256 digest) {
        return one("WHERE t.secret_digest = :digest", Map.of("digest", digest.bytes()));
    }

    public Optional<Ticket> findByReference(String reference) {
        return one("WHERE t.reference = :reference", Map.of("reference", reference));
    }

    /// The secret of the page of whoever wrote; empty for people who had signed in, and once it is forgotten.
    public Optional<Sensitive<String>> secret(Ticket ticket) {
        return database.sql("SELECT secret FROM desk_ticket WHERE id = :id AND secret IS NOT NULL")
                .param("id", ticket.id().value())
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> SealedWords.open(sealed.keys(ticket.key()), ticket.key(), bytes, SealedWords.SECRET));
    }

    /// Those to which an answer is owed, the most urgent first.
    public List<Ticket> owed(int most) {
        return several(
                "WHERE t.status IN ('NEW', 'ASSIGNED') ORDER BY t.due_at, t.id LIMIT :most", Map.of("most", most));
    }

    /// The newest change first.
    public List<Ticket> standing(TicketStatus status, int most) {
        return several(
                "WHERE t.status = :status ORDER BY t.since DESC, t.id LIMIT :most",
                Map.of("status", status.name(), "most", most));
    }

    public List<Ticket> assignedTo(PersonId person, int most) {
        return several(
                "WHERE t.assignee_id = :person ORDER BY t.since DESC LIMIT :most",
                Map.of("person", person.value(), "most", most));
    }

    /// The newest first.
    public List<Ticket> newest(int most) {
        return several("ORDER BY t.written_at DESC, t.id LIMIT :most", Map.of("most", most));
    }

    public List<Ticket> ofWriter(PersonId person, int most) {
        return several(
                "WHERE t.person_id = :person ORDER BY t.written_at DESC LIMIT :most",
                Map.of("person", person.value(), "most", most));
    }

    public int countOfWriter(PersonId person, Instant since) {
        return count(
                "SELECT count(*) FROM desk_ticket WHERE person_id = :person AND written_at > :since",
                Map.of("person", person.value(), "since", utc(since)));
    }

    /// How many visitors wrote since then.
    public int countOfVisitors(Instant since) {
        return count(
                "SELECT count(*) FROM desk_ticket WHERE person_id IS NULL AND written_at > :since",
                Map.of("since", utc(since)));
    }

    /// To how many visitors an answer is owed, counted no further than a bound.
    public int countOwedToVisitors(int most) {
        return count("""
                SELECT count(*) FROM (SELECT 1 FROM desk_ticket
                    WHERE status IN ('NEW', 'ASSIGNED') AND person_id IS NULL LIMIT :most) AS waiting
                """, Map.of("most", most));
    }

    private int count(String sql, Map<String, ?> parameters) {
        return database.sql(sql).params(parameters).query(Integer.class).single();
    }

    /// Those of which the secretariat is to be reminded.
    public List<TicketId> toWarn(Instant now, int most) {
        return ids(
                "SELECT id FROM desk_ticket WHERE warn_at <= :now ORDER BY warn_at LIMIT :most",
                Map.of("now", utc(now), "most", most));
    }

    /// Those that have stood somewhere since before an instant, and whose words are kept.
    public List<TicketId> resting(TicketStatus status, Instant before, int most) {
        return ids("""
                        SELECT id FROM desk_ticket WHERE status = :status AND since < :before AND forgotten_at IS NULL
                        ORDER BY since LIMIT :most
                        """, Map.of("status", status.name(), "before", utc(before), "most", most));
    }

    /// Destroys the words, and forgets who wrote, in the caller's transaction.
    public void forget(Ticket ticket, Instant now) {
        vault.destroy(ticket.key());
        database.sql("""
                        UPDATE desk_ticket SET person_id = NULL, secret_digest = NULL, secret = NULL,
                            forgotten_at = :now WHERE id = :id
                        """)
                .param("now", utc(now))
                .param("id", ticket.id().value())
                .update();
    }

    private List<TicketId> ids(String sql, Map<String, ?> parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, _) -> new TicketId(row.getObject("id", UUID.class)))
                .list();
    }

    private Optional<Ticket> one(String where, Map<String, ?> parameters) {
        return several(where, parameters).stream().findFirst();
    }

    private List<Ticket> several(String where, Map<String, ?> parameters) {
        return database.sql(SELECT + where)
                .params(parameters)
                .query((row, _) -> ticket(row))
                .list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        var writer = person(row, "person_id");
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                Topic.valueOf(row.getString("topic")),
                Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                writer.isPresent() ? Identity.PERSON : row.getBoolean("confirmed") ? Identity.MAIL : Identity.NOBODY,
                writer,
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                row.getBoolean("suspicious"),
                TicketStatus.valueOf(row.getString("status")),
                person(row, "assignee_id"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                instant(row, "warn_at"),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                instant(row, "forgotten_at"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
