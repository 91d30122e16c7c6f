package org.comity.providers.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.providers.Audience;
import org.comity.providers.ClaimId;
import org.comity.providers.Keeper;
import org.comity.providers.Statement;
import org.comity.providers.Subject;
import org.comity.providers.model.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Versions of what providers state, and their confirmations: `providers_fact`.
public class StatementStore {

    /// The subject of a row by which everything on the page is said to be right.
    private static final String CONFIRMATION = "CONFIRMATION";

    private final JdbcClient database;

    public StatementStore(JdbcClient database) {
        this.database = database;
    }

    /// What stands on a page now.
    public record Standing(List<Statement> statements, Optional<Instant> confirmedAt) {}

    /// Only while holding the lock of [ClaimStore].
    public void add(ClaimId claim, Statement statement, boolean takenBack, Instant now, PersonId by, EntryId entry) {
        insert(
                claim,
                statement.subject().name(),
                statement,
                takenBack || statement.says().isEmpty() ? null : statement.says(),
                takenBack ? null : statement.address().map(URI::toString).orElse(null),
                new Made(now, by, entry));
    }

    public void confirm(ClaimId claim, LocalDate today, Instant now, PersonId by, EntryId entry) {
        var nothing = new Statement(Subject.DIRECT, "", Audience.PUBLIC, "", Optional.empty(), "", today);
        insert(claim, CONFIRMATION, nothing, "yes", null, new Made(now, by, entry));
    }

    private record Made(Instant now, PersonId by, EntryId entry) {}

    private void insert(
            ClaimId claim,
            String subject,
            Statement statement,
            @Nullable String says,
            @Nullable String address,
            Made made) {
        database.sql("""
                        INSERT INTO providers_fact (claim_id, subject, part, audience, says, address, source, stated_on,
                            known_from, changed_by, entry_id)
                        VALUES (:claim, :subject, :part, :audience, :says, :address, :source, :on, :known, :by, :entry)
                        """)
                .param("claim", claim.value())
                .param("subject", subject)
                .param("part", statement.part())
                .param("audience", statement.audience().name())
                .param("says", says, Types.VARCHAR)
                .param("address", address, Types.VARCHAR)
                .param("source", statement.source())
                .param("on", statement.on())
                .param("known", made.now().atOffset(ZoneOffset.UTC))
                .param("by", made.by().value())
                .param("entry", made.entry().value())
                .update();
    }

    /// What stands now on the pages kept by these claims.
    public Map<ClaimId, Standing> standing(Collection<ClaimId> claims) {
        var statements = new HashMap<ClaimId, List<Statement>>();
        var confirmed = new HashMap<ClaimId, Instant>();
        if (!claims.isEmpty()) {
            database.sql("""
                            SELECT DISTINCT ON (claim_id, subject, part) * FROM providers_fact
                            WHERE claim_id IN (:claims) ORDER BY claim_id, subject, part, number DESC
                            """)
                    .param("claims", claims.stream().map(ClaimId::value).toList())
                    .query(row -> {
                        var claim = new ClaimId(row.getObject("claim_id", UUID.class));
                        if (row.getString("subject").equals(CONFIRMATION)) {
                            confirmed.put(claim, moment(row));
                        } else if (!takenBack(row)) {
                            statements
                                    .computeIfAbsent(claim, none -> new ArrayList<>())
                                    .add(statement(row));
                        }
                    });
        }
        var all = new HashMap<ClaimId, Standing>();
        claims.forEach(claim -> all.put(
                claim,
                new Standing(statements.getOrDefault(claim, List.of()), Optional.ofNullable(confirmed.get(claim)))));
        return all;
    }

    /// Versions of a page, whoever kept it, the newest first.
    public List<Version> history(String page, int most) {
        return database.sql("""
                        SELECT f.*, c.provider_id, c.provider_name, c.demonstration FROM providers_fact f
                        JOIN providers_claim c ON c.id = f.claim_id
                        WHERE c.page = :page ORDER BY f.number DESC LIMIT :most
                        """)
                .param("page", page)
                .param("most", most)
                .query((row, line) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        var confirmation = row.getString("subject").equals(CONFIRMATION);
        return new Version(
                new Keeper(
                        row.getObject("provider_id", UUID.class),
                        row.getString("provider_name"),
                        row.getBoolean("demonstration")),
                moment(row),
                confirmation ? Optional.empty() : Optional.of(statement(row)),
                !confirmation && takenBack(row));
    }

    private static boolean takenBack(ResultSet row) throws SQLException {
        return row.getString("says") == null && row.getString("address") == null;
    }

    private static Statement statement(ResultSet row) throws SQLException {
        var says = row.getString("says");
        return new Statement(
                Subject.valueOf(row.getString("subject")),
                row.getString("part"),
                Audience.valueOf(row.getString("audience")),
                says == null ? "" : says,
                Optional.ofNullable(row.getString("address")).map(URI::create),
                row.getString("source"),
                row.getObject("stated_on", LocalDate.class));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("known_from", OffsetDateTime.class).toInstant();
    }
}
