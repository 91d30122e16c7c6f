package org.comity.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final transient @Nullable Destruction destruction;

    public NotOpened(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    private NotOpened(Reason reason, String sentence, @Nullable Destruction destruction) {
        super(sentence);
        this.reason = reason;
        this.destruction = destruction;
    }

    static NotOpened destroyed(CaseKeyId id, Destruction how) {
        return new NotOpened(
                Reason.KEY_DESTROYED,
                "The case key " + id + " was destroyed on " + how.at() + " under the retention rule " + how.rule(),
                how);
    }

    /// When the key was destroyed and under which rule, if that is the reason.
    public Optional<Destruction> destruction() {
        return Optional.ofNullable(destruction);
    }

    public Reason reason() {
        return reason;
    }
}
