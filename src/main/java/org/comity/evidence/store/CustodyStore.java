package org.comity.evidence.store;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.KeptCustody;
import org.comity.evidence.proof.CustodyLink;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Rows of `evidence_custody`, to which nothing but the next link is ever added.
public class CustodyStore {

    private final JdbcClient database;
    private final Vault vault;
    private final SealedWords words;

    public CustodyStore(JdbcClient database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.words = new SealedWords(json);
    }

    /// Where the chain ends now.
    ///
    /// @param number of its last link; 0 before the first
    public record End(int number, Sha256 digest) {}

    /// The package's row must be held.
    public End end(PackageId id) {
        return database.sql("""
                        SELECT number, digest FROM evidence_custody WHERE package_id = :id ORDER BY number DESC LIMIT 1
                        """)
                .param("id", id.value())
                .query((row, number) -> new End(row.getInt("number"), Sha256.ofBytes(row.getBytes("digest"))))
                .optional()
                .orElse(new End(0, CustodyLink.NOTHING));
    }

    public void add(PackageId id, CaseKeyId key, CustodyLink link, EntryId entry) {
        database.sql("""
                        INSERT INTO evidence_custody (package_id, number, at, link, digest, previous, entry_id)
                        VALUES (:id, :number, :at, :link, :digest, :previous, :entry)
                        """)
                .param("id", id.value())
                .param("number", link.number())
                .param("at", PackageStore.at(link.at()))
                .param("link", words.link(vault.keys(Set.of(key)), key, link))
                .param("digest", link.digest().bytes())
                .param("previous", link.previous().bytes())
                .param("entry", entry.value())
                .update();
    }

    /// The whole chain; digests alone once the key is destroyed.
    public KeptCustody of(PackageId id, CaseKeyId key) {
        var keys = vault.keys(Set.of(key));
        return new KeptCustody(database.sql("SELECT * FROM evidence_custody WHERE package_id = :id ORDER BY number")
                .param("id", id.value())
                .query((row, number) -> new KeptCustody.Kept(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        open(keys, key, row.getBytes("link")),
                        Sha256.ofBytes(row.getBytes("digest")),
                        Sha256.ofBytes(row.getBytes("previous")),
                        row.getObject("entry_id", UUID.class)))
                .list());
    }

    private @Nullable Sensitive<CustodyLink> open(KeyRing keys, CaseKeyId key, byte[] sealed) {
        return keys.destruction(key).isPresent() ? null : Sensitive.of(words.link(keys, key, sealed));
    }
}
