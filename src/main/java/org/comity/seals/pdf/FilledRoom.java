package org.comity.seals.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.comity.documents.SealRoom;
import org.comity.vocabulary.Sha256;

/// A document whose room has its moment and its range: all of the file but the signature itself.
///
/// @param from where the signature begins, its bracket included
/// @param to where it ended
record FilledRoom(byte[] pdf, int from, int to) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// @throws IllegalArgumentException when a document has no room, or more than one
    static FilledRoom in(byte[] printed, Instant at) {
        var begins = find(printed, SealRoom.BEGINS, 0);
        if (begins < 0 || find(printed, SealRoom.BEGINS, begins + 1) >= 0) {
            throw new IllegalArgumentException("A document has room for exactly one seal");
        }
        var range = find(printed, SealRoom.RANGE, begins);
        var contents = find(printed, SealRoom.CONTENTS, begins);
        var moment = find(printed, SealRoom.MOMENT, begins);
        if (range < 0 || moment < 0 || contents < 0) {
            throw new IllegalArgumentException("The room of this document has another form");
        }
        var from = contents + SealRoom.CONTENTS.length - 1;
        var to = from + 1;
        while (printed[to] == '0') {
            to++;
        }
        to++;
        var pdf = printed.clone();
        var text = "/ByteRange [0 %d %d %d".formatted(from, to, pdf.length - to);
        var padded = text + " ".repeat(SealRoom.RANGE.length - 1 - text.length()) + "]";
        write(padded, pdf, range);
        write("/M (D:" + MOMENT.format(at), pdf, moment);
        return new FilledRoom(pdf, from, to);
    }

    private static void write(String text, byte[] pdf, int at) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, pdf, at, bytes.length);
    }

    Sha256 digest() {
        var digest = Sha256.newDigest();
        digest.update(pdf, 0, from);
        digest.update(pdf, to, pdf.length - to);
        return Sha256.ofBytes(digest.digest());
    }

    /// @throws IllegalArgumentException when the signature is longer than the room
    byte[] fill(byte[] signature) {
        var hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > to - from - 2) {
            throw new IllegalArgumentException("A signature of " + signature.length + " bytes does not fit");
        }
        var filled = pdf.clone();
        System.arraycopy(hex, 0, filled, from + 1, hex.length);
        return filled;
    }

    private static int find(byte[] in, byte[] what, int start) {
        for (var at = start; at <= in.length - what.length; at++) {
            if (in[at] == what[0] && Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
