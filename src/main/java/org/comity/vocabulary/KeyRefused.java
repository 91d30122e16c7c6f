package org.comity.vocabulary;

/// A key this node must not work with: missing, another one, or open to other users of the machine.
///
/// The message is one sentence for the person who operates the node, and says what to do. It never contains key
/// material.
public class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyRefused(String sentence) {
        super(sentence);
    }

    public KeyRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
