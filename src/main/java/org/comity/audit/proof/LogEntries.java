package org.comity.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;

/// The entries of an exported log, as their bundles hold them, with their leaf hashes.
record LogEntries(List<byte[]> entries, List<Sha256> leaves) {

    /// @throws AlteredFile naming the bundle that is missing or has not as many entries as it should
    static LogEntries read(LogFolder folder, long size) {
        var entries = LogResource.bundlesOf(size)
                .flatMap(bundle ->
                        AlteredFile.named(Subject.ENTRIES, bundle.path(), () -> bundle(folder, bundle)).stream())
                .toList();
        return new LogEntries(entries, entries.stream().map(MerkleHash::leaf).toList());
    }

    private static List<byte[]> bundle(LogFolder folder, LogResource.Bundle bundle) {
        var entries = EntryBundle.read(folder.bytes(bundle.path()));
        if (entries.size() != bundle.width()) {
            throw new UnreadableProof("it has " + entries.size() + " entries, not " + bundle.width());
        }
        return entries;
    }

    /// @throws UnreadableProof when the log has an entry of another kind there
    LogEntry entry(int index) {
        return LogEntry.parse(new String(entries.get(index), StandardCharsets.US_ASCII));
    }
}
