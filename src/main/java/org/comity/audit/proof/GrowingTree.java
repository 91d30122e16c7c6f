package org.comity.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.comity.vocabulary.Sha256;

/// A Merkle tree that grows at its right edge. It holds only the hashes of the complete subtrees along that edge, at
/// most 63 of them. Not for several threads.
public final class GrowingTree {

    private final List<Sha256> peaks;
    private long size;

    private GrowingTree(long size, List<Sha256> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static GrowingTree empty() {
        return new GrowingTree(0, List.of());
    }

    /// Goes on where a tree of this size stood.
    ///
    /// @param hashes the hash of each of [#peaksOf]
    public static GrowingTree resume(long size, Function<MerkleNode, Sha256> hashes) {
        return new GrowingTree(size, peaksOf(size).stream().map(hashes).toList());
    }

    /// The complete subtrees a tree of this size is made of, from left to right.
    public static List<MerkleNode> peaksOf(long size) {
        return size == 0 ? List.of() : new MerkleRange(0, size).nodes().toList();
    }

    /// Adds a leaf and reports every subtree it completes, the leaf itself first.
    public void append(Sha256 leaf, BiConsumer<MerkleNode, Sha256> completed) {
        var hash = leaf;
        completed.accept(new MerkleNode(0, size), hash);
        for (var level = 1; endsSubtree(level); level++) {
            hash = MerkleHash.node(peaks.removeLast(), hash);
            completed.accept(new MerkleNode(level, size >> level), hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Sha256 root() {
        return peaks.reversed().stream()
                .reduce((right, left) -> MerkleHash.node(left, right))
                .orElseGet(MerkleHash::empty);
    }

    private boolean endsSubtree(int level) {
        var width = 1L << level;
        return (size + 1) % width == 0;
    }
}
