package org.comity.vault;

/// A document is larger than the vault keeps.
public class DocumentTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentTooLarge(int most) {
        super("A document has at most " + most / (1024 * 1024) + " MB");
    }
}
