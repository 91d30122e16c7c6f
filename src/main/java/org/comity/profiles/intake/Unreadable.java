package org.comity.profiles.intake;

/// Stops the reading of a document; told to people as a [Refusal], never further.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Unreadable(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
