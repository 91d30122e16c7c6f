package org.comity.disclosure.model;

/// How much time there is. Danger to life, or evidence about to be lost, breaks the glass.
public enum Urgency {
    ORDINARY(false),
    URGENT(false),
    LIFE(true),
    EVIDENCE(true);

    private final boolean glass;

    Urgency(boolean glass) {
        this.glass = glass;
    }

    public boolean glass() {
        return glass;
    }
}
