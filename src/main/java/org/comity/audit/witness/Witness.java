package org.comity.audit.witness;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.ConsistencyProof;
import org.comity.audit.proof.MerkleHash;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.VerifierKey;

/// Cosigns a checkpoint when the log grew from the last one it cosigned, and never two that contradict each other. The
/// checks are those of C2SP tlog-witness, add-checkpoint.
final class Witness {

    /// What became of a submission.
    sealed interface Answer {

        record Cosigned(NoteSignature line) implements Answer {}

        /// 409: the witness has cosigned a log of this size, or another log of the same size.
        record Conflict(long cosigned) implements Answer {}

        /// 404: not a log this witness looks after.
        record UnknownLog() implements Answer {}

        /// 403: not signed by the log.
        record NotSigned() implements Answer {}

        /// 422: the proof does not lead from the one to the other.
        record Inconsistent() implements Answer {}

        /// 400: no submission at all.
        record Malformed() implements Answer {}
    }

    private final CosigningKey key;
    private final Map<String, VerifierKey> logs;
    private final WitnessMemory memory;
    private final Clock clock;

    Witness(CosigningKey key, Collection<VerifierKey> logs, WitnessMemory memory, Clock clock) {
        this.key = key;
        this.logs = logs.stream().collect(Collectors.toMap(VerifierKey::name, Function.identity()));
        this.memory = memory;
        this.clock = clock;
    }

    /// One at a time: what was cosigned last is compared and replaced without anyone between.
    synchronized Answer addCheckpoint(String body) {
        try {
            return answer(Submission.parse(body));
        } catch (UnreadableProof malformed) {
            return new Answer.Malformed();
        }
    }

    private Answer answer(Submission submission) {
        var checkpoint = Checkpoint.parse(submission.note().text());
        var log = Optional.ofNullable(logs.get(checkpoint.origin()));
        if (log.isEmpty()) {
            return new Answer.UnknownLog();
        }
        if (submission.note().standingWith(log.get()) != SignedNote.Standing.SIGNED) {
            return new Answer.NotSigned();
        }
        if (submission.oldSize() > checkpoint.size()) {
            return new Answer.Malformed();
        }
        var known = memory.latest(checkpoint.origin())
                .orElseGet(() -> new Checkpoint(checkpoint.origin(), 0, MerkleHash.empty()));
        if (submission.oldSize() != known.size()) {
            return new Answer.Conflict(known.size());
        }
        if (known.size() == checkpoint.size() && !known.root().equals(checkpoint.root())) {
            return new Answer.Conflict(known.size());
        }
        var proof = new ConsistencyProof(known.size(), checkpoint.size(), submission.proof());
        if (!proof.proves(known.root(), checkpoint.root())) {
            return new Answer.Inconsistent();
        }
        memory.remember(checkpoint);
        return new Answer.Cosigned(key.cosign(submission.note().text(), clock.instant()));
    }
}
