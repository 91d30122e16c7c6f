package org.comity.audit;

import java.security.SecureRandom;
import java.time.Clock;
import org.comity.audit.proof.Salt;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.LogSnapshot;
import org.comity.audit.store.RecordedEntry;

/// Records acts of commands while no node runs; the next start gives these entries their places in the tree.
public final class WaitingEntries {

    private final EntryStore entries;
    private final Clock clock;
    private final SecureRandom random;

    private WaitingEntries(EntryStore entries, Clock clock, SecureRandom random) {
        this.entries = entries;
        this.clock = clock;
        this.random = random;
    }

    public static WaitingEntries of(LogSnapshot database, Clock clock, SecureRandom random) {
        return new WaitingEntries(database.entries(), clock, random);
    }

    /// Records the act in the caller's transaction: both are kept or neither is.
    public void append(AuditEntry entry) {
        var now = clock.instant();
        var id = EntryId.fresh(clock, random);
        entries.insert(new RecordedEntry(id.value(), now, entry.at(now).statement(), Salt.random(random)));
    }
}
