package org.comity.audit.proof;

/// Something that should be a receipt, a note, a key or a tile does not have its form. The message says which part.
public class UnreadableProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableProof(String sentence) {
        super(sentence);
    }

    public UnreadableProof(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
