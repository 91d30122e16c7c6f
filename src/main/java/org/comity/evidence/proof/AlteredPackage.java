package org.comity.evidence.proof;

import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Subject;

/// Ends a verification at the first thing beyond which nothing more can be told.
final class AlteredPackage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Check check;

    AlteredPackage(Check.Failed check) {
        super(check.finding());
        this.check = check;
    }

    static AlteredPackage of(String sentence) {
        return new AlteredPackage(new Check.Failed(Subject.FILES, sentence));
    }

    Check check() {
        return check;
    }
}
