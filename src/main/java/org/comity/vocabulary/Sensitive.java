package org.comity.vocabulary;

/// Case data on its way through the program: printed anywhere, it says `[redacted]`.
///
/// @param reveal the value; call it only where the reader has a right to it
public record Sensitive<T>(T reveal) {

    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
