package org.comity.profiles.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.comity.profiles.picture.Redrawn.Reason;

/// Takes a PNG file apart (ISO/IEC 15948): head, palette, transparency and pixels are kept; texts, profiles and all
/// other chunks are not even unpacked.
final class PngParts {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int AROUND = 12;
    private static final int HEAD = 13;
    private static final int MOST_CHUNKS = 20_000;

    private PngParts() {}

    static boolean begins(byte[] file) {
        return file.length >= SIGNATURE.length
                && ByteBuffer.wrap(file, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    static Essence of(byte[] file) throws NoPicture {
        var in = ByteBuffer.wrap(file).position(SIGNATURE.length);
        var out = new ByteArrayOutputStream(file.length);
        out.writeBytes(SIGNATURE);
        var width = 0;
        var height = 0;
        var pixels = false;
        for (var number = 0; number < MOST_CHUNKS && in.remaining() >= AROUND; number++) {
            var begin = in.position();
            var length = in.getInt();
            var name = name(file, begin);
            if (length < 0 || length > in.remaining() - 8 || (number == 0) != name.equals("IHDR")) {
                throw new NoPicture(Reason.BROKEN);
            }
            if (KEPT.contains(name)) {
                demandIntact(file, begin, length);
                out.write(file, begin, length + AROUND);
            }
            if (number == 0) {
                demand(length == HEAD);
                width = in.getInt(begin + 8);
                height = in.getInt(begin + 12);
            }
            pixels |= name.equals("IDAT");
            if (name.equals("IEND")) {
                demand(pixels && length == 0);
                return new Essence("png", width, height, out.toByteArray(), Upright.AS_IT_IS);
            }
            in.position(begin + length + AROUND);
        }
        throw new NoPicture(Reason.BROKEN);
    }

    private static String name(byte[] file, int chunk) {
        return new String(file, chunk + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static void demandIntact(byte[] file, int chunk, int length) throws NoPicture {
        var sum = new CRC32();
        sum.update(file, chunk + 4, length + 4);
        demand((int) sum.getValue() == ByteBuffer.wrap(file).getInt(chunk + 8 + length));
    }

    private static void demand(boolean right) throws NoPicture {
        if (!right) {
            throw new NoPicture(Reason.BROKEN);
        }
    }
}
