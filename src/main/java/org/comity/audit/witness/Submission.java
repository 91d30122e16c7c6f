package org.comity.audit.witness;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.comity.audit.proof.ConsistencyProof;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;

/// What a log hands to a witness (C2SP tlog-witness, add-checkpoint): the size it had when the witness last cosigned,
/// the proof that it grew from there, and the new checkpoint.
record Submission(long oldSize, List<Sha256> proof, SignedNote note) {

    /// Longer is no submission.
    static final int MOST_CHARACTERS = 64 * 1024;

    /// @throws UnreadableProof when the text is not a submission
    static Submission parse(String body) {
        var blank = body.indexOf("\n\n");
        if (blank < 0) {
            throw new UnreadableProof("An empty line stands before the checkpoint");
        }
        var lines = body.substring(0, blank).split("\n", -1);
        if (!lines[0].matches("old (0|[1-9][0-9]{0,17})")) {
            throw new UnreadableProof("The first line reads 'old' and a size");
        }
        if (lines.length - 1 > ConsistencyProof.LONGEST) {
            throw new UnreadableProof("A proof has at most " + ConsistencyProof.LONGEST + " lines");
        }
        var proof = new ArrayList<Sha256>();
        for (var i = 1; i < lines.length; i++) {
            proof.add(hash(lines[i]));
        }
        return new Submission(
                Long.parseLong(lines[0].substring("old ".length())),
                proof,
                SignedNote.parse(body.substring(blank + 2)));
    }

    private static Sha256 hash(String line) {
        try {
            return Sha256.ofBytes(Base64.getDecoder().decode(line));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableProof("A line of the proof is a hash in base 64", malformed);
        }
    }

    String text() {
        var text = new StringBuilder("old " + oldSize + "\n");
        proof.forEach(hash ->
                text.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
