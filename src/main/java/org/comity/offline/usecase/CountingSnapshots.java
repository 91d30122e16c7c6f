package org.comity.offline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.offline.OfflineSettings;
import org.comity.offline.model.Watermark;
import org.comity.offline.store.SnapshotStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Knows how many snapshots somebody took, and writes each down before its first byte leaves: who took it, its serial
/// number and digest, and of how many authorities it speaks, never of which.
public class CountingSnapshots {

    private static final Duration DAY = Duration.ofHours(24);

    private final SnapshotStore snapshots;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final OfflineSettings settings;
    private final Clock clock;

    public CountingSnapshots(
            SnapshotStore snapshots,
            AuditTrail audit,
            TransactionOperations transactions,
            OfflineSettings settings,
            Clock clock) {
        this.snapshots = snapshots;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// How many the reader may still take now.
    public int left(Person reader) {
        return settings.perDay() - taken(reader).size();
    }

    /// When the next may be taken; empty when now.
    public Optional<Instant> again(Person reader) {
        var taken = taken(reader);
        return taken.size() < settings.perDay()
                ? Optional.empty()
                : Optional.of(taken.getLast().plus(DAY));
    }

    /// Writes down that one is taken, unless it is one too many: then when the next may be. Many at once are not more
    /// than the limit.
    ///
    /// @param manifest the digest of what was signed
    Optional<Instant> take(Person reader, Watermark mark, int listings, Sha256 manifest) {
        var again = transactions.execute(status -> {
            snapshots.lock(reader.id());
            var enough = again(reader);
            if (enough.isEmpty()) {
                snapshots.add(reader.id(), mark, listings);
                audit.append(AuditEntry.of("snapshot.taken")
                        .with("by", reader.id().toString())
                        .with("serial", mark.serial())
                        .with("manifest.sha256", manifest.hex())
                        .with("listings", String.valueOf(listings))
                        .with("until", mark.validUntil().toString()));
            }
            return enough;
        });
        return Objects.requireNonNull(again);
    }

    private List<Instant> taken(Person reader) {
        return snapshots.since(reader.id(), clock.instant().minus(DAY), settings.perDay());
    }
}
