package org.comity.testing;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;

/// A printed QR code as a camera sees it: found on the page by its three corners, each module sampled in its
/// middle.
public final class PrintedCode {

    private static final int DARK = 128;
    private static final int CORNER = 7;

    private PrintedCode() {}

    /// Row by row, `#` for dark.
    public static String of(QrCode code) {
        var text = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                text.append(code.getModule(x, y) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// @param size of the code, in modules
    /// @throws AssertionError when there is no code of this size
    public static String in(BufferedImage page, int size) {
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 1; x < page.getWidth(); x++) {
                if (dark(page, x, y) && !dark(page, x - 1, y)) {
                    var run = run(page, x, y);
                    if (run >= 3 * CORNER && corner(page, x, y, run / (double) CORNER)) {
                        return sampled(page, x, y, size);
                    }
                }
            }
        }
        throw new AssertionError("There is no code on the page");
    }

    /// The first run of a corner is its upper edge: seven modules dark, and below its middle 1:1:3:1:1.
    private static boolean corner(BufferedImage page, int left, int top, double module) {
        for (var at = 0; at < CORNER; at++) {
            var there = dark(page, (int) (left + (at + 0.5) * module), (int) (top + 3.5 * module));
            if (there == (at == 1 || at == 5)) {
                return false;
            }
        }
        return true;
    }

    private static String sampled(BufferedImage page, int left, int top, int size) {
        // The right end of the upper edge of the code is that of the second corner.
        var right = left;
        var about = (int) (left + (size + 2) * run(page, left, top) / (double) CORNER);
        for (var x = left; x < about; x++) {
            if (dark(page, x, top + 1)) {
                right = x + 1;
            }
        }
        var module = (right - left) / (double) size;
        var text = new StringBuilder();
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                text.append(
                        dark(page, (int) (left + (x + 0.5) * module), (int) (top + (y + 0.5) * module)) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int run(BufferedImage page, int from, int y) {
        var x = from;
        while (x < page.getWidth() && dark(page, x, y)) {
            x++;
        }
        return x - from;
    }

    private static boolean dark(BufferedImage page, int x, int y) {
        return (page.getRGB(x, y) & 0xff) < DARK;
    }
}
