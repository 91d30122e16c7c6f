package org.comity.profiles.picture;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.comity.profiles.WikiImageSettings;
import org.comity.profiles.picture.Redrawn.Drawn;
import org.comity.profiles.picture.Redrawn.Reason;
import org.comity.profiles.picture.Redrawn.Refused;

/// Draws a picture anew from a file that somebody brought. What it is, its content says and not its name; how large it
/// is, its head says before a pixel is decoded; and what is served later is what was drawn here, never the file.
///
/// One at a time is decoded: so much memory it takes at most, eight bytes for each pixel allowed and four for each
/// pixel kept.
public final class RedrawingPictures {

    private static final int LONGEST_SIDE = 20_000;

    private final WikiImageSettings settings;
    private final Semaphore one = new Semaphore(1);

    public RedrawingPictures(WikiImageSettings settings) {
        this.settings = settings;
    }

    public Redrawn redraw(byte[] file) {
        if (file.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (file.length > settings.largest().toBytes()) {
            return new Refused(Reason.TOO_LARGE);
        }
        try {
            var essence = essence(file);
            if (essence.width() > LONGEST_SIDE
                    || essence.height() > LONGEST_SIDE
                    || (long) essence.width() * essence.height() > settings.mostPixels()) {
                return new Refused(Reason.TOO_MANY_PIXELS);
            }
            return one(essence);
        } catch (NoPicture none) {
            return new Refused(none.reason());
        }
    }

    private static Essence essence(byte[] file) throws NoPicture {
        if (PngParts.begins(file)) {
            return PngParts.of(file);
        }
        if (JpegParts.begins(file)) {
            return JpegParts.of(file);
        }
        var head = new String(file, 0, Math.min(file.length, 12), StandardCharsets.ISO_8859_1);
        throw new NoPicture(head.matches("(?s)RIFF....WEBP") ? Reason.WEBP : Reason.KIND);
    }

    private Redrawn one(Essence essence) {
        one.acquireUninterruptibly();
        try {
            return new Drawn(draw(essence));
        } catch (IOException | RuntimeException broken) {
            // The decoder meets whatever somebody brought: all it may say is that it is no picture.
            return new Refused(Reason.BROKEN);
        } finally {
            one.release();
        }
    }

    private Picture draw(Essence essence) throws IOException {
        var image = upright(decode(essence), essence.upright());
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, essence.format(), out)) {
            throw new IOException("No writer for " + essence.format());
        }
        return new Picture("image/" + essence.format(), image.getWidth(), image.getHeight(), out.toByteArray());
    }

    private static BufferedImage decode(Essence essence) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(essence.format()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(essence.bytes()))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != essence.width() || reader.getHeight(0) != essence.height()) {
                throw new IOException("Two heads of different size");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /// Scaled to the longest side kept, and turned.
    private BufferedImage upright(BufferedImage image, Upright upright) {
        var scale = Math.min(1.0, settings.longestSide() / (double) Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var lying = upright.turns() % 2 == 1;
        var kind = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var canvas = new BufferedImage(lying ? height : width, lying ? width : height, kind);
        var turn = new AffineTransform();
        turn.translate(canvas.getWidth() / 2.0, canvas.getHeight() / 2.0);
        turn.quadrantRotate(upright.turns());
        turn.translate(-width / 2.0, -height / 2.0);
        turn.scale(width / (double) image.getWidth(), height / (double) image.getHeight());
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return canvas;
    }
}
