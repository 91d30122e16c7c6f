package org.comity.media.model;

import java.io.IOException;
import java.util.Set;
import org.comity.media.model.MediaRefused.Reason;

/// The boxes of an MP4 (ISO 14496-12): which brands, which tracks, how long.
final class Mp4File {

    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1",
            "M4V ", "M4VH", "M4A ", "M4B ", "MSNV", "dash", "cmfc");
    private static final int MOST_BOXES = 100_000;
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;
    private static final long MILLIS = 1_000;

    private final Bytes bytes;
    private int boxes;
    private boolean seen;
    private boolean heard;
    private long millis;
    private boolean whole;

    Mp4File(Bytes bytes) {
        this.bytes = bytes;
    }

    /// @param body where its content begins
    private record Box(String type, long body, long end) {}

    Recorded recorded() throws IOException, MediaRefused {
        brands(box(0, bytes.size()));
        for (var at = 0L; at < bytes.size() && !whole; ) {
            var box = box(at, bytes.size());
            if (box.type().equals("moov")) {
                movie(box);
                whole = true;
            }
            at = box.end();
        }
        if (!whole) {
            throw new MediaRefused(Reason.UNREADABLE);
        }
        if (!seen && !heard) {
            throw new MediaRefused(Reason.SILENT);
        }
        return new Recorded(seen ? MediaFormat.MP4 : MediaFormat.M4A, millis);
    }

    private Box box(long at, long until) throws IOException, MediaRefused {
        boxes++;
        if (boxes > MOST_BOXES || until - at < HEAD) {
            throw new MediaRefused(Reason.UNREADABLE);
        }
        var head = bytes.at(at, HEAD);
        var size = Integer.toUnsignedLong(head.getInt());
        var type = bytes.text(at + 4, 4);
        var body = at + HEAD;
        if (size == 1) {
            size = bytes.at(at + HEAD, HEAD).getLong();
            body = at + LARGE_HEAD;
        } else if (size == 0) {
            size = until - at;
        }
        if (size < body - at || size > until - at) {
            throw new MediaRefused(Reason.UNREADABLE);
        }
        return new Box(type, body, at + size);
    }

    private void brands(Box ftyp) throws IOException, MediaRefused {
        var length = (int) Math.min(ftyp.end() - ftyp.body(), 1_024);
        var known = false;
        for (var at = 0; at + 4 <= length; at += 4) {
            known |= at != 4 && BRANDS.contains(bytes.text(ftyp.body() + at, 4));
        }
        if (!known) {
            throw new MediaRefused(Reason.OTHER_FORMAT);
        }
    }

    private void movie(Box movie) throws IOException, MediaRefused {
        for (var at = movie.body(); at < movie.end(); ) {
            var box = box(at, movie.end());
            switch (box.type()) {
                case "mvhd" -> millis = Math.max(millis, header(box));
                case "trak" -> track(box, 1);
                case "pssh" -> throw new MediaRefused(Reason.ENCRYPTED);
                default -> {
                    // Of no interest here.
                }
            }
            at = box.end();
        }
    }

    private void track(Box track, int deeper) throws IOException, MediaRefused {
        for (var at = track.body(); at < track.end(); ) {
            var box = box(at, track.end());
            if (deeper > 0 && box.type().equals("mdia")) {
                track(box, deeper - 1);
            } else if (box.type().equals("hdlr")) {
                var sort = bytes.text(box.body() + HEAD, 4);
                seen |= sort.equals("vide");
                heard |= sort.equals("soun");
            }
            at = box.end();
        }
    }

    private long header(Box box) throws IOException {
        var large = bytes.at(box.body(), 1).get() == 1;
        var fields = bytes.at(box.body() + (large ? 20 : 12), large ? 12 : 8);
        var scale = Integer.toUnsignedLong(fields.getInt());
        var length = large ? fields.getLong() : Integer.toUnsignedLong(fields.getInt());
        var unknown = length < 0 || length == 0xFFFF_FFFFL;
        return scale == 0 || unknown ? 0 : Math.multiplyExact(length, MILLIS) / scale;
    }
}
