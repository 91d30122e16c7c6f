package org.comity.directory;

/// The stage of the proceedings a designation is for.
public enum Stage {
    ALL,
    PRE_TRIAL,
    TRIAL,
    ENFORCEMENT;

    /// Whether a designation for this stage serves somebody who asks for another.
    public boolean serves(Stage wanted) {
        return this == ALL || wanted == ALL || this == wanted;
    }
}
