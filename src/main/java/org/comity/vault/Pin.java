package org.comity.vault;

/// The PIN of a token: a secret that does not print.
public final class Pin {

    private final String digits;

    private Pin(String digits) {
        this.digits = digits;
    }

    /// @throws IllegalArgumentException when it is empty
    public static Pin of(String digits) {
        if (digits.isBlank()) {
            throw new IllegalArgumentException("A token's PIN is not empty");
        }
        return new Pin(digits);
    }

    char[] reveal() {
        return digits.toCharArray();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
