package org.comity.seals.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Authority;
import org.comity.node.NodeSettings;
import org.comity.seals.NoSeal;
import org.comity.seals.SealsSettings;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.model.SealOrigin;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.pki.Issuing;
import org.comity.seals.store.SealStore;
import org.comity.seals.store.SealStore.Stored;
import org.comity.vault.NotOpened;
import org.springframework.transaction.support.TransactionOperations;

/// What an authority seals by. It has a certificate of the node from the first document on; that is
/// replaced thirty days before its end. One that was brought is the authority's to replace: once it ended,
/// or where it does not fit in a document, the node's serves again.
public class KeepingSeals {

    private static final Duration BEFORE_END = Duration.ofDays(30);

    private final SealStore seals;
    private final KeepingRoot roots;
    private final Issuing issuing;
    private final SealsSettings settings;
    private final NodeSettings node;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    public KeepingSeals(
            SealStore seals,
            KeepingRoot roots,
            Issuing issuing,
            SealsSettings settings,
            NodeSettings node,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.seals = seals;
        this.roots = roots;
        this.issuing = issuing;
        this.settings = settings;
        this.node = node;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Certificate and key to seal by now. The key is opened anew each time: once destroyed, it seals nothing.
    ///
    /// @throws NoSeal for a fictional authority on a node that is no demonstration, and when the key was destroyed
    public SecretKeyOf toSealBy(Authority authority, Instant now) {
        if (authority.demonstration() && !node.demonstration()) {
            throw new NoSeal("A fictional authority seals on a demonstration only");
        }
        try {
            return seals.open(kept(authority, now));
        } catch (NotOpened destroyed) {
            throw new NoSeal("The key by which " + authority.id() + " seals does not open", destroyed);
        }
    }

    /// The certificate an authority seals by now.
    public SealCertificate current(Authority authority, Instant now) {
        return kept(authority, now).certificate();
    }

    private Stored kept(Authority authority, Instant now) {
        return lasting(authority, now)
                .orElseGet(() -> Objects.requireNonNull(transactions.execute(_ -> {
                    seals.lock("seal:" + authority.id());
                    return lasting(authority, now).orElseGet(() -> issue(authority, now));
                })));
    }

    private Optional<Stored> lasting(Authority authority, Instant now) {
        return seals.current(authority.id(), now)
                .filter(stored -> stored.certificate().origin() == SealOrigin.BROUGHT
                        ? SealingPdf.fits(stored.certificate().chain())
                        : stored.certificate().until().isAfter(now.plus(BEFORE_END)));
    }

    private Stored issue(Authority authority, Instant now) {
        var made = issuing.seal(authority, roots.current(now), Duration.ofDays(settings.certificateDays()), now);
        var certificate = new SealCertificate(UUID.randomUUID(), authority.id(), SealOrigin.NODE, made.chain());
        var entry = audit.append(AuditEntry.of("seal.issued")
                .with("authority", authority.id().toString())
                .with("certificate", certificate.fingerprint().hex())
                .with("until", certificate.until().toString()));
        seals.add(certificate, made, now, entry);
        seals.choose(certificate, null, now, entry);
        return seals.current(authority.id(), now).orElseThrow();
    }

    /// Goes back to a certificate of the node, a new one, in the caller's transaction.
    SealCertificate again(Authority authority, Instant now) {
        seals.lock("seal:" + authority.id());
        return issue(authority, now).certificate();
    }
}
