package org.comity.vault;

/// Something in the vault could not be opened. Neither message nor cause holds anything of what is sealed.
public class NotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why it stayed shut.
    public enum Reason {
        /// The key of the case was destroyed: nobody can open this any more.
        KEY_DESTROYED,
        /// There is no such case key.
        NO_SUCH_KEY,
        /// There is no such document.
        NO_SUCH_DOCUMENT,
        /// The bytes were altered, or were sealed for another case or purpose.
        SEAL_BROKEN
    }

    private final Reason reason;

    public NotOpened(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
