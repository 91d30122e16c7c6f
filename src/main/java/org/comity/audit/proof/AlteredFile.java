package org.comity.audit.proof;

import java.util.function.Supplier;

/// Ends a verification at the first file that cannot be what it should: beyond it nothing more can be told.
public final class AlteredFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Check check;

    public AlteredFile(Check.Failed check) {
        super(check.finding());
        this.check = check;
    }

    /// @param sentence names the file
    public static AlteredFile of(String sentence) {
        return new AlteredFile(new Check.Failed(Check.Subject.FILES, sentence));
    }

    public Check check() {
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
