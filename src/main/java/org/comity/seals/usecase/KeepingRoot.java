package org.comity.seals.usecase;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.node.NodeSettings;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pki.Issuing;
import org.comity.seals.store.RootStore;
import org.comity.seals.store.SealStore;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps the node's root: made when it is first wanted, and again while the old one would not outlive what it vouches
/// for. Earlier roots stay published, so that what was sealed under them can be checked.
public class KeepingRoot {

    private static final Duration LONGEST_CERTIFICATE = Duration.ofDays(1_096);

    private final RootStore roots;
    private final SealStore seals;
    private final Issuing issuing;
    private final NodeSettings node;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    public KeepingRoot(
            RootStore roots,
            SealStore seals,
            Issuing issuing,
            NodeSettings node,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.roots = roots;
        this.seals = seals;
        this.issuing = issuing;
        this.node = node;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Every root of the node, the newest first; never empty.
    public List<X509Certificate> published(Instant now) {
        var there = roots.all();
        if (!there.isEmpty()) {
            return there;
        }
        transactions.executeWithoutResult(_ -> current(now));
        return roots.all();
    }

    /// The root that vouches for what is issued now, in the caller's transaction.
    SecretKeyOf current(Instant now) {
        return usable(now).orElseGet(() -> {
            seals.lock("root");
            return usable(now).orElseGet(() -> make(now));
        });
    }

    private Optional<SecretKeyOf> usable(Instant now) {
        return roots.newest()
                .filter(root -> root.certificate().getNotAfter().toInstant().isAfter(now.plus(LONGEST_CERTIFICATE)));
    }

    private SecretKeyOf make(Instant now) {
        var host = String.valueOf(node.publicAddress().getHost());
        var made = issuing.root(host, node.demonstration(), now);
        var entry = audit.append(AuditEntry.of("seal.root-made")
                .with(
                        "certificate",
                        SealCertificate.fingerprint(made.certificate()).hex()));
        roots.add(made, now, entry);
        return made;
    }
}
