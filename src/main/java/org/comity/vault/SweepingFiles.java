package org.comity.vault;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.vault.store.SealedFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Takes from this node's disk the bytes nobody can or will read again: of cases whose key is destroyed at once, and of
/// files the database does not know at the second look, for one that is just begun may not be committed yet.
final class SweepingFiles {

    private static final Logger log = LoggerFactory.getLogger(SweepingFiles.class);
    private static final int AT_ONCE = 1_000;

    private final SealedFileStore store;
    private final PieceFolder folder;
    private Set<SealedFileId> unknownBefore = Set.of();

    SweepingFiles(SealedFileStore store, PieceFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    synchronized void sweep() throws IOException {
        var unknown = new HashSet<SealedFileId>();
        var all = folder.all();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            sweep(all.subList(from, Math.min(all.size(), from + AT_ONCE)), unknown);
        }
        unknownBefore = unknown;
    }

    private void sweep(List<SealedFileId> some, Set<SealedFileId> unknown) throws IOException {
        var destroyed = store.destroyed(some.stream().map(SealedFileId::value).toList());
        for (var id : some) {
            var known = destroyed.get(id.value());
            if (known == null && !unknownBefore.contains(id)) {
                unknown.add(id);
            } else if (known == null || known) {
                folder.remove(id);
                log.info("The bytes of the sealed file {} were taken from the disk", id);
            }
        }
    }
}
