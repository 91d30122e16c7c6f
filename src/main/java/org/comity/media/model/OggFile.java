package org.comity.media.model;

import java.io.IOException;
import java.nio.ByteOrder;
import org.comity.media.model.MediaRefused.Reason;

/// The pages of an Ogg (RFC 3533): which streams begin in it, and where the first one heard ends.
final class OggFile {

    private static final int HEAD = 27;
    private static final int TAIL = 1 << 16;
    private static final int MOST_STREAMS = 16;
    private static final int OPUS_RATE = 48_000;
    private static final long MILLIS = 1_000;

    private final Bytes bytes;
    private boolean seen;
    private boolean heard;
    private long rate;
    private int serial;

    OggFile(Bytes bytes) {
        this.bytes = bytes;
    }

    Recorded recorded() throws IOException, MediaRefused {
        var at = 0L;
        for (var stream = 0; stream < MOST_STREAMS && begins(at); stream++) {
            at = stream(at);
        }
        if (!seen && !heard) {
            throw new MediaRefused(Reason.SILENT);
        }
        return new Recorded(seen ? MediaFormat.OGV : MediaFormat.OGG, rate == 0 ? 0 : ended() * MILLIS / rate);
    }

    /// A page that begins a stream (its second flag).
    private boolean begins(long at) throws IOException {
        return bytes.text(at, HEAD).matches("(?s)OggS\\x00[\\x02\\x06].{21}");
    }

    /// @return where the next page begins
    private long stream(long at) throws IOException, MediaRefused {
        var head = bytes.at(at, HEAD).order(ByteOrder.LITTLE_ENDIAN);
        var segments = Byte.toUnsignedInt(head.get(26));
        var body = at + HEAD + segments;
        var length = 0;
        var table = bytes.at(at + HEAD, segments);
        while (table.hasRemaining()) {
            length += Byte.toUnsignedInt(table.get());
        }
        var packet = bytes.text(body, Math.min(length, 64));
        if (packet.startsWith("\u0001vorbis") && packet.length() >= 16) {
            hears(head.getInt(14), number(body + 12));
        } else if (packet.startsWith("OpusHead")) {
            hears(head.getInt(14), OPUS_RATE);
        } else if (packet.startsWith("\u007FFLAC")) {
            hears(head.getInt(14), 0);
        } else if (packet.startsWith("\u0080theora")) {
            seen = true;
        } else if (!packet.startsWith("fishead\0")) {
            throw new MediaRefused(Reason.OTHER_FORMAT);
        }
        return body + length;
    }

    private void hears(int stream, long samples) {
        if (!heard) {
            heard = true;
            serial = stream;
            rate = samples;
        }
    }

    private long number(long at) throws IOException {
        return Integer.toUnsignedLong(
                bytes.at(at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    /// The sample at which the last page near the end of the file ends.
    private long ended() throws IOException {
        var from = Math.max(0, bytes.size() - TAIL);
        var tail = bytes.text(from, TAIL);
        for (var at = tail.lastIndexOf("OggS"); at >= 0; at = at == 0 ? -1 : tail.lastIndexOf("OggS", at - 1)) {
            if (at + HEAD <= tail.length()) {
                var head = bytes.at(from + at, HEAD).order(ByteOrder.LITTLE_ENDIAN);
                if (head.getInt(14) == serial && head.getLong(6) >= 0) {
                    return head.getLong(6) > Long.MAX_VALUE / MILLIS ? 0 : head.getLong(6);
                }
            }
        }
        return 0;
    }
}
