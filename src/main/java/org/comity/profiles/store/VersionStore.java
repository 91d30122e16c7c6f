package org.comity.profiles.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.LawItem;
import org.comity.profiles.Verification;
import org.comity.profiles.Verification.Verifier;
import org.comity.profiles.Version;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// What was published: `profiles_version` and `profiles_attestation`.
public class VersionStore {

    /// The number of the database lock of the one that publishes: "Profile" in ASCII.
    private static final long LOCK = 0x50726F66696C65L;

    private final JdbcClient database;
    private final ItemJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public VersionStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new ItemJson(json);
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else publishes, so that numbers become visible in their order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Under what a publication goes out.
    ///
    /// @param by the person who reviewed
    public record Publication(
            Country state,
            UUID proposal,
            int revision,
            Instant at,
            Verifier verifier,
            PersonId by,
            boolean demonstration,
            EntryId entry) {}

    /// Only while holding the lock.
    ///
    /// @param item empty to take it out
    public void add(Publication publication, ItemId id, Item.Kind kind, Optional<Item> item) {
        var law = item.filter(LawItem.class::isInstance).map(LawItem.class::cast);
        database.sql("""
                        INSERT INTO profiles_version (country, item_id, kind, content, valid_from, valid_to, known_from,
                            proposal_id, revision, verifier, verified_by, demonstration, entry_id)
                        VALUES (:country, :item, :kind, :content::jsonb, :from, :to, :known, :proposal, :revision,
                            :verifier, :by, :demonstration, :entry)
                        """)
                .param("country", publication.state().code())
                .param("item", id.value())
                .param("kind", kind.name())
                .param("content", item.map(json::write).orElse(null), Types.VARCHAR)
                .param("from", law.flatMap(LawItem::from).orElse(null), Types.DATE)
                .param("to", law.flatMap(LawItem::to).orElse(null), Types.DATE)
                .param("known", publication.at().atOffset(ZoneOffset.UTC))
                .param("proposal", publication.proposal())
                .param("revision", publication.revision())
                .param("verifier", publication.verifier().name())
                .param("by", publication.by().value())
                .param("demonstration", publication.demonstration())
                .param("entry", publication.entry().value())
                .update();
    }

    public void attest(
            Country state, Instant at, Verifier verifier, PersonId by, boolean demonstration, EntryId entry) {
        database.sql("""
                        INSERT INTO profiles_attestation (country, at, verifier, attested_by, demonstration, entry_id)
                        VALUES (:country, :at, :verifier, :by, :demonstration, :entry)
                        """)
                .param("country", state.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("verifier", verifier.name())
                .param("by", by.value())
                .param("demonstration", demonstration)
                .param("entry", entry.value())
                .update();
    }

    /// A version and the State it speaks of.
    public record Of(Country state, Version version) {}

    /// Versions after a number, in their order.
    public List<Of> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM profiles_version WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> new Of(new Country(row.getString("country")), version(row)))
                .list();
    }

    /// That everything of a State is right.
    public record Attested(long number, Country state, Verification whole) {}

    /// Attestations after a number, in their order.
    public List<Attested> attestedAfter(long number, int most) {
        return database.sql("""
                        SELECT * FROM profiles_attestation WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> new Attested(
                        row.getLong("number"),
                        new Country(row.getString("country")),
                        new Verification(Verifier.valueOf(row.getString("verifier")), instant(row, "at"))))
                .list();
    }

    private Version version(ResultSet row) throws SQLException {
        var content = row.getString("content");
        var kind = Item.Kind.valueOf(row.getString("kind"));
        var at = instant(row, "known_from");
        return new Version(
                row.getLong("number"),
                new ItemId(row.getObject("item_id", UUID.class)),
                row.getInt("revision"),
                Optional.ofNullable(content).map(written -> json.read(kind, written)),
                Optional.of(at),
                Optional.of(new Verification(Verifier.valueOf(row.getString("verifier")), at)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
