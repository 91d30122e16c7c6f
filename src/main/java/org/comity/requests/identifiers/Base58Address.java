package org.comity.requests.identifiers;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.comity.vocabulary.Sha256;

/// Base58Check: a version, twenty bytes, and the first four bytes of their double SHA-256.
final class Base58Address {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int LENGTH = 25;
    private static final int BODY = 21;

    /// Bitcoin 0 and 5, Dogecoin 22 and 30, Litecoin 48 and 50, Tron 65, Dash 16 and 76.
    private static final Set<Integer> VERSIONS = Set.of(0, 5, 16, 22, 30, 48, 50, 65, 76);

    private static final Set<Integer> OF_TEST_NETWORKS = Set.of(111, 196);

    private Base58Address() {}

    static Optional<Recognised> read(String value) {
        var bytes = value.length() >= 26 && value.length() <= 35 ? decoded(value) : new byte[0];
        if (bytes.length != LENGTH || !checksumHolds(bytes)) {
            return Optional.empty();
        }
        var version = bytes[0] & 0xFF;
        if (OF_TEST_NETWORKS.contains(version)) {
            return Optional.of(Recognised.as(value, Note.TEST_NETWORK));
        }
        return VERSIONS.contains(version) ? Optional.of(Recognised.as(value)) : Optional.empty();
    }

    private static boolean checksumHolds(byte[] bytes) {
        var twice = Sha256.of(Sha256.of(Arrays.copyOf(bytes, BODY)).bytes()).bytes();
        return Arrays.equals(twice, 0, LENGTH - BODY, bytes, BODY, LENGTH);
    }

    /// Leading ones stand for bytes of zero. Nothing for text that has another alphabet.
    private static byte[] decoded(String value) {
        var number = BigInteger.ZERO;
        for (var i = 0; i < value.length(); i++) {
            var digit = ALPHABET.indexOf(value.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        var zeros = 0;
        while (zeros < value.length() && value.charAt(zeros) == '1') {
            zeros++;
        }
        var magnitude = number.signum() == 0 ? new byte[0] : unsigned(number.toByteArray());
        var bytes = new byte[zeros + magnitude.length];
        System.arraycopy(magnitude, 0, bytes, zeros, magnitude.length);
        return bytes;
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
