package org.comity.audit.proof;

import org.comity.vocabulary.Sha256;

/// The head of a log at a size, the text of a C2SP tlog-checkpoint note.
///
/// @param origin the log's name, and the name of its key
/// @param size number of leaves
/// @param root the tree hash at that size
public record Checkpoint(String origin, long size, Sha256 root) {

    /// @throws UnreadableProof when the origin is empty or the size negative
    public Checkpoint {
        if (origin.isEmpty() || size < 0) {
            throw new UnreadableProof("A checkpoint has an origin and a tree size");
        }
    }

    /// Extension lines are allowed and ignored, as the specification asks.
    ///
    /// @throws UnreadableProof when the text is not a checkpoint
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || text.contains("\n\n")) {
            throw new UnreadableProof("A checkpoint has three lines: origin, tree size, root hash");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new UnreadableProof("The tree size of the checkpoint is not a number");
        }
        var root = StrictBase64.decode(lines[2], "The root hash of the checkpoint");
        if (root.length != Sha256.BYTES) {
            throw new UnreadableProof("The root hash of the checkpoint has not 32 bytes");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Sha256.ofBytes(root));
    }

    public String text() {
        return origin + "\n" + size + "\n" + StrictBase64.encode(root.bytes()) + "\n";
    }
}
