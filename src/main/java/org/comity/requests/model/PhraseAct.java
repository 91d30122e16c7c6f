package org.comity.requests.model;

import java.util.Arrays;
import java.util.Optional;

/// What people do with the fixed words of a form. It takes two to approve them, and one to say that they no longer
/// answer for them.
public enum PhraseAct {
    PROPOSE,
    /// By somebody else than whoever proposed.
    CONFIRM,
    /// Ends a proposal; whoever proposed may do so too.
    REFUSE,
    /// Ends an approval: papers call the words a draft again.
    WITHDRAW;

    public static Optional<PhraseAct> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }
}
