package org.comity.evidence.model;

/// A condition under which evidence may be used.
///
/// @param text in the words of whoever set it; empty where the law has the words
/// @param agreed both sides agreed on it in the request: it stays
public record Condition(Kind kind, String text, boolean agreed) {

    /// What it asks for.
    public enum Kind {
        /// The fact and the substance are kept confidential (Article 28(2)(a)).
        CONFIDENTIAL("28(2)(a)"),
        /// It is not used for other investigations or proceedings (Article 28(2)(b)).
        NO_OTHER_USE("28(2)(b)"),
        /// Anything else, in words.
        WORDS("27(6)");

        private final String provision;

        Kind(String provision) {
            this.provision = provision;
        }

        public String provision() {
            return provision;
        }
    }

    /// Whether another asks for the same, whoever set it.
    public boolean saysTheSame(Condition other) {
        return kind == other.kind && text.equals(other.text);
    }

    /// @throws IllegalArgumentException when words are missing where they are the condition, or there where not
    public Condition {
        if ((kind == Kind.WORDS) == text.isBlank()) {
            throw new IllegalArgumentException("A condition has its words from the law or from whoever sets it");
        }
    }
}
