package org.comity.audit.proof;

import java.security.SecureRandom;
import java.util.HexFormat;

/// 32 random bytes that keep a commitment from being guessed.
///
/// @param hex 64 lower-case hexadecimal digits
public record Salt(String hex) {

    private static final int BYTES = 32;

    /// @throws IllegalArgumentException unless there are 64 lower-case hexadecimal digits
    public Salt {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A salt is 64 lower-case hexadecimal digits");
        }
    }

    public static Salt random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ofBytes(bytes);
    }

    public static Salt ofBytes(byte[] bytes) {
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
