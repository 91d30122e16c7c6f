package org.comity.seals.store;

import java.io.ByteArrayOutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.model.SealOrigin;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pki.SigningKeys;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `seals_certificate` and `seals_choice`. Keys go in sealed, and are opened for one use.
public class SealStore {

    private static final String PURPOSE = "seal.private-key";
    private static final int MOST = 50;
    private static final String SELECT =
            "SELECT c.id, c.authority_id, c.origin, c.chain, c.case_key, c.sealed_key FROM seals_certificate c ";

    private final JdbcClient database;
    private final Vault vault;

    public SealStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// A certificate with its key as it lies there.
    public record Stored(SealCertificate certificate, CaseKeyId caseKey, byte[] sealedKey) {
        @Override
        public String toString() {
            return "Stored[" + certificate.id() + "]";
        }
    }

    /// Until the transaction ends nobody else makes or chooses for the same authority.
    public void lock(String what) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 5911))")
                .param("what", what)
                .query((row, number) -> what)
                .single();
    }

    /// What the authority seals by now.
    public Optional<Stored> current(AuthorityId authority, Instant now) {
        return database.sql(SELECT + """
                        JOIN seals_choice u ON u.certificate_id = c.id
                        WHERE u.authority_id = :authority AND c.not_before <= :now AND c.not_after > :now
                        ORDER BY u.id DESC LIMIT 1""")
                .param("authority", authority.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SealStore::stored)
                .optional();
    }

    /// The newest certificates first.
    public List<SealCertificate> of(AuthorityId authority) {
        return database
                .sql(SELECT + "WHERE c.authority_id = :authority ORDER BY c.made_at DESC, c.id LIMIT :most")
                .param("authority", authority.value())
                .param("most", MOST)
                .query(SealStore::stored)
                .list()
                .stream()
                .map(Stored::certificate)
                .toList();
    }

    public SecretKeyOf open(Stored stored) {
        var pkcs8 = vault.open(stored.caseKey(), stored.sealedKey(), PURPOSE);
        var certificate = stored.certificate();
        return SecretKeyOf.of(SigningKeys.secret(pkcs8, certificate.certificate()), certificate.chain());
    }

    public void add(SealCertificate certificate, SecretKeyOf secret, Instant at, EntryId entry) {
        var key = vault.newCaseKey();
        database.sql("""
                        INSERT INTO seals_certificate (id, authority_id, origin, chain, not_before, not_after, case_key,
                            sealed_key, made_at, entry_id)
                        VALUES (:id, :authority, :origin, :chain, :from, :until, :caseKey, :key, :at, :entry)""")
                .param("id", certificate.id())
                .param("authority", certificate.authority().value())
                .param("origin", certificate.origin().name())
                .param("chain", encoded(certificate.chain()))
                .param("from", certificate.from().atOffset(ZoneOffset.UTC))
                .param("until", certificate.until().atOffset(ZoneOffset.UTC))
                .param("caseKey", key.value())
                .param("key", vault.seal(key, secret.key().reveal().getEncoded(), PURPOSE))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    /// @param by nobody, where the node did it
    public void choose(SealCertificate certificate, @Nullable PersonId by, Instant at, EntryId entry) {
        database.sql("""
                        INSERT INTO seals_choice (authority_id, certificate_id, chosen_by, at, entry_id)
                        VALUES (:authority, :certificate, :by, :at, :entry)""")
                .param("authority", certificate.authority().value())
                .param("certificate", certificate.id())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    private static byte[] encoded(List<X509Certificate> chain) {
        var bytes = new ByteArrayOutputStream();
        try {
            for (var certificate : chain) {
                bytes.writeBytes(certificate.getEncoded());
            }
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("A certificate that was read can be written", broken);
        }
        return bytes.toByteArray();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new SealCertificate(
                        row.getObject("id", UUID.class),
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        SealOrigin.valueOf(row.getString("origin")),
                        SigningKeys.chain(row.getBytes("chain"))),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                row.getBytes("sealed_key"));
    }
}
