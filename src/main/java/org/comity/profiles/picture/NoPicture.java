package org.comity.profiles.picture;

import org.comity.profiles.picture.Redrawn.Reason;

/// A file turned out to be no picture while it was taken apart.
final class NoPicture extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NoPicture(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
