package org.comity.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Recordings made byte by byte: as small as they can be, and what their makers' programs would write otherwise.
public final class SomeFiles {

    private static final int MP3_FRAME = 417;
    private static final int MP3_SAMPLES = 1_152;
    private static final int MP3_RATE = 44_100;

    private SomeFiles() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// Silence as MP3 (128 kbit/s) that a browser plays.
    ///
    /// @param name makes its bytes others than those of other silences
    public static byte[] silence(String name, int seconds) {
        var said = ascii(name);
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("ID3\u0003\0\0\0\0\0"));
        out.write(said.length);
        out.writeBytes(said);
        for (var frame = 0; frame < seconds * MP3_RATE / MP3_SAMPLES; frame++) {
            var bytes = new byte[MP3_FRAME];
            ByteBuffer.wrap(bytes).putInt(0xFFFB9000);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    public static byte[] box(String type, byte[]... content) {
        var body = joined(content);
        return joined(ByteBuffer.allocate(4).putInt(body.length + 8).array(), ascii(type), body);
    }

    private static byte[] track(String sort) {
        return box("trak", box("mdia", box("hdlr", new byte[8], ascii(sort), new byte[12])));
    }

    /// The boxes of an MP4 without a picture in it.
    public static byte[] mp4(String brand, int seconds, String... tracks) {
        var header = ByteBuffer.allocate(20)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(600)
                .putInt(seconds * 600);
        var inner = new ByteArrayOutputStream();
        inner.writeBytes(box("mvhd", header.array()));
        for (var track : tracks) {
            inner.writeBytes(track(track));
        }
        return joined(
                box("ftyp", ascii(brand), new byte[4], ascii("qt  ")),
                box("free", new byte[100]),
                box("mdat", new byte[2_000]),
                box("moov", inner.toByteArray()));
    }

    private static byte[] element(String id, byte[]... content) {
        var body = joined(content);
        var hex = java.util.HexFormat.of().parseHex(id);
        return joined(
                hex, ByteBuffer.allocate(4).putInt(0x10000000 | body.length).array(), body);
    }

    /// The elements of a WebM without a picture in it.
    ///
    /// @param types 1 for a picture, 2 for sound
    public static byte[] webm(String docType, double millis, int... types) {
        var tracks = new ByteArrayOutputStream();
        for (var type : types) {
            tracks.writeBytes(element("AE", element("83", new byte[] {(byte) type})));
        }
        return joined(
                element("1A45DFA3", element("4282", ascii(docType))),
                element(
                        "18538067",
                        element(
                                "1549A966",
                                element(
                                        "2AD7B1",
                                        ByteBuffer.allocate(4).putInt(1_000_000).array()),
                                element(
                                        "4489",
                                        ByteBuffer.allocate(8).putDouble(millis).array())),
                        element("1654AE6B", tracks.toByteArray()),
                        element("1F43B675", new byte[500])));
    }

    private static byte[] page(int flags, long granule, int serial, byte[] packet) {
        var head = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("OggS"))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(granule)
                .putInt(serial)
                .putInt(0)
                .putInt(0);
        head.put((byte) 1).put((byte) packet.length).put(packet);
        return head.array();
    }

    /// The pages of an Ogg with one stream.
    public static byte[] ogg(String codec, int seconds, int rate) {
        var first = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put(ascii(codec));
        first.putInt(12, rate);
        return joined(
                page(2, 0, 7, first.array()),
                page(0, 100, 7, new byte[200]),
                page(4, (long) seconds * rate, 7, new byte[200]));
    }
}
