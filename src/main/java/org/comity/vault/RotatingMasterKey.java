package org.comity.vault;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.WaitingEntries;
import org.comity.vault.store.CaseKeyStore;
import org.comity.vault.store.VaultDatabase;

/// Wraps every case key by a new master key, in one transaction: all of them or none. No node may be running.
final class RotatingMasterKey {

    private static final int AT_ONCE = 200;

    private final CaseKeyStore keys;
    private final VaultDatabase database;
    private final WaitingEntries audit;
    private final Clock clock;

    RotatingMasterKey(VaultDatabase database, Clock clock) {
        this.keys = database.keys();
        this.database = database;
        this.audit = database.audit();
        this.clock = clock;
    }

    /// @return how many case keys were wrapped anew
    /// @throws NotOpened when a case key cannot be unwrapped by the old one; nothing is changed then
    int rotate(MasterKey.InUse old, MasterKey next) {
        var rewrapped = database.transaction().execute(_ -> {
            keys.lockAgainstNewKeys();
            var generation = old.generation() + 1;
            keys.addMasterKey(generation, next.checkValue(), clock.instant());
            var count = rewrapAll(old, next, generation);
            audit.append(AuditEntry.of("master-key.rotated")
                    .with("generation", Integer.toString(generation))
                    .with("caseKeys", Integer.toString(count)));
            return count;
        });
        return rewrapped == null ? 0 : rewrapped;
    }

    private int rewrapAll(MasterKey.InUse old, MasterKey next, int generation) {
        var count = 0;
        var last = new UUID(0, 0);
        for (var batch = keys.wrappedBefore(generation, last, AT_ONCE);
                !batch.isEmpty();
                batch = keys.wrappedBefore(generation, last, AT_ONCE)) {
            var anew = new LinkedHashMap<UUID, byte[]>();
            for (var one : batch.entrySet()) {
                last = one.getKey();
                anew.put(last, rewrapped(new CaseKeyId(last), one.getValue(), old.key(), next));
            }
            keys.rewrap(anew, generation);
            count += anew.size();
        }
        return count;
    }

    private static byte[] rewrapped(CaseKeyId id, byte[] wrapped, MasterKey old, MasterKey next) {
        var plain = old.unwrap(wrapped, Vault.wrapping(id)).orElseThrow(() -> KeyRing.broken(id, Vault.WRAPPING));
        var anew = next.wrap(plain, Vault.wrapping(id));
        Arrays.fill(plain, (byte) 0);
        return anew;
    }
}
