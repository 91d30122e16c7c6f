package org.comity.requests.identifiers;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Addresses that name no user, by the registries of special-purpose addresses (RFC 6890).
enum IpRange {
    THIS_NETWORK("00000000", 8, Note.NEVER_ASSIGNED),
    PRIVATE_10("0a000000", 8, Note.PRIVATE_NETWORK),
    CARRIER("64400000", 10, Note.INSIDE_A_CARRIER),
    LOOPBACK_4("7f000000", 8, Note.LOOPBACK),
    LINK_4("a9fe0000", 16, Note.LINK_LOCAL),
    PRIVATE_172("ac100000", 12, Note.PRIVATE_NETWORK),
    EXAMPLE_1("c0000200", 24, Note.FOR_EXAMPLES),
    PRIVATE_192("c0a80000", 16, Note.PRIVATE_NETWORK),
    BENCHMARKS("c6120000", 15, Note.NEVER_ASSIGNED),
    EXAMPLE_2("c6336400", 24, Note.FOR_EXAMPLES),
    EXAMPLE_3("cb007100", 24, Note.FOR_EXAMPLES),
    MULTICAST_4("e0000000", 4, Note.NEVER_ASSIGNED),
    RESERVED_4("f0000000", 4, Note.NEVER_ASSIGNED),
    LOOPBACK_6("00000000000000000000000000000001", 128, Note.LOOPBACK),
    UNSPECIFIED_6("00000000000000000000000000000000", 128, Note.NEVER_ASSIGNED),
    EXAMPLE_6("20010db8000000000000000000000000", 32, Note.FOR_EXAMPLES),
    EXAMPLE_6_NEWER("3fff0000000000000000000000000000", 20, Note.FOR_EXAMPLES),
    UNIQUE_LOCAL("fc000000000000000000000000000000", 7, Note.PRIVATE_NETWORK),
    LINK_6("fe800000000000000000000000000000", 10, Note.LINK_LOCAL),
    MULTICAST_6("ff000000000000000000000000000000", 8, Note.NEVER_ASSIGNED);

    private final byte[] prefix;
    private final int bits;
    private final Note note;

    IpRange(String prefix, int bits, Note note) {
        this.prefix = HexFormat.of().parseHex(prefix);
        this.bits = bits;
        this.note = note;
    }

    /// What is to be said of an address of four or sixteen bytes; empty for one that may be a user's.
    static Optional<Note> note(byte[] address) {
        return Arrays.stream(values())
                .filter(range -> range.holds(address))
                .map(range -> range.note)
                .findFirst();
    }

    private boolean holds(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            if (bit(address, bit) != bit(prefix, bit)) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] bytes, int bit) {
        return bytes[bit / 8] >> (7 - bit % 8) & 1;
    }
}
