package org.comity.audit.proof;

import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.vocabulary.Sha256;

/// The leaves `from` (included) to `to` (excluded), as RFC 6962 splits a tree: at the largest power of two smaller than
/// the length.
///
/// @param from a multiple of the largest power of two within the range
record MerkleRange(long from, long to) {

    MerkleRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No leaves from " + from + " to " + to);
        }
    }

    long length() {
        return to - from;
    }

    boolean complete() {
        return Long.bitCount(length()) == 1;
    }

    MerkleRange left() {
        return new MerkleRange(from, middle());
    }

    MerkleRange right() {
        return new MerkleRange(middle(), to);
    }

    boolean contains(long leaf) {
        return from <= leaf && leaf < to;
    }

    /// The complete subtrees this range is made of, from left to right.
    Stream<MerkleNode> nodes() {
        return complete() ? Stream.of(node()) : Stream.concat(left().nodes(), right().nodes());
    }

    /// The tree hash of the range, from the hashes of its complete subtrees.
    Sha256 hash(Function<MerkleNode, Sha256> hashes) {
        return complete() ? hashes.apply(node()) : MerkleHash.node(left().hash(hashes), right().hash(hashes));
    }

    private MerkleNode node() {
        var level = Long.numberOfTrailingZeros(length());
        return new MerkleNode(level, from >> level);
    }

    private long middle() {
        return from + Long.highestOneBit(length() - 1);
    }
}
