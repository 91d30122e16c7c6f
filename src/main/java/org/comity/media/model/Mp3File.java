package org.comity.media.model;

import java.io.IOException;
import org.comity.media.model.MediaRefused.Reason;

/// The frames of an MP3 (ISO 11172-3, layer III), after the tag that may stand before them.
final class Mp3File {

    private static final int MOST_TAGS = 10;
    private static final int[] BITRATES = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_BITRATES = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int FRAMES_IN_A_ROW = 3;
    private static final int TAG_HEAD = 10;
    private static final int LOOKED_THROUGH = 4_096;
    private static final long MILLIS = 1_000;

    private final Bytes bytes;

    Mp3File(Bytes bytes) {
        this.bytes = bytes;
    }

    /// @param length in bytes
    /// @param samples in it
    private record Frame(int length, int samples, int rate, int kilobits, boolean low, boolean mono) {}

    static boolean sync(char first, char second) {
        return first == 0xFF && (second & 0xE6) == 0xE2;
    }

    Recorded recorded() throws IOException, MediaRefused {
        var begin = first(afterTag());
        var frame = frame(begin);
        var at = begin;
        for (var row = 0; row < FRAMES_IN_A_ROW && at < bytes.size(); row++) {
            at += frame(at).length();
        }
        return new Recorded(MediaFormat.MP3, millis(begin, frame));
    }

    /// The size of the tag has seven bits in each byte.
    private long afterTag() throws IOException {
        var at = 0L;
        for (var tags = 0; tags < MOST_TAGS && bytes.text(at, 3).equals("ID3"); tags++) {
            var head = bytes.at(at, TAG_HEAD);
            var size = 0;
            for (var i = 6; i < TAG_HEAD; i++) {
                size = size << 7 | (head.get(i) & 0x7F);
            }
            at += TAG_HEAD + size + ((head.get(5) & 0x10) != 0 ? TAG_HEAD : 0);
        }
        return at;
    }

    private long first(long from) throws IOException, MediaRefused {
        var text = bytes.text(from, LOOKED_THROUGH);
        for (var i = 0; i + 1 < text.length(); i++) {
            if (sync(text.charAt(i), text.charAt(i + 1))) {
                return from + i;
            }
            if (text.charAt(i) != 0) {
                break;
            }
        }
        throw new MediaRefused(from == 0 ? Reason.OTHER_FORMAT : Reason.UNREADABLE);
    }

    private Frame frame(long at) throws IOException, MediaRefused {
        var head = bytes.at(at, 4).getInt();
        var version = head >>> 19 & 3;
        var rate = head >>> 10 & 3;
        var bitrate = head >>> 12 & 15;
        if (head >>> 21 != 0x7FF
                || version == 1
                || (head >>> 17 & 3) != 1
                || rate == 3
                || bitrate == 0
                || bitrate == 15) {
            throw new MediaRefused(at == 0 ? Reason.OTHER_FORMAT : Reason.UNREADABLE);
        }
        var low = version != 3;
        var kilobits = low ? LOW_BITRATES[bitrate] : BITRATES[bitrate];
        var hertz = RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        var samples = low ? 576 : 1_152;
        var length = samples / 8 * kilobits * 1_000 / hertz + (head >>> 9 & 1);
        return new Frame(length, samples, hertz, kilobits, low, (head >>> 6 & 3) == 3);
    }

    /// From the number of frames where the first one says it, else from the size.
    private long millis(long begin, Frame frame) throws IOException {
        var side = frame.low() ? (frame.mono() ? 9 : 17) : (frame.mono() ? 17 : 32);
        var at = begin + 4 + side;
        var mark = bytes.text(at, 4);
        if ((mark.equals("Xing") || mark.equals("Info")) && (bytes.at(at + 4, 4).getInt() & 1) == 1) {
            var frames = Integer.toUnsignedLong(bytes.at(at + 8, 4).getInt());
            return frames * frame.samples() * MILLIS / frame.rate();
        }
        return (bytes.size() - begin) * 8 / frame.kilobits();
    }
}
