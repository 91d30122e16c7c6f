package org.comity.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/// Just enough DER (X.690) to write a certificate by hand.
final class Der {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] of(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(content::writeBytes);
        var bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        if (content.size() < 0x80) {
            bytes.write(content.size());
        } else {
            var length = BigInteger.valueOf(content.size()).toByteArray();
            var from = length[0] == 0 ? 1 : 0;
            bytes.write(0x80 | (length.length - from));
            bytes.write(length, from, length.length - from);
        }
        bytes.writeBytes(content.toByteArray());
        return bytes.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return of(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return of(0x31, parts);
    }

    static byte[] number(long value) {
        return of(0x02, BigInteger.valueOf(value).toByteArray());
    }

    static byte[] text(String value) {
        return of(0x0C, value.getBytes(UTF_8));
    }

    static byte[] bytes(byte[] value) {
        return of(0x04, value);
    }

    static byte[] bits(byte[] value) {
        return of(0x03, new byte[] {0}, value);
    }

    static byte[] yes() {
        return of(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] time(Instant at) {
        return of(0x18, TIME.format(at).getBytes(UTF_8));
    }

    /// An object identifier, written with dots.
    static byte[] oid(String dotted) {
        var arcs = Arrays.stream(dotted.split("\\.", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        var bytes = new ByteArrayOutputStream();
        bytes.write((int) (arcs[0] * 40 + arcs[1]));
        for (var i = 2; i < arcs.length; i++) {
            for (var shift = 63 - Long.numberOfLeadingZeros(Math.max(arcs[i], 1)); shift >= 0; shift--) {
                if (shift % 7 == 0) {
                    bytes.write((int) (((arcs[i] >> shift) & 0x7F) | (shift == 0 ? 0 : 0x80)));
                }
            }
        }
        return of(0x06, bytes.toByteArray());
    }
}
