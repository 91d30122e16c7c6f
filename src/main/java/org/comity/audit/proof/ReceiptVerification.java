package org.comity.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.NotChecked;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Checks a receipt, with the receipt alone and, where they are at hand, the published key and the document.
///
/// Every check is made, whatever the others found; the first that fails names what was altered.
public final class ReceiptVerification {

    private final Receipt receipt;
    private final KeyCheck keys;
    private final @Nullable Sha256 document;
    private final List<WitnessKey> witnesses;
    private final Checkpoint checkpoint;

    private ReceiptVerification(
            Receipt receipt, @Nullable VerifierKey published, @Nullable Sha256 document, List<WitnessKey> witnesses) {
        this.receipt = receipt;
        this.keys = new KeyCheck(receipt.verifierKey(), published);
        this.document = document;
        this.witnesses = List.copyOf(witnesses);
        this.checkpoint = Checkpoint.parse(receipt.checkpoint().text());
    }

    /// @throws UnreadableProof when the receipt's note is not a checkpoint
    public static ReceiptVerification of(Receipt receipt) {
        return new ReceiptVerification(receipt, null, null, List.of());
    }

    /// The key the log's operator publishes. Without it the key enclosed in the receipt is used.
    public ReceiptVerification against(VerifierKey published) {
        return new ReceiptVerification(receipt, published, document, witnesses);
    }

    /// The digest of the document the receipt came with.
    public ReceiptVerification withDocument(Sha256 digest) {
        return new ReceiptVerification(receipt, keys.published(), digest, witnesses);
    }

    /// Witnesses the reader trusts: each must have cosigned the checkpoint of the receipt.
    public ReceiptVerification witnessedBy(List<WitnessKey> trusted) {
        return new ReceiptVerification(receipt, keys.published(), document, trusted);
    }

    public Verdict verdict() {
        var checks = new ArrayList<Check>(List.of(
                keys.key(), keys.signature(receipt.checkpoint()), checkpoint(), statement(), inclusion(), document()));
        TouchProof.check(receipt.statement()).ifPresent(checks::add);
        exercise().ifPresent(checks::addFirst);
        witnesses.forEach(witness -> checks.add(witness.check(receipt.checkpoint(), "the receipt's checkpoint")));
        return Verdict.of(checks);
    }

    private Check checkpoint() {
        var size = receipt.inclusion().treeSize();
        if (size != checkpoint.size()) {
            return new Failed(
                    Subject.CHECKPOINT,
                    "the receipt's treeSize is " + size + ", but the checkpoint is of " + checkpoint.size()
                            + " entries");
        }
        return new Passed(Subject.CHECKPOINT, "log " + checkpoint.origin() + " with " + checkpoint.size() + " entries");
    }

    private Check statement() {
        if (committed().equals(receipt.entry())) {
            return new Passed(
                    Subject.STATEMENT,
                    "the log's entry commits to what the receipt says: "
                            + receipt.statement().canonicalText());
        }
        if (leadsToRoot(committed())) {
            return new Failed(Subject.ENTRY, "the entry was altered: statement and salt are those the log holds");
        }
        return new Failed(
                Subject.STATEMENT, "the statement or its salt was altered: the log's entry commits to another one");
    }

    private Optional<Check> exercise() {
        return receipt.statement()
                .field(Statement.ACT)
                .filter(act -> act.startsWith(Statement.EXERCISE))
                .map(act -> new Passed(Subject.EXERCISE, "this is about an exercise, and about no real request"));
    }

    private Check inclusion() {
        var inclusion = receipt.inclusion();
        if (leadsToRoot(receipt.entry()) || leadsToRoot(committed())) {
            return new Passed(
                    Subject.INCLUSION, "entry " + inclusion.leafIndex() + " leads to the root hash of the checkpoint");
        }
        if (inclusion.rootFrom(receipt.entry().leafHash()).isEmpty()) {
            return new Failed(
                    Subject.INCLUSION,
                    "leafIndex, treeSize or inclusionProof was altered: "
                            + inclusion.path().size()
                            + " hashes are not the way from entry " + inclusion.leafIndex() + " in a log of "
                            + inclusion.treeSize());
        }
        return new Failed(
                Subject.INCLUSION,
                "entry " + inclusion.leafIndex()
                        + " does not lead to the root hash of the checkpoint: leafIndex, entry or"
                        + " a hash of inclusionProof was altered");
    }

    private Check document() {
        var named = receipt.statement().field(Statement.DOCUMENT_SHA256);
        if (named.isEmpty()) {
            return document == null
                    ? new NotChecked(Subject.DOCUMENT, "the receipt is not about a document")
                    : new Failed(Subject.DOCUMENT, "the receipt is not about a document, this one is not proven by it");
        }
        if (document == null) {
            return new NotChecked(
                    Subject.DOCUMENT, "not given; the receipt proves the document with SHA-256 " + named.get());
        }
        return document.hex().equals(named.get())
                ? new Passed(Subject.DOCUMENT, "its SHA-256 is the one the receipt proves, " + named.get())
                : new Failed(
                        Subject.DOCUMENT,
                        "the document was altered or is another one: its SHA-256 is " + document.hex()
                                + ", the receipt proves " + named.get());
    }

    private LogEntry committed() {
        return new LogEntry(receipt.statement().commitment(receipt.salt()));
    }

    private boolean leadsToRoot(LogEntry entry) {
        return receipt.inclusion()
                .rootFrom(entry.leafHash())
                .filter(checkpoint.root()::equals)
                .isPresent();
    }
}
