package org.comity.audit.proof;

import java.util.List;
import org.comity.vocabulary.Sha256;

/// The two hashes of RFC 6962, section 2.1: a leaf is told from a node by its first byte.
public final class MerkleHash {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleHash() {}

    public static Sha256 leaf(byte[] entry) {
        return Sha256.of(LEAF, entry);
    }

    public static Sha256 node(Sha256 left, Sha256 right) {
        return Sha256.of(NODE, left.bytes(), right.bytes());
    }

    /// The root of the tree of these leaf hashes.
    static Sha256 root(List<Sha256> leaves) {
        var tree = GrowingTree.empty();
        leaves.forEach(leaf -> tree.append(leaf, (node, hash) -> {}));
        return tree.root();
    }

    /// The root of a tree without leaves.
    public static Sha256 empty() {
        return Sha256.of();
    }
}
