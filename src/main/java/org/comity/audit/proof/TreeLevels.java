package org.comity.audit.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.vocabulary.Sha256;

/// The hashes of a tree, level by level, computed from its leaves: those that tiles hold, every eighth level, or all.
final class TreeLevels {

    private final GrowingTree tree = GrowingTree.empty();
    private final Map<Integer, List<Sha256>> levels = new HashMap<>();
    private final boolean all;

    private TreeLevels(boolean all) {
        this.all = all;
    }

    static TreeLevels ofTiles() {
        return new TreeLevels(false);
    }

    static TreeLevels all() {
        return new TreeLevels(true);
    }

    void append(Sha256 leaf) {
        tree.append(leaf, (node, hash) -> {
            if (all || node.level() % 8 == 0) {
                levels.computeIfAbsent(node.level(), _ -> new ArrayList<>()).add(hash);
            }
        });
    }

    List<Sha256> hashesOf(LogResource.Tile tile) {
        return hashes(8 * tile.level(), tile.index(), tile.width());
    }

    List<Sha256> hashesOf(ExportPart.InnerHashes part) {
        return hashes(part.level(), part.index(), part.width());
    }

    /// As many of these hashes as the tree has.
    private List<Sha256> hashes(int level, long index, int width) {
        var hashes = levels.getOrDefault(level, List.of());
        var from = Math.min(index * LogResource.FULL, hashes.size());
        return hashes.subList((int) from, (int) Math.min(from + width, hashes.size()));
    }
}
