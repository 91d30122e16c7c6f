package org.comity.profiles.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.comity.profiles.picture.Redrawn.Reason;

/// Takes a JPEG file apart (ITU-T T.81, Annex B): tables, frame and scans are kept; of the application segments only
/// the two that say how colours are to be read. What follows the end of the image is left out.
final class JpegParts {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;

    /// A progressive picture has about ten; each is decoded over the whole picture.
    private static final int MOST_SCANS = 40;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private Upright upright = Upright.AS_IT_IS;

    private JpegParts(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
    }

    static boolean begins(byte[] file) {
        return file.length > 3 && unsigned(file[0]) == 0xFF && unsigned(file[1]) == START && unsigned(file[2]) == 0xFF;
    }

    static Essence of(byte[] file) throws NoPicture {
        return new JpegParts(file).read();
    }

    private Essence read() throws NoPicture {
        var marker = marker();
        while (marker != END) {
            demand(marker >= 0xC0 && marker != START && !(marker >= 0xD0 && marker <= 0xD7));
            segment(marker);
            marker = marker();
        }
        demand(width > 0 && height > 0 && scans > 0);
        out.write(0xFF);
        out.write(END);
        return new Essence("jpeg", width, height, out.toByteArray(), upright);
    }

    /// Markers may be preceded by any number of filling bytes.
    private int marker() throws NoPicture {
        demand(at < file.length && unsigned(file[at]) == 0xFF);
        while (at < file.length && unsigned(file[at]) == 0xFF) {
            at++;
        }
        demand(at < file.length);
        return unsigned(file[at++]);
    }

    private void segment(int marker) throws NoPicture {
        demand(at + 2 <= file.length);
        var length = word(at);
        demand(length >= 2 && length <= file.length - at);
        var begin = at;
        at += length;
        if (marker == EXIF) {
            upright = upright == Upright.AS_IT_IS ? Upright.in(Arrays.copyOfRange(file, begin + 2, at)) : upright;
        }
        if (kept(marker, begin, length)) {
            out.write(0xFF);
            out.write(marker);
            out.write(file, begin, length);
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            frame(marker, begin, length);
        }
        if (marker == SCAN) {
            scan();
        }
    }

    /// Tables and frames, and how colours are to be read; no metadata, thumbnails or comments.
    private boolean kept(int marker, int begin, int length) {
        return switch (marker) {
            case JFIF -> length == 16 && named(begin, "JFIF\0");
            case ADOBE -> length == 14 && named(begin, "Adobe");
            default -> marker < JFIF;
        };
    }

    private boolean named(int begin, String name) {
        return new String(file, begin + 2, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private void frame(int marker, int begin, int length) throws NoPicture {
        demand(width == 0 && length >= 8 && marker <= 0xC2 && unsigned(file[begin + 2]) == 8);
        height = word(begin + 3);
        width = word(begin + 5);
        var components = unsigned(file[begin + 7]);
        demand(width > 0 && height > 0);
        if (components != 1 && components != 3) {
            throw new NoPicture(Reason.COLOURS);
        }
    }

    /// Copies coded pixels up to the next marker.
    private void scan() throws NoPicture {
        scans++;
        demand(scans <= MOST_SCANS && width > 0);
        var begin = at;
        while (at + 1 < file.length && !(unsigned(file[at]) == 0xFF && endsScan(unsigned(file[at + 1])))) {
            at++;
        }
        demand(at + 1 < file.length);
        out.write(file, begin, at - begin);
    }

    private static boolean endsScan(int next) {
        return next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7);
    }

    private int word(int where) {
        return (unsigned(file[where]) << 8) | unsigned(file[where + 1]);
    }

    private static int unsigned(byte value) {
        return value & 0xFF;
    }

    private static void demand(boolean right) throws NoPicture {
        if (!right) {
            throw new NoPicture(Reason.BROKEN);
        }
    }
}
