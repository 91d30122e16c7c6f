package org.comity.seals.store;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pki.SigningKeys;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `seals_root`.
public class RootStore {

    private static final String PURPOSE = "seal.root-key";
    private static final int MOST = 100;

    private final JdbcClient database;
    private final Vault vault;

    public RootStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record Row(X509Certificate certificate, CaseKeyId caseKey, byte[] sealedKey) {}

    /// Every root there ever was, the newest first.
    public List<X509Certificate> all() {
        return database
                .sql("SELECT certificate, case_key, sealed_key FROM seals_root ORDER BY id DESC LIMIT :most")
                .param("most", MOST)
                .query(RootStore::row)
                .list()
                .stream()
                .map(Row::certificate)
                .toList();
    }

    /// The newest, with its key.
    public Optional<SecretKeyOf> newest() {
        return database.sql("SELECT certificate, case_key, sealed_key FROM seals_root ORDER BY id DESC LIMIT 1")
                .query(RootStore::row)
                .optional()
                .map(row -> SecretKeyOf.of(
                        SigningKeys.secret(vault.open(row.caseKey(), row.sealedKey(), PURPOSE), row.certificate()),
                        List.of(row.certificate())));
    }

    public void add(SecretKeyOf root, Instant at, EntryId entry) {
        var key = vault.newCaseKey();
        try {
            database.sql("""
                            INSERT INTO seals_root (certificate, case_key, sealed_key, made_at, entry_id)
                            VALUES (:certificate, :caseKey, :key, :at, :entry)""")
                    .param("certificate", root.certificate().getEncoded())
                    .param("caseKey", key.value())
                    .param("key", vault.seal(key, root.key().reveal().getEncoded(), PURPOSE))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("entry", entry.value())
                    .update();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("A certificate that was made can be written", broken);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                SigningKeys.chain(row.getBytes("certificate")).getFirst(),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                row.getBytes("sealed_key"));
    }
}
