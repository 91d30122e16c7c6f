package org.comity.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The font files that are shipped, each with the family name the style sheet knows it by.
enum Face {
    SANS("Sans", "NotoSans-Regular", 400),
    SANS_BOLD("Sans", "NotoSans-Bold", 700),
    SERIF_BOLD("Serif Bold", "NotoSerif-Bold", 400),
    MONO("Mono", "NotoSansMono-Regular", 400),
    NASKH("Naskh", "NotoNaskhArabic-Regular", 400),
    NASKH_BOLD("Naskh", "NotoNaskhArabic-Bold", 700),
    ARMENIAN("Armenian", "NotoSansArmenian-Regular", 400),
    GEORGIAN("Georgian", "NotoSansGeorgian-Regular", 400),
    HEBREW("Hebrew", "NotoSansHebrew-Regular", 400);

    static final FontStyle STYLE = FontStyle.NORMAL;

    private final String family;
    private final int weight;
    private final byte[] file;

    Face(String family, String name, int weight) {
        this.family = family;
        this.weight = weight;
        this.file = read("/fonts/" + name + ".ttf");
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    /// A parsed copy of its own: fontbox reads glyphs lazily, so a copy serves one print at a time.
    TrueTypeFont parse() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Font of the program cannot be read: " + name(), unreadable);
        }
    }

    private static byte[] read(String path) {
        try (var in = Objects.requireNonNull(Face.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
