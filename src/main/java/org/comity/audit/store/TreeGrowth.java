package org.comity.audit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.audit.proof.GrowingTree;
import org.comity.audit.proof.MerkleNode;
import org.comity.vocabulary.Sha256;

/// What one batch adds to the tables: places of entries, and hashes of the subtrees they complete.
public final class TreeGrowth {

    record Leaf(long index, UUID entryId) {}

    record Hash(MerkleNode node, Sha256 value) {}

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>();

    /// Gives the entry the next place of the tree.
    public void append(GrowingTree tree, PendingEntry pending) {
        leaves.add(new Leaf(tree.size(), pending.id()));
        tree.append(pending.entry().leafHash(), (node, hash) -> hashes.add(new Hash(node, hash)));
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Hash> hashes() {
        return hashes;
    }
}
