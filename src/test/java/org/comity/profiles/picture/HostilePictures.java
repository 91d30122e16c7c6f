package org.comity.profiles.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.comity.profiles.picture.Redrawn.Reason;

/// Pictures, and files that only pretend to be some, each made here and now: `attacks/README.md` says of what.
public final class HostilePictures {

    /// What a camera and an attacker may hide in a file; never to be found in what is served.
    public static final String HIDDEN = "<script>alert('38.7223N 9.1393W')</script>";

    private HostilePictures() {}

    /// A file and why it is refused.
    public record Attack(byte[] file, Reason reason) {}

    public static Map<String, Attack> all() {
        var all = new LinkedHashMap<String, Attack>();
        all.put("zero bytes.png", new Attack(new byte[0], Reason.EMPTY));
        all.put(
                "picture.svg",
                text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", Reason.KIND));
        all.put("page.png", text("<!doctype html><script>alert(1)</script>", Reason.KIND));
        all.put("both.gif", text("GIF89a/*" + "\0".repeat(20) + "*/=alert(1);//", Reason.KIND));
        all.put("picture.webp", text("RIFF\u0010\0\0\0WEBPVP8 ....", Reason.WEBP));
        all.put("bomb.png", new Attack(headed(30_000, 30_000), Reason.TOO_MANY_PIXELS));
        all.put("line.png", new Attack(headed(Integer.MAX_VALUE, 1), Reason.TOO_MANY_PIXELS));
        all.put("nothing.png", new Attack(headed(0, 0), Reason.BROKEN));
        all.put("below.png", new Attack(headed(-4, -4), Reason.BROKEN));
        var jpeg = jpeg(64, 48);
        all.put("cut.jpg", new Attack(Arrays.copyOf(jpeg, jpeg.length / 2), Reason.BROKEN));
        all.put("cut.png", new Attack(Arrays.copyOf(png(64, 48), 60), Reason.BROKEN));
        all.put("without pixels.png", new Attack(headed(8, 8), Reason.BROKEN));
        all.put("signature.png", new Attack(Arrays.copyOf(png(8, 8), 8), Reason.BROKEN));
        all.put("thousand scans.jpg", new Attack(scans(jpeg, 1_000), Reason.BROKEN));
        all.put("long segment.jpg", new Attack(new byte[] {-1, -40, -1, -37, -1, -1, 0}, Reason.BROKEN));
        all.put("four colours.jpg", new Attack(components(jpeg, 4), Reason.COLOURS));
        return all;
    }

    private static Attack text(String content, Reason reason) {
        return new Attack(content.getBytes(UTF_8), reason);
    }

    public static byte[] png(int width, int height) {
        return encoded("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", width, height);
    }

    private static byte[] encoded(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height / 3);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A PNG that says in its texts where it was taken, and goes on with a program after its end.
    public static byte[] pngWithMore() {
        var plain = png(64, 48);
        return joined(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", ("Comment\0" + HIDDEN).getBytes(ISO_8859_1)),
                chunk("eXIf", HIDDEN.getBytes(ISO_8859_1)),
                Arrays.copyOfRange(plain, 33, plain.length),
                HIDDEN.getBytes(ISO_8859_1));
    }

    /// A PNG of a few kilobytes whose text unpacks to 256 MB; it has a palette, so that decoders look at all chunks.
    public static byte[] pngWithABombOfText() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(ISO_8859_1));
        var zeros = new byte[1 << 20];
        var buffer = new byte[1 << 16];
        for (var megabyte = 0; megabyte < 256; megabyte++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_INDEXED);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var plain = out.toByteArray();
        return joined(
                Arrays.copyOf(plain, 33),
                chunk("zTXt", packed.toByteArray()),
                Arrays.copyOfRange(plain, 33, plain.length));
    }

    /// A JPEG with Exif: taken with the camera turned, and where; with a comment, and a program after its end.
    public static byte[] jpegOfACameraHeldUpright() {
        var plain = jpeg(64, 48);
        var exif = ByteBuffer.allocate(60 + HIDDEN.length());
        exif.put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(HIDDEN.getBytes(ISO_8859_1));
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif.array()),
                segment(0xFE, HIDDEN.getBytes(ISO_8859_1)),
                Arrays.copyOfRange(plain, 2, plain.length),
                HIDDEN.getBytes(ISO_8859_1));
    }

    private static byte[] segment(int marker, byte[] content) {
        return joined(
                new byte[] {-1, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) ((content.length + 2) & 0xFF)
                },
                content);
    }

    /// Signature, head and end: no pixels.
    private static byte[] headed(int width, int height) {
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var signature = Arrays.copyOf(png(1, 1), 8);
        return width * (long) height > 1_000_000
                ? joined(signature, chunk("IHDR", head), chunk("IDAT", new byte[9]), chunk("IEND", new byte[0]))
                : joined(signature, chunk("IHDR", head), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(name.getBytes(ISO_8859_1));
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /// The one scan of a picture, again and again.
    private static byte[] scans(byte[] jpeg, int times) {
        var begin = marker(jpeg, 0xDA);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, begin);
        for (var time = 0; time < times; time++) {
            out.write(jpeg, begin, jpeg.length - 2 - begin);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    private static byte[] components(byte[] jpeg, int components) {
        var changed = jpeg.clone();
        changed[marker(jpeg, 0xC0) + 9] = (byte) components;
        return changed;
    }

    private static int marker(byte[] jpeg, int marker) {
        for (var at = 0; at < jpeg.length - 1; at++) {
            if (jpeg[at] == -1 && (jpeg[at + 1] & 0xFF) == marker) {
                return at;
            }
        }
        throw new AssertionError("No such marker");
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
