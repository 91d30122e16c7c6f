package org.comity.profiles.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How often a photograph is to be turned by a right angle, clockwise, to stand upright: the one thing its metadata
/// (Exif 2.3, tag 0x0112) say that everyone would miss. Mirrored photographs stay as they are.
enum Upright {
    AS_IT_IS(0),
    QUARTER(1),
    HALF(2),
    THREE_QUARTERS(3);

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_AT = 8;
    private static final int MOST_ENTRIES = 200;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final int turns;

    Upright(int turns) {
        this.turns = turns;
    }

    int turns() {
        return turns;
    }

    /// @param segment content of an APP1 segment; another one, or one that is broken, says nothing
    static Upright in(byte[] segment) {
        if (segment.length < EXIF.length + VALUE_AT || !startsWith(segment)) {
            return AS_IT_IS;
        }
        var exif = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = exif.getInt(4);
        if (first < 0 || first > exif.limit() - 2) {
            return AS_IT_IS;
        }
        var entries = Math.min(MOST_ENTRIES, exif.getShort(first) & 0xFFFF);
        for (var entry = 0; entry < entries; entry++) {
            var at = first + 2 + entry * ENTRY_BYTES;
            if (at + ENTRY_BYTES > exif.limit()) {
                return AS_IT_IS;
            }
            if ((exif.getShort(at) & 0xFFFF) == TAG) {
                return of(exif.getShort(at + VALUE_AT));
            }
        }
        return AS_IT_IS;
    }

    private static boolean startsWith(byte[] segment) {
        for (var at = 0; at < EXIF.length; at++) {
            if (segment[at] != EXIF[at]) {
                return false;
            }
        }
        return true;
    }

    private static Upright of(int orientation) {
        return switch (orientation) {
            case 3 -> HALF;
            case 6 -> QUARTER;
            case 8 -> THREE_QUARTERS;
            default -> AS_IT_IS;
        };
    }
}
