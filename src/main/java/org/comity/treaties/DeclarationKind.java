package org.comity.treaties;

/// What a State may attach to its consent.
public enum DeclarationKind {
    /// Closed list: ETS 185 Art. 42, ETS 189 Art. 12(2), CETS 224 Art. 19(1).
    RESERVATION("reservation"),
    /// Closed list: ETS 185 Art. 40, CETS 224 Art. 19(2)-(3), and territory.
    DECLARATION("declaration"),
    /// Articles 24(7), 27(2), 35(1) of the Convention and their like in the Second Protocol.
    DESIGNATION("authority designation"),
    /// A statement that no article provides for: shown, never deciding.
    STATEMENT("interpretative statement");

    private final String written;

    DeclarationKind(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }
}
