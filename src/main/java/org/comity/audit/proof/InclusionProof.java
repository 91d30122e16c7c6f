package org.comity.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.vocabulary.Sha256;

/// The audit path of RFC 6962, section 2.1.1: that a leaf stands at an index of a tree.
///
/// @param path sibling hashes, from the leaf up
public record InclusionProof(long leafIndex, long treeSize, List<Sha256> path) {

    /// @throws IllegalArgumentException when the leaf lies outside the tree or the path is longer than any tree
    public InclusionProof {
        path = List.copyOf(path);
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("Leaf " + leafIndex + " is not in a tree of " + treeSize);
        }
        if (path.size() > 63) {
            throw new IllegalArgumentException("No tree is " + path.size() + " levels high");
        }
    }

    /// The complete subtrees whose hashes are needed to build the proof.
    public static List<MerkleNode> nodesFor(long leafIndex, long treeSize) {
        return siblings(leafIndex, treeSize).stream()
                .flatMap(MerkleRange::nodes)
                .toList();
    }

    /// @param hashes the hash of each of [#nodesFor]
    public static InclusionProof build(long leafIndex, long treeSize, Function<MerkleNode, Sha256> hashes) {
        var path = siblings(leafIndex, treeSize).stream()
                .map(range -> range.hash(hashes))
                .toList();
        return new InclusionProof(leafIndex, treeSize, path);
    }

    /// The root this proof leads to from a leaf hash; empty when the path has not the length the tree asks for.
    /// RFC 9162, section 2.1.3.2; the steps are numbered as there.
    public Optional<Sha256> rootFrom(Sha256 leafHash) {
        var fn = leafIndex; // 2
        var sn = treeSize - 1;
        var r = leafHash; // 3
        for (var p : path) { // 4
            if (sn == 0) { // 4.1
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) { // 4.2
                r = MerkleHash.node(p, r);
                var shift = Long.numberOfTrailingZeros(fn);
                fn >>= shift;
                sn >>= shift;
            } else {
                r = MerkleHash.node(r, p);
            }
            fn >>= 1; // 4.3
            sn >>= 1;
        }
        return sn == 0 ? Optional.of(r) : Optional.empty(); // 5
    }

    private static List<MerkleRange> siblings(long leafIndex, long treeSize) {
        var siblings = new ArrayList<MerkleRange>();
        var range = new MerkleRange(0, treeSize);
        while (range.length() > 1) {
            var inLeft = range.left().contains(leafIndex);
            siblings.add(inLeft ? range.right() : range.left());
            range = inLeft ? range.left() : range.right();
        }
        return siblings.reversed();
    }
}
