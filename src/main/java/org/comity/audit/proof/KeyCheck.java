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
        if (published == null) {
            return new NotChecked(
                    Subject.KEY,
                    "compare the key enclosed here with the one the log's operator publishes: " + enclosed);
        }
        if (!published.equals(enclosed)) {
            return new Failed(
                    Subject.KEY, "the key enclosed, " + enclosed + ", is not the published one, " + published);
        }
        return new Passed(Subject.KEY, "the key enclosed is the published one, " + published);
    }

    Check signature(SignedNote note) {
        return switch (note.standingWith(believed())) {
            case SIGNED ->
                new Passed(
                        Subject.SIGNATURE,
                        "the checkpoint is signed by " + believed().name());
            case NOT_SIGNED ->
                new Failed(Subject.SIGNATURE, "the checkpoint carries no signature by the key " + believed());
            case FORGED ->
                new Failed(
                        Subject.SIGNATURE,
                        "the checkpoint was altered: its signature by "
                                + believed().name() + " does not fit its text");
        };
    }
}
