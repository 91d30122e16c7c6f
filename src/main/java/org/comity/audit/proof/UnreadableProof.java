package org.comity.audit.proof;

/// Something that should be a receipt, a note, a key or a tile does not have its form. The message says which part.
public class UnreadableProof extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SPOKEN = 60;

    public UnreadableProof(String sentence) {
        super(sentence);
    }

    public UnreadableProof(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// What a message may repeat of foreign words: short, and nothing that speaks to a terminal.
    static String cleaned(String foreign) {
        var shown = foreign.length() > SPOKEN ? foreign.substring(0, SPOKEN) + "…" : foreign;
        return shown.replaceAll("[^A-Za-z0-9 ._/\\\\:…-]", "?");
    }
}
