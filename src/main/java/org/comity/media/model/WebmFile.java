package org.comity.media.model;

import java.io.IOException;
import org.comity.media.model.MediaRefused.Reason;

/// The elements of a WebM (EBML, RFC 8794; Matroska, RFC 9559): whether it is one, which tracks, how long.
final class WebmFile {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAEL;
    private static final long TRACK_TYPE = 0x83L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long ENCODINGS = 0x6D80L;
    private static final int MOST_ELEMENTS = 10_000;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final Bytes bytes;
    private int elements;
    private boolean seen;
    private boolean heard;
    private long scale = 1_000_000;
    private double duration;

    WebmFile(Bytes bytes) {
        this.bytes = bytes;
    }

    private record Element(long id, long body, long end) {}

    Recorded recorded() throws IOException, MediaRefused {
        var head = element(0, bytes.size());
        if (head.id() != EBML || !isWebm(head)) {
            throw new MediaRefused(Reason.OTHER_FORMAT);
        }
        for (var at = head.end(); at < bytes.size(); ) {
            var element = element(at, bytes.size());
            if (element.id() == SEGMENT) {
                segment(element);
                break;
            }
            at = element.end();
        }
        if (!seen && !heard) {
            throw new MediaRefused(Reason.SILENT);
        }
        return new Recorded(seen ? MediaFormat.WEBM : MediaFormat.WEBA, (long) (duration * scale / NANOS_IN_A_MILLI));
    }

    private boolean isWebm(Element head) throws IOException, MediaRefused {
        for (var at = head.body(); at < head.end(); ) {
            var element = element(at, head.end());
            if (element.id() == DOC_TYPE) {
                return bytes.text(element.body(), length(element, 16))
                        .replace("\0", "")
                        .equals("webm");
            }
            at = element.end();
        }
        return false;
    }

    /// What describes the recording stands before its first cluster.
    private void segment(Element segment) throws IOException, MediaRefused {
        for (var at = segment.body(); at < segment.end(); ) {
            var element = element(at, segment.end());
            if (element.id() == CLUSTER) {
                return;
            }
            if (element.id() == INFO) {
                info(element);
            } else if (element.id() == TRACKS) {
                tracks(element);
            }
            at = element.end();
        }
    }

    private void info(Element info) throws IOException, MediaRefused {
        for (var at = info.body(); at < info.end(); ) {
            var element = element(at, info.end());
            if (element.id() == SCALE) {
                scale = number(element);
            } else if (element.id() == DURATION) {
                var length = (int) (element.end() - element.body());
                var value = bytes.at(element.body(), length == 4 ? 4 : 8);
                duration = length == 4 ? value.getFloat() : value.getDouble();
            }
            at = element.end();
        }
    }

    private void tracks(Element tracks) throws IOException, MediaRefused {
        for (var at = tracks.body(); at < tracks.end(); ) {
            var track = element(at, tracks.end());
            for (var inner = track.body(); track.id() == TRACK && inner < track.end(); ) {
                var element = element(inner, track.end());
                if (element.id() == TRACK_TYPE) {
                    var type = number(element);
                    seen |= type == 1;
                    heard |= type == 2;
                } else if (element.id() == ENCODINGS) {
                    throw new MediaRefused(Reason.ENCRYPTED);
                }
                inner = element.end();
            }
            at = track.end();
        }
    }

    private long number(Element element) throws IOException {
        var value = 0L;
        var read = bytes.at(element.body(), length(element, 8));
        while (read.hasRemaining()) {
            value = value << 8 | Byte.toUnsignedInt(read.get());
        }
        return value;
    }

    private static int length(Element element, int most) {
        return (int) Math.min(element.end() - element.body(), most);
    }

    private Element element(long at, long until) throws IOException, MediaRefused {
        elements++;
        var idLength = width(at);
        var id = vint(at, idLength, true);
        var sizeLength = width(at + idLength);
        var size = vint(at + idLength, sizeLength, false);
        var body = at + idLength + sizeLength;
        // All ones: nobody knows, and it reaches as far as what holds it.
        var unknown = size == (1L << (7 * sizeLength)) - 1;
        if (elements > MOST_ELEMENTS || body > until || (!unknown && size > until - body)) {
            throw new MediaRefused(Reason.UNREADABLE);
        }
        return new Element(id, body, unknown ? until : body + size);
    }

    private int width(long at) throws IOException, MediaRefused {
        var first = Byte.toUnsignedInt(bytes.at(at, 1).get());
        var width = Integer.numberOfLeadingZeros(first) - 23;
        if (width > 8) {
            throw new MediaRefused(Reason.UNREADABLE);
        }
        return width;
    }

    private long vint(long at, int width, boolean marked) throws IOException {
        var read = bytes.at(at, width);
        var first = Byte.toUnsignedInt(read.get());
        var value = (long) (marked ? first : first & ((1 << (8 - width)) - 1));
        while (read.hasRemaining()) {
            value = value << 8 | Byte.toUnsignedInt(read.get());
        }
        return value;
    }
}
