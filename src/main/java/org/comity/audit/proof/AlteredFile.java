package org.comity.audit.proof;

import java.util.function.Supplier;

/// Ends the reading of a folder at the first file that cannot be what it should.
final class AlteredFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Check check;

    AlteredFile(Check.Failed check) {
        super(check.finding());
        this.check = check;
    }

    Check check() {
        return check;
    }

    /// Reads a file; what is wrong with it is said with its path.
    static <T> T named(Check.Subject subject, String path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableProof wrong) {
            throw new AlteredFile(new Check.Failed(subject, path + " was altered: " + wrong.getMessage()));
        }
    }
}
