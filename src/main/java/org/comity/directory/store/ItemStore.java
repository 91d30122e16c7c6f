package org.comity.directory.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.directory.Actor;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.ListedItem.Content;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.Version;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Versions of items: `directory_item`. Seals what is not for everyone on the way in.
public class ItemStore {

    /// The number of the database lock of the one that changes the directory: "Listing" in ASCII.
    private static final long LOCK = 0x4C697374696E67L;

    /// Limits and pages count what everyone may see and nothing else: a gap would tell that there is more.
    private static final String FOR_EVERYONE = """
            i.audience = 'PUBLIC' AND 'PUBLIC' = (SELECT n.audience FROM directory_item n WHERE n.item_id = i.item_id
                ORDER BY n.number DESC LIMIT 1)""";

    private final JdbcClient database;
    private final Vault vault;
    private final ItemJson json;

    public ItemStore(JdbcClient database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = new ItemJson(json);
    }

    /// A change as it will lie in the database.
    public static final class Prepared {
        private final ItemChange change;
        private final byte[] bytes;

        private Prepared(ItemChange change, byte[] bytes) {
            this.change = change;
            this.bytes = bytes;
        }

        /// Of what lies in the database: of sealed bytes where it is sealed, so that nobody can guess a number by it.
        public Sha256 digest() {
            return Sha256.of(bytes);
        }

        public ItemChange change() {
            return change;
        }
    }

    /// From now until the transaction ends nobody else changes the directory, so that numbers become visible in their
    /// order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    public Prepared prepare(CaseKeyId key, ItemChange change) {
        var plain = json.write(change.item()).getBytes(StandardCharsets.UTF_8);
        return new Prepared(change, change.audience().sealed() ? vault.seal(key, plain, purpose(change.id())) : plain);
    }

    /// Where a version comes from.
    ///
    /// @param by empty where the node itself does it
    public record Source(Actor actor, Optional<PersonId> by, EntryId entry) {}

    /// Only while holding the lock.
    public void add(ListingId listing, Prepared prepared, Instant now, Source source) {
        var change = prepared.change;
        var sealed = change.audience().sealed();
        database.sql("""
                        INSERT INTO directory_item (listing_id, item_id, kind, audience, content, sealed, valid_from,
                            valid_to, known_from, changed_by, actor, entry_id)
                        VALUES (:listing, :item, :kind, :audience, :content::jsonb, :sealed, :from, :to, :known, :by,
                            :actor, :entry)
                        """)
                .param("listing", listing.value())
                .param("item", change.id().value())
                .param("kind", change.item().kind().name())
                .param("audience", change.audience().name())
                .param("content", sealed ? null : new String(prepared.bytes, StandardCharsets.UTF_8), Types.VARCHAR)
                .param("sealed", sealed ? prepared.bytes : null, Types.BINARY)
                .param("from", change.from())
                .param("to", change.to().orElse(null), Types.DATE)
                .param("known", now.atOffset(ZoneOffset.UTC))
                .param("by", source.by().map(PersonId::value).orElse(null), Types.OTHER)
                .param("actor", source.actor().name())
                .param("entry", source.entry().value())
                .update();
    }

    /// What a restricted channel says. Whoever calls this has asked the policy.
    ///
    /// @throws org.comity.vault.NotOpened when the listing's key is gone
    public Channel open(Listing listing, ListedItem item) {
        return switch (item.content()) {
            case Content.Open(var open) -> (Channel) open;
            case Content.Sealed(var bytes) -> {
                var plain = vault.open(listing.caseKey(), bytes.reveal(), purpose(item.id()));
                yield (Channel) json.read(item.kind(), new String(plain, StandardCharsets.UTF_8));
            }
        };
    }

    private static String purpose(ItemId item) {
        return "directory.item:" + item;
    }

    /// The newest version of each item of a listing among those known at a moment.
    public List<ListedItem> known(ListingId listing, Instant moment) {
        return database.sql("""
                        SELECT DISTINCT ON (item_id) * FROM directory_item
                        WHERE listing_id = :listing AND known_from <= :moment ORDER BY item_id, number DESC
                        """)
                .param("listing", listing.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(this::item)
                .list();
    }

    /// Versions of a listing that are in one of these classes and still are, the newest first.
    public List<Version> history(ListingId listing, Set<Audience> visible, int most) {
        return database.sql("""
                        SELECT i.* FROM directory_item i WHERE i.listing_id = :listing AND i.audience IN (:visible)
                        AND (SELECT n.audience FROM directory_item n WHERE n.item_id = i.item_id
                             ORDER BY n.number DESC LIMIT 1) IN (:visible)
                        ORDER BY i.number DESC LIMIT :most
                        """)
                .param("listing", listing.value())
                .param("visible", visible.stream().map(Audience::name).toList())
                .param("most", most)
                .query(this::version)
                .list();
    }

    /// The same of what is for everyone, and was not restricted later.
    ///
    /// @param after how many are left out
    public List<Version> historyForEveryone(ListingId listing, int after, int most) {
        return database.sql("SELECT i.* FROM directory_item i WHERE i.listing_id = :listing AND " + FOR_EVERYONE
                        + " ORDER BY i.number DESC LIMIT :most OFFSET :after")
                .param("listing", listing.value())
                .param("after", after)
                .param("most", most)
                .query(this::version)
                .list();
    }

    /// A version and the listing it is of.
    public record Of(ListingId listing, ListedItem item) {}

    /// Versions after a number, in their order.
    public List<Of> after(long number, int most) {
        return database.sql("SELECT * FROM directory_item WHERE number > :number ORDER BY number LIMIT :most")
                .param("number", number)
                .param("most", most)
                .query((row, line) -> new Of(new ListingId(row.getObject("listing_id", UUID.class)), item(row, line)))
                .list();
    }

    /// Versions for everyone, and not restricted later, the newest first.
    public List<Of> newestForEveryone(int most) {
        return database.sql("SELECT i.* FROM directory_item i WHERE " + FOR_EVERYONE
                        + " ORDER BY i.number DESC LIMIT :most")
                .param("most", most)
                .query((row, line) -> new Of(new ListingId(row.getObject("listing_id", UUID.class)), item(row, line)))
                .list();
    }

    private Version version(ResultSet row, int line) throws SQLException {
        return new Version(
                item(row, line), Optional.ofNullable(row.getString("actor")).map(Actor::valueOf));
    }

    private ListedItem item(ResultSet row, int line) throws SQLException {
        var kind = ItemKind.valueOf(row.getString("kind"));
        var content = row.getString("content");
        return new ListedItem(
                row.getLong("number"),
                new ItemId(row.getObject("item_id", UUID.class)),
                kind,
                Audience.valueOf(row.getString("audience")),
                content == null
                        ? new Content.Sealed(Sensitive.of(row.getBytes("sealed")))
                        : new Content.Open(json.read(kind, content)),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("changed_by", UUID.class)).map(PersonId::new),
                new EntryId(row.getObject("entry_id", UUID.class)));
    }
}
