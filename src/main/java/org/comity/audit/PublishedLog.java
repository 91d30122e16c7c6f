package org.comity.audit;

import java.util.Optional;
import org.comity.audit.proof.EntryBundle;
import org.comity.audit.proof.LogEntry;
import org.comity.audit.proof.LogResource;
import org.comity.audit.proof.MerkleNode;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.VerifierKey;
import org.comity.audit.store.CosignatureStore;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.SignedHead;
import org.comity.audit.store.TreeStore;
import org.comity.vocabulary.Sha256;

/// The log as anyone may read it: its newest signed head, its key, its tiles and entries (C2SP tlog-tiles). It reveals
/// how many acts there were and when checkpoints were made, and nothing of what was said.
public final class PublishedLog {

    private final EntryStore entries;
    private final TreeStore tree;
    private final CosignatureStore cosignatures;

    PublishedLog(EntryStore entries, TreeStore tree, CosignatureStore cosignatures) {
        this.entries = entries;
        this.tree = tree;
        this.cosignatures = cosignatures;
    }

    /// The newest checkpoint, with the cosignatures it has by now.
    public SignedNote checkpoint() {
        return cosigned(head());
    }

    /// The newest checkpoint that a witness cosigned; empty while none has.
    public Optional<SignedNote> witnessed() {
        return cosignatures.newestSize().map(size -> cosigned(tree.checkpointOf(size)));
    }

    private SignedNote cosigned(SignedHead head) {
        var note = head.note();
        for (var line : cosignatures.of(head.checkpoint().size())) {
            note = note.with(line);
        }
        return note;
    }

    public VerifierKey verifierKey() {
        return head().verifierKey();
    }

    /// The bytes of a tile or bundle; empty beyond the tree.
    public Optional<byte[]> read(LogResource resource) {
        return switch (resource) {
            case LogResource.Tile tile -> tile(tile);
            case LogResource.Bundle bundle -> bundle(bundle);
        };
    }

    private Optional<byte[]> tile(LogResource.Tile tile) {
        var level = 8 * tile.level();
        if (level > 56) {
            return Optional.empty();
        }
        var hashes = tree.hashes(new MerkleNode(level, tile.index() * LogResource.FULL), tile.width());
        if (hashes.size() < tile.width()) {
            return Optional.empty();
        }
        var bytes = new byte[tile.width() * Sha256.BYTES];
        for (var i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Sha256.BYTES, Sha256.BYTES);
        }
        return Optional.of(bytes);
    }

    private Optional<byte[]> bundle(LogResource.Bundle bundle) {
        var commitments = entries.commitments(bundle.index() * LogResource.FULL, bundle.width());
        return commitments.size() < bundle.width()
                ? Optional.empty()
                : Optional.of(EntryBundle.write(
                        commitments.stream().map(LogEntry::new).toList()));
    }

    private SignedHead head() {
        return tree.latestCheckpoint().orElseThrow(() -> new IllegalStateException("The log was not begun"));
    }
}
