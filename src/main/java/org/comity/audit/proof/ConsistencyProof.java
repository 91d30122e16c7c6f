package org.comity.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comity.vocabulary.Sha256;

/// The consistency proof of RFC 6962, section 2.1.2: that a tree grew from an earlier one, and nothing before was
/// altered.
///
/// @param path empty when nothing was there before, or nothing came since
public record ConsistencyProof(long oldSize, long newSize, List<Sha256> path) {

    public static final int LONGEST = 63;

    /// @throws IllegalArgumentException when a tree would have shrunk, or the path is longer than any
    public ConsistencyProof {
        path = List.copyOf(path);
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("A tree does not grow from " + oldSize + " to " + newSize);
        }
        if (path.size() > LONGEST) {
            throw new IllegalArgumentException("A proof has at most " + LONGEST + " hashes");
        }
    }

    /// The complete subtrees whose hashes are needed to build the proof.
    public static List<MerkleNode> nodesFor(long oldSize, long newSize) {
        return ranges(oldSize, newSize).stream().flatMap(MerkleRange::nodes).toList();
    }

    /// @param hashes the hash of each of [#nodesFor]
    public static ConsistencyProof build(long oldSize, long newSize, Function<MerkleNode, Sha256> hashes) {
        var path = ranges(oldSize, newSize).stream()
                .map(range -> range.hash(hashes))
                .toList();
        return new ConsistencyProof(oldSize, newSize, path);
    }

    private static List<MerkleRange> ranges(long oldSize, long newSize) {
        var ranges = new ArrayList<MerkleRange>();
        if (oldSize > 0 && oldSize < newSize) {
            var range = new MerkleRange(0, newSize);
            while (range.to() != oldSize) {
                var within = oldSize <= range.left().to();
                ranges.add(within ? range.right() : range.left());
                range = within ? range.left() : range.right();
            }
            if (range.from() > 0) {
                ranges.add(range);
            }
        }
        return ranges.reversed();
    }

    /// RFC 9162, section 2.1.4.2; the steps are numbered as there.
    public boolean proves(Sha256 oldRoot, Sha256 newRoot) {
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(MerkleHash.empty());
        }
        var hashes = new ArrayList<>(path);
        if (hashes.isEmpty()) { // 1
            return false;
        }
        if (Long.bitCount(oldSize) == 1) { // 2
            hashes.addFirst(oldRoot);
        }
        var fn = oldSize - 1; // 3
        var sn = newSize - 1;
        var shift = Long.numberOfTrailingZeros(~fn); // 4
        fn >>= shift;
        sn >>= shift;
        var fr = hashes.getFirst(); // 5
        var sr = fr;
        for (var c : hashes.subList(1, hashes.size())) { // 6
            if (sn == 0) { // 6.1
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) { // 6.2
                fr = MerkleHash.node(c, fr);
                sr = MerkleHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else { // 6.3
                sr = MerkleHash.node(sr, c);
            }
            fn >>= 1; // 6.4
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot); // 7
    }
}
