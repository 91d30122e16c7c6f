package org.comity.audit.proof;

import java.util.List;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;

/// A checkpoint kept from an earlier day, against which a log is held: it must have grown from there, and nothing else.
record EarlierCheckpoint(SignedNote note, Checkpoint checkpoint) {

    /// @throws UnreadableProof when the note is no checkpoint
    static EarlierCheckpoint of(SignedNote note) {
        return new EarlierCheckpoint(note, Checkpoint.parse(note.text()));
    }

    long size() {
        return checkpoint.size();
    }

    /// @param leaves of the log, as they are now
    Check check(KeyCheck keys, Checkpoint now, List<Sha256> leaves) {
        if (keys.signature(note) instanceof Failed(var _, var finding)) {
            return new Failed(Subject.EARLIER, "it proves nothing: " + finding);
        }
        if (!checkpoint.origin().equals(now.origin())) {
            return new Failed(Subject.EARLIER, "it is of another log, " + checkpoint.origin());
        }
        if (size() > now.size()) {
            return new Failed(
                    Subject.EARLIER,
                    "rolled back: the log had " + size() + " entries when the earlier checkpoint was signed, and has "
                            + now.size() + " here");
        }
        if (!MerkleHash.root(leaves.subList(0, Math.toIntExact(size()))).equals(checkpoint.root())) {
            return new Failed(
                    Subject.EARLIER,
                    "split view: the same key signed two different logs; their first " + size()
                            + " entries are not the same");
        }
        return new Passed(
                Subject.EARLIER,
                "the log only grew since then, by " + (now.size() - size()) + " to " + now.size() + " entries");
    }
}
