package org.comity.audit.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One file in the only form in which a package holds it: ZIP (APPNOTE 6.3.10), stored and not compressed, without
/// extra fields and comments. As every byte around the files follows from their names, sizes and checksums, none can be
/// altered unseen; and nothing can be larger unpacked than it is packed.
///
/// @param crc the CRC-32 of its bytes
/// @param stamp the moment the package was made, as ZIP writes it (UTC, to two seconds)
record ArchivedFile(String name, long size, int crc, int stamp) {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}\\.[a-z]{1,8}");

    static final int HEADER_BYTES = 30;
    static final int LINE_BYTES = 46;
    static final int END_BYTES = 22;
    static final int HEADER_SIGNATURE = 0x04034b50;
    static final int LINE_SIGNATURE = 0x02014b50;
    static final int END_SIGNATURE = 0x06054b50;

    private static final short VERSION = 10;
    private static final int EPOCH = 1980;

    static int stamp(Instant moment) {
        var time = moment.atZone(ZoneOffset.UTC);
        return (time.getYear() - EPOCH) << 25
                | time.getMonthValue() << 21
                | time.getDayOfMonth() << 16
                | time.getHour() << 11
                | time.getMinute() << 5
                | time.getSecond() / 2;
    }

    /// What stands before its bytes (4.3.7).
    byte[] header() {
        return filled(
                HEADER_BYTES + name.length(),
                header -> common(header.putInt(HEADER_SIGNATURE)).put(ascii()));
    }

    /// Its line in the archive's directory (4.3.12).
    ///
    /// @param at where its header begins
    byte[] line(long at) {
        return filled(LINE_BYTES + name.length(), line -> {
            common(line.putInt(LINE_SIGNATURE).putShort(VERSION));
            line.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            line.putInt((int) at).put(ascii());
        });
    }

    private ByteBuffer common(ByteBuffer target) {
        return target.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(stamp)
                .putInt(crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) name.length())
                .putShort((short) 0);
    }

    /// The end of the archive (4.3.16).
    static byte[] end(int files, long directoryAt, long directorySize) {
        return filled(
                END_BYTES,
                end -> end.putInt(END_SIGNATURE)
                        .putInt(0)
                        .putShort((short) files)
                        .putShort((short) files)
                        .putInt((int) directorySize)
                        .putInt((int) directoryAt)
                        .putShort((short) 0));
    }

    private static byte[] filled(int size, Consumer<ByteBuffer> filling) {
        var bytes = new byte[size];
        filling.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }

    private byte[] ascii() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
