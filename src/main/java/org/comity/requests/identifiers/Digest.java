package org.comity.requests.identifiers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The digest of a file in hexadecimal digits; which one it is, is told by its length: MD5, SHA-1, SHA-256, SHA-512.
public final class Digest {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]+");
    private static final Set<Integer> LENGTHS = Set.of(32, 40, 64, 128);

    private Digest() {}

    public static Optional<Recognised> read(String value) {
        return LENGTHS.contains(value.length()) && HEXADECIMAL.matcher(value).matches()
                ? Optional.of(Recognised.as(value.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
