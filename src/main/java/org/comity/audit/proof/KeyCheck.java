package org.comity.audit.proof;

import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.NotChecked;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.jspecify.annotations.Nullable;

/// The checks receipts and logs share: which key is believed, and what it signed.
///
/// @param enclosed the key that came with the proof
/// @param published the key the reader trusts; null when none was given
record KeyCheck(VerifierKey enclosed, @Nullable VerifierKey published) {

    VerifierKey believed() {
        return published == null ? enclosed : published;
    }

    Check key() {
        return key("the log's operator");
    }

    /// @param publisher who publishes the key
    Check key(String publisher) {
        if (published == null) {
            return new NotChecked(
                    Subject.KEY, "compare the key enclosed here with the one " + publisher + " publishes: " + enclosed);
        }
        if (!published.equals(enclosed)) {
            return new Failed(
                    Subject.KEY, "the key enclosed, " + enclosed + ", is not the published one, " + published);
        }
        return new Passed(Subject.KEY, "the key enclosed is the published one, " + published);
    }

    Check signature(SignedNote note) {
        return signature(note, "the checkpoint");
    }

    /// @param what carries the signature
    Check signature(SignedNote note, String what) {
        return switch (note.standingWith(believed())) {
            case SIGNED ->
                new Passed(
                        Subject.SIGNATURE, what + " is signed by " + believed().name());
            case NOT_SIGNED -> new Failed(Subject.SIGNATURE, what + " carries no signature by the key " + believed());
            case FORGED ->
                new Failed(
                        Subject.SIGNATURE,
                        what + " was altered: its signature by " + believed().name() + " does not fit its text");
        };
    }
}
