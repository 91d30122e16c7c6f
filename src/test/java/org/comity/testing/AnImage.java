package org.comity.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// A picture brought for a proposal, as a browser would; no other has its pixels.
///
/// @param id as texts refer to it
/// @param address where it is served
public record AnImage(String id, String address) {

    private static final Pattern ADDRESS = Pattern.compile("/images/[0-9a-f]{64}\\.png");

    public static AnImage brought(Http writer, AProposal proposal) {
        var path = proposal.path() + "/images";
        writer.get(path);
        var fields = Map.of("alt-en", "A chart", "source", "Ministry", "made", "2026-03-01", "licence", "CC BY 4.0");
        var reply = writer.postFile(path, fields, "chart.png", picture());
        if (reply.status() != 303) {
            throw new AssertionError("Not taken: " + reply.status() + " " + reply.body());
        }
        var id = reply.location().replaceFirst(".*#i", "");
        var page = writer.get(path).body();
        var found = ADDRESS.matcher(page.substring(page.indexOf("id=\"i" + id)));
        if (!found.find()) {
            throw new AssertionError("The list does not show it");
        }
        return new AnImage(id, found.group());
    }

    /// What to write in a text.
    public String markdown() {
        return "![A chart of the courts](image:" + id + ")";
    }

    private static byte[] picture() {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        var pen = image.createGraphics();
        for (var bar = 0; bar < 8; bar++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(bar * 80 + 10, random.nextInt(300), 60, 360);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
