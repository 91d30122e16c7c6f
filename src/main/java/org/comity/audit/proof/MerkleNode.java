package org.comity.audit.proof;

/// The place of a complete subtree: it covers the leaves from `index * 2^level` on, `2^level` of them. Level 0 are the
/// leaves.
public record MerkleNode(int level, long index) {

    /// @throws IllegalArgumentException when level or index lie outside any tree
    public MerkleNode {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("No such node: level " + level + ", index " + index);
        }
    }
}
