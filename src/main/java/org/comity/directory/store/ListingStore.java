package org.comity.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.identity.AuthorityId;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Listings without what they say: `directory_listing`.
public class ListingStore {

    private final JdbcClient database;

    public ListingStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Listing listing) {
        database.sql("""
                        INSERT INTO directory_listing (id, country, authority_id, seed, case_key, demonstration, created_at)
                        VALUES (:id, :country, :authority, :seed, :key, :demonstration, :at)
                        """)
                .param("id", listing.id().value())
                .param("country", listing.country().code())
                .param("authority", listing.authority().map(AuthorityId::value).orElse(null), Types.OTHER)
                .param("seed", listing.seed().orElse(null), Types.VARCHAR)
                .param("key", listing.caseKey().value())
                .param("demonstration", listing.fictional())
                .param("at", listing.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Listing> find(ListingId id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Listing> find(Collection<ListingId> ids) {
        return database.sql("SELECT * FROM directory_listing WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(ListingId::value).toArray(UUID[]::new))
                .query(ListingStore::listing)
                .list();
    }

    private static Listing listing(ResultSet row, int line) throws SQLException {
        return new Listing(
                new ListingId(row.getObject("id", UUID.class)),
                new Country(row.getString("country")),
                Optional.ofNullable(row.getObject("authority_id", UUID.class)).map(AuthorityId::new),
                Optional.ofNullable(row.getString("seed")),
                row.getBoolean("demonstration"),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
