package org.comity.providers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.providers.ClaimId;
import org.comity.providers.Keeper;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimAct;
import org.comity.providers.model.ClaimStep;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims and what became of them: `providers_claim`, `providers_claim_step`.
public class ClaimStore {

    /// The number of the database lock of the one that changes kept pages: "Keeping" in ASCII.
    private static final long LOCK = 0x4B656570696E67L;

    private static final String VERIFIED = """
            EXISTS (SELECT 1 FROM providers_claim_step s WHERE s.claim_id = c.id AND s.act = 'CONFIRM')
            AND NOT EXISTS (SELECT 1 FROM providers_claim_step s WHERE s.claim_id = c.id AND s.act = 'END')
            """;

    private final JdbcClient database;

    public ClaimStore(JdbcClient database) {
        this.database = database;
    }

    /// From now until the transaction ends nobody else changes kept pages, so that numbers become visible in order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    public void add(Claim claim, EntryId entry) {
        database.sql("""
                        INSERT INTO providers_claim (id, page, provider_id, provider_name, demonstration, domain, way,
                            function, text, claimed_by, claimed_at, expires_at, entry_id)
                        VALUES (:id, :page, :provider, :name, :demonstration, :domain, :way, :function, :text, :by, :at,
                            :expires, :entry)
                        """)
                .param("id", claim.id().value())
                .param("page", claim.page())
                .param("provider", claim.keeper().id())
                .param("name", claim.keeper().name())
                .param("demonstration", claim.keeper().demonstration())
                .param("domain", claim.domain())
                .param("way", claim.way().name())
                .param("function", claim.function())
                .param("text", claim.text())
                .param("by", claim.by().value())
                .param("at", claim.at().atOffset(ZoneOffset.UTC))
                .param("expires", claim.expires().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    public void add(ClaimId claim, ClaimStep step, EntryId entry) {
        var found = step.found();
        database.sql("""
                        INSERT INTO providers_claim_step (claim_id, act, done_by, at, place, found_at, reason, entry_id)
                        VALUES (:claim, :act, :by, :at, :place, :found, :reason, :entry)
                        """)
                .param("claim", claim.value())
                .param("act", step.act().name())
                .param("by", step.by().map(PersonId::value).orElse(null), Types.OTHER)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("place", found.map(ClaimStep.Found::place).orElse(null), Types.VARCHAR)
                .param(
                        "found",
                        found.map(seen -> seen.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", step.reason().isEmpty() ? null : step.reason(), Types.VARCHAR)
                .param("entry", entry.value())
                .update();
    }

    public Optional<Claim> find(ClaimId id) {
        return claims(database.sql("SELECT c.* FROM providers_claim c WHERE c.id = :id")
                        .param("id", id.value())
                        .query(ClaimStore::claim)
                        .list())
                .stream()
                .findFirst();
    }

    /// The newest first.
    public List<Claim> newest(int most) {
        return claims(database.sql("SELECT c.* FROM providers_claim c ORDER BY c.claimed_at DESC LIMIT :most")
                .param("most", most)
                .query(ClaimStore::claim)
                .list());
    }

    /// Those that nobody decided and that have not ended, the first to end first: one query, for they have no steps.
    public List<Claim> open(Instant now, int most) {
        return database.sql("""
                        SELECT c.* FROM providers_claim c WHERE c.expires_at > :now
                        AND NOT EXISTS (SELECT 1 FROM providers_claim_step s WHERE s.claim_id = c.id)
                        ORDER BY c.expires_at LIMIT :most
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(ClaimStore::claim)
                .list();
    }

    /// Those of one provider, the newest first.
    public List<Claim> of(UUID provider, int most) {
        return claims(database.sql("""
                        SELECT c.* FROM providers_claim c WHERE c.provider_id = :provider
                        ORDER BY c.claimed_at DESC LIMIT :most
                        """)
                .param("provider", provider)
                .param("most", most)
                .query(ClaimStore::claim)
                .list());
    }

    /// By which a page is kept right now.
    public Optional<Claim> keeping(String page) {
        return claims(database.sql("SELECT c.* FROM providers_claim c WHERE c.page = :page AND " + VERIFIED)
                        .param("page", page)
                        .query(ClaimStore::claim)
                        .list())
                .stream()
                .findFirst();
    }

    /// Every claim by which a page is kept, or those alone whose page changed after these numbers of a step and a fact.
    public List<Claim> keepingAfter(long step, long fact) {
        return claims(database.sql("""
                        SELECT c.* FROM providers_claim c WHERE %s AND c.page IN (
                            SELECT p.page FROM providers_claim_step s JOIN providers_claim p ON p.id = s.claim_id
                            WHERE s.number > :step
                            UNION SELECT p.page FROM providers_fact f JOIN providers_claim p ON p.id = f.claim_id
                            WHERE f.number > :fact)
                        """.formatted(VERIFIED))
                .param("step", step)
                .param("fact", fact)
                .query(ClaimStore::claim)
                .list());
    }

    /// The pages that changed after these numbers.
    public List<String> changedAfter(long step, long fact) {
        return database.sql("""
                        SELECT p.page FROM providers_claim_step s JOIN providers_claim p ON p.id = s.claim_id
                        WHERE s.number > :step
                        UNION SELECT p.page FROM providers_fact f JOIN providers_claim p ON p.id = f.claim_id
                        WHERE f.number > :fact
                        """)
                .param("step", step)
                .param("fact", fact)
                .query((row, line) -> row.getString("page"))
                .list();
    }

    /// The numbers of the newest step and fact, read at once.
    public record Newest(long step, long fact) {}

    public Newest newest() {
        return database.sql("""
                        SELECT coalesce((SELECT max(number) FROM providers_claim_step), 0) AS step,
                            coalesce((SELECT max(number) FROM providers_fact), 0) AS fact
                        """)
                .query((row, line) -> new Newest(row.getLong("step"), row.getLong("fact")))
                .single();
    }

    /// Open claims whose time is over.
    public List<ClaimId> overdue(Instant now, int most) {
        return database.sql("""
                        SELECT c.id FROM providers_claim c WHERE c.expires_at <= :now
                        AND NOT EXISTS (SELECT 1 FROM providers_claim_step s WHERE s.claim_id = c.id)
                        ORDER BY c.expires_at LIMIT :most
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, line) -> new ClaimId(row.getObject("id", UUID.class)))
                .list();
    }

    /// False when another node did it first.
    public boolean remind(ClaimId claim, Instant since, Instant now) {
        return database.sql("""
                        INSERT INTO providers_reminder (claim_id, since, at) VALUES (:claim, :since, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("claim", claim.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// With their steps, asked for together.
    private List<Claim> claims(List<Claim> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        var steps = steps(bare.stream().map(Claim::id).toList());
        return bare.stream()
                .map(claim -> new Claim(
                        claim.id(),
                        claim.page(),
                        claim.keeper(),
                        claim.domain(),
                        claim.way(),
                        claim.function(),
                        claim.text(),
                        claim.by(),
                        claim.at(),
                        claim.expires(),
                        steps.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private Map<ClaimId, List<ClaimStep>> steps(Collection<ClaimId> claims) {
        var steps = new LinkedHashMap<ClaimId, List<ClaimStep>>();
        database.sql("SELECT * FROM providers_claim_step WHERE claim_id IN (:claims) ORDER BY number")
                .param("claims", claims.stream().map(ClaimId::value).toList())
                .query(row -> {
                    steps.computeIfAbsent(new ClaimId(row.getObject("claim_id", UUID.class)), none -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    private static Claim claim(ResultSet row, int line) throws SQLException {
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                row.getString("page"),
                new Keeper(
                        row.getObject("provider_id", UUID.class),
                        row.getString("provider_name"),
                        row.getBoolean("demonstration")),
                row.getString("domain"),
                Claim.Way.valueOf(row.getString("way")),
                row.getString("function"),
                row.getString("text"),
                new PersonId(row.getObject("claimed_by", UUID.class)),
                moment(row, "claimed_at"),
                moment(row, "expires_at"),
                List.of());
    }

    private static ClaimStep step(ResultSet row) throws SQLException {
        var place = row.getString("place");
        var reason = row.getString("reason");
        return new ClaimStep(
                ClaimAct.valueOf(row.getString("act")),
                Optional.ofNullable(row.getObject("done_by", UUID.class)).map(PersonId::new),
                moment(row, "at"),
                place == null ? Optional.empty() : Optional.of(new ClaimStep.Found(place, moment(row, "found_at"))),
                reason == null ? "" : reason);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
