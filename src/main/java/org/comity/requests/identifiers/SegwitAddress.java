package org.comity.requests.identifiers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Bech32 (BIP-173) for witness version 0 and Bech32m (BIP-350) for later ones.
final class SegwitAddress {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final Set<String> NETWORKS = Set.of("bc", "ltc");
    private static final Set<String> TEST_NETWORKS = Set.of("tb", "bcrt", "tltc");
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int CHECKSUM = 6;
    private static final int LONGEST = 90;

    private SegwitAddress() {}

    static Optional<Recognised> read(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        var separator = lower.lastIndexOf('1');
        if (separator < 1
                || lower.length() > LONGEST
                || lower.length() - separator - 1 < CHECKSUM + 1
                || !(value.equals(lower) || value.equals(value.toUpperCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        var network = lower.substring(0, separator);
        var known = NETWORKS.contains(network) || TEST_NETWORKS.contains(network);
        if (!known || !holds(network, lower.substring(separator + 1))) {
            return Optional.empty();
        }
        return Optional.of(NETWORKS.contains(network) ? Recognised.as(lower) : Recognised.as(lower, Note.TEST_NETWORK));
    }

    private static boolean holds(String network, String data) {
        var values = new int[data.length()];
        for (var i = 0; i < values.length; i++) {
            values[i] = ALPHABET.indexOf(data.charAt(i));
            if (values[i] < 0) {
                return false;
            }
        }
        var version = values[0];
        return version <= 16
                && checksum(network, values) == (version == 0 ? BECH32 : BECH32M)
                && programFits(version, values);
    }

    /// The bytes behind the version: twenty or thirty-two for version 0, two to forty otherwise, and no spare bits set.
    private static boolean programFits(int version, int[] values) {
        var groups = values.length - CHECKSUM - 1;
        var spare = groups * 5 % 8;
        var bytes = groups * 5 / 8;
        if (spare >= 5 || (groups > 0 && (values[groups] & ((1 << spare) - 1)) != 0)) {
            return false;
        }
        return version == 0 ? bytes == 20 || bytes == 32 : bytes >= 2 && bytes <= 40;
    }

    private static int checksum(String network, int[] values) {
        var check = 1;
        for (var i = 0; i < network.length(); i++) {
            check = step(check, network.charAt(i) >> 5);
        }
        check = step(check, 0);
        for (var i = 0; i < network.length(); i++) {
            check = step(check, network.charAt(i) & 31);
        }
        for (var value : values) {
            check = step(check, value);
        }
        return check;
    }

    private static int step(int check, int value) {
        var top = check >>> 25;
        var next = (check & 0x1ffffff) << 5 ^ value;
        for (var i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }
}
