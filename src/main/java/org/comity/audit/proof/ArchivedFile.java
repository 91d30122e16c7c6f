package org.comity.audit.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/// One file in the only form in which a package holds it: ZIP (APPNOTE 6.3.10), stored and not compressed,
/// without comments, with the ZIP64 field exactly where a size or a place has more than 32 bits. As every
/// byte around the files follows from their names, sizes and checksums, none can be altered unseen; and
/// nothing can be larger unpacked than it is packed.
///
/// @param crc the CRC-32 of its bytes
/// @param stamp the moment the package was made, as ZIP writes it (UTC, to two seconds)
public record ArchivedFile(String name, long size, int crc, int stamp) {

    static final int HEADER_BYTES = 30;
    static final int LINE_BYTES = 46;
    static final int END_BYTES = 22;
    static final int END64_BYTES = 56;
    static final int LOCATOR_BYTES = 20;
    static final int HEADER_SIGNATURE = 0x04034b50;
    static final int LINE_SIGNATURE = 0x02014b50;
    static final int END_SIGNATURE = 0x06054b50;
    static final int END64_SIGNATURE = 0x06064b50;
    static final int LOCATOR_SIGNATURE = 0x07064b50;

    /// What a field of 32 bits holds when the number stands in the ZIP64 field.
    static final long ELSEWHERE = 0xffffffffL;

    private static final short PLAIN = 10;
    private static final short ZIP64 = 45;
    private static final short ZIP64_FIELD = 1;
    private static final int FIELD_HEAD = 4;
    private static final int EPOCH = 1980;

    public static int stamp(Instant moment) {
        var time = moment.atZone(ZoneOffset.UTC);
        return (time.getYear() - EPOCH) << 25
                | time.getMonthValue() << 21
                | time.getDayOfMonth() << 16
                | time.getHour() << 11
                | time.getMinute() << 5
                | time.getSecond() / 2;
    }

    /// What stands before its bytes (4.3.7).
    public byte[] header() {
        var more = large() ? FIELD_HEAD + 2 * Long.BYTES : 0;
        return filled(HEADER_BYTES + name.length() + more, header -> {
            common(header.putInt(HEADER_SIGNATURE), large(), more).put(ascii());
            if (large()) {
                field(header, 2).putLong(size).putLong(size);
            }
        });
    }

    /// Its line in the archive's directory (4.3.12).
    ///
    /// @param at where its header begins
    public byte[] line(long at) {
        var far = at >= ELSEWHERE;
        var numbers = (large() ? 2 : 0) + (far ? 1 : 0);
        var more = numbers == 0 ? 0 : FIELD_HEAD + numbers * Long.BYTES;
        return filled(LINE_BYTES + name.length() + more, line -> {
            line.putInt(LINE_SIGNATURE).putShort(numbers == 0 ? PLAIN : ZIP64);
            common(line, numbers > 0, more);
            line.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            line.putInt((int) Math.min(at, ELSEWHERE)).put(ascii());
            if (numbers > 0) {
                field(line, numbers);
            }
            if (large()) {
                line.putLong(size).putLong(size);
            }
            if (far) {
                line.putLong(at);
            }
        });
    }

    private boolean large() {
        return size >= ELSEWHERE;
    }

    private ByteBuffer common(ByteBuffer target, boolean zip64, int more) {
        var shown = (int) Math.min(size, ELSEWHERE);
        return target.putShort(zip64 ? ZIP64 : PLAIN)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(stamp)
                .putInt(crc)
                .putInt(shown)
                .putInt(shown)
                .putShort((short) name.length())
                .putShort((short) more);
    }

    private static ByteBuffer field(ByteBuffer target, int numbers) {
        return target.putShort(ZIP64_FIELD).putShort((short) (numbers * Long.BYTES));
    }

    /// The end of the archive (4.3.14 to 4.3.16).
    ///
    /// @param files fewer than 65,535
    public static byte[] end(int files, long directoryAt, long directorySize) {
        var far = directoryAt >= ELSEWHERE || directorySize >= ELSEWHERE;
        return filled(END_BYTES + (far ? END64_BYTES + LOCATOR_BYTES : 0), end -> {
            if (far) {
                end64(end, files, directoryAt, directorySize);
            }
            end.putInt(END_SIGNATURE)
                    .putInt(0)
                    .putShort((short) files)
                    .putShort((short) files)
                    .putInt((int) Math.min(directorySize, ELSEWHERE))
                    .putInt((int) Math.min(directoryAt, ELSEWHERE))
                    .putShort((short) 0);
        });
    }

    private static void end64(ByteBuffer end, int files, long directoryAt, long directorySize) {
        end.putInt(END64_SIGNATURE)
                .putLong(END64_BYTES - Integer.BYTES - Long.BYTES)
                .putShort(ZIP64)
                .putShort(ZIP64)
                .putLong(0)
                .putLong(files)
                .putLong(files)
                .putLong(directorySize)
                .putLong(directoryAt);
        end.putInt(LOCATOR_SIGNATURE)
                .putInt(0)
                .putLong(directoryAt + directorySize)
                .putInt(1);
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
