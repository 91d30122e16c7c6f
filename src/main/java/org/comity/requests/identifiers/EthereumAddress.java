package org.comity.requests.identifiers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.KeccakDigest;

/// `0x` and forty hexadecimal digits. In mixed case the case of each letter carries a checksum (EIP-55).
final class EthereumAddress {

    private static final Pattern FORM = Pattern.compile("0x[0-9A-Fa-f]{40}");

    private EthereumAddress() {}

    static Optional<Recognised> read(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        var digits = value.substring(2);
        var lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return Optional.of(Recognised.as("0x" + lower, Note.CHECKSUM_NOT_CARRIED));
        }
        return digits.equals(checked(lower)) ? Optional.of(Recognised.as("0x" + lower)) : Optional.empty();
    }

    /// A letter is a capital where the digest of the digits has eight or more at its place.
    static String checked(String lower) {
        var keccak = new KeccakDigest(256);
        var bytes = lower.getBytes(StandardCharsets.US_ASCII);
        keccak.update(bytes, 0, bytes.length);
        var digest = new byte[32];
        keccak.doFinal(digest, 0);
        var checked = new StringBuilder();
        for (var i = 0; i < lower.length(); i++) {
            var nibble = digest[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xF;
            checked.append(nibble >= 8 ? Character.toUpperCase(lower.charAt(i)) : lower.charAt(i));
        }
        return checked.toString();
    }
}
