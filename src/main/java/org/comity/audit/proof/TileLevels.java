package org.comity.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.vocabulary.Sha256;

/// The hashes that tiles hold, every eighth level of the tree, computed from the leaves.
final class TileLevels {

    private final GrowingTree tree = GrowingTree.empty();
    private final List<List<Sha256>> levels = IntStream.range(0, 8)
            .<List<Sha256>>mapToObj(level -> new ArrayList<>())
            .toList();

    void append(Sha256 leaf) {
        tree.append(leaf, (node, hash) -> {
            if (node.level() % 8 == 0) {
                levels.get(node.level() / 8).add(hash);
            }
        });
    }

    List<Sha256> hashesOf(LogResource.Tile tile) {
        var from = Math.toIntExact(tile.index() * LogResource.FULL);
        return levels.get(tile.level()).subList(from, from + tile.width());
    }
}
