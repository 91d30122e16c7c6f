package org.comity.audit.proof;

import java.nio.charset.StandardCharsets;
import org.comity.vocabulary.Sha256;

/// A leaf of the public log, the line `comity-entry/1 <commitment in hex>` with its newline. It reveals nothing.
public record LogEntry(Sha256 commitment) {

    private static final String FORMAT = "comity-entry/1 ";

    /// @throws UnreadableProof when the text is not such a line
    public static LogEntry parse(String text) {
        if (!text.matches(FORMAT + "[0-9a-f]{64}\n")) {
            throw new UnreadableProof("An entry reads '" + FORMAT + "' and 64 hexadecimal digits");
        }
        return new LogEntry(Sha256.ofHex(text.substring(FORMAT.length()).strip()));
    }

    public String text() {
        return FORMAT + commitment.hex() + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    public Sha256 leafHash() {
        return MerkleHash.leaf(bytes());
    }
}
