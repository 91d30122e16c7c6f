package org.comity.certificates.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.SigningKey;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.VerifierKey;
import org.comity.certificates.CertificateKeys;
import org.comity.certificates.model.PublishedKey;
import org.comity.certificates.proof.CertificateStatement;
import org.comity.certificates.proof.CertificateVerification;
import org.comity.certificates.proof.SheetNote;
import org.comity.certificates.proof.SignedCertificate;
import org.comity.certificates.store.KeyStore;
import org.springframework.transaction.support.TransactionOperations;

/// Signs certificates by the node's key, and publishes its public half with those before it.
public final class SigningCertificates {

    private final SigningKey key;
    private final List<PublishedKey> published;

    private SigningCertificates(SigningKey key, List<PublishedKey> published) {
        this.key = key;
        this.published = List.copyOf(published);
    }

    /// Opens the key when the node starts; a key that is new is noted in the record first.
    ///
    /// @param name of the key, should there be none yet
    /// @throws org.comity.vocabulary.KeyRefused when the key in the file is not the one certificates are signed
    ///     by
    public static SigningCertificates open(
            CertificateKeys keys,
            String name,
            KeyStore store,
            AuditTrail audit,
            TransactionOperations transactions,
            SecureRandom random,
            Clock clock) {
        var opened = keys.open(name, store.newest(), random);
        transactions.executeWithoutResult(begun -> {
            for (var added : opened.added()) {
                var entry = audit.append(AuditEntry.of("certificate.key-begun").with("key", added.toString()));
                store.add(added, clock.instant(), entry);
            }
        });
        return new SigningCertificates(opened.key(), store.all());
    }

    /// Name and id of the key that signs now.
    public String key() {
        return CertificateVerification.named(key.verifierKey());
    }

    public SignedCertificate sign(CertificateStatement statement) {
        var note = key.sign(statement.text());
        return new SignedCertificate(statement, note.signatures().getFirst().signature());
    }

    public SignedNote sign(SheetNote note) {
        return key.sign(note.text());
    }

    /// All keys certificates of this node are verified by, the newest first.
    public List<PublishedKey> published() {
        return published;
    }

    public List<VerifierKey> verifierKeys() {
        return published.stream().map(PublishedKey::key).toList();
    }
}
