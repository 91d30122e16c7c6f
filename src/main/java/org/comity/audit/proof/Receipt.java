package org.comity.audit.proof;

/// Everything that proves one entry of the log, offline and without us: what was said, that the log
/// committed to it, and the signed head of the log that contains it.
///
/// @param statement what the entry says
/// @param salt goes before the statement in the commitment
/// @param entry the leaf of the public log
/// @param inclusion where the leaf stands
/// @param checkpoint the signed head the inclusion leads to
/// @param verifierKey the key that signed it; whoever relies on the receipt compares it with the published one
public record Receipt(
        Statement statement,
        Salt salt,
        LogEntry entry,
        InclusionProof inclusion,
        SignedNote checkpoint,
        VerifierKey verifierKey) {

    public static final String FORMAT = "comity-receipt/1";

    /// A longer file is no receipt.
    public static final int MOST_BYTES = 256 * 1024;

    /// The JSON that is handed out; UTF-8, ends in a newline.
    public String toJson() {
        return ReceiptJson.write(this);
    }

    /// @throws UnreadableProof naming the field that has not its form
    public static Receipt fromJson(byte[] json) {
        return ReceiptJson.read(json);
    }
}
