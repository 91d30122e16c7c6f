package org.comity.documents;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the shipped fonts can print: Latin, Greek, Cyrillic, Arabic, Armenian, Georgian and Hebrew letters.
///
/// Control characters and the marks that turn text round (U+202A-U+202E, U+2066-U+2069) are refused though they have no
/// shape: with them a reader would see another address or name than the one recorded.
public final class Printable {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /// Layout, soft hyphen, joiners and the two plain direction marks: they steer the letters and have no shape.
    private static final String UNSEEN = "\t\n\r\u00ad\u200c\u200d\u200e\u200f";

    private static final BitSet SHAPES = shapes();

    private Printable() {}

    /// The code points of a text that cannot be printed, in ascending order; empty when all can.
    public static Set<Integer> unprintable(String text) {
        return asPrinted(text)
                .codePoints()
                .filter(point -> !SHAPES.get(point))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A text in which every character that cannot be printed is a question mark: for what must be printed anyway.
    public static String orQuestionMarks(String text) {
        return asPrinted(text)
                .codePoints()
                .map(point -> SHAPES.get(point) ? point : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The form in which text is printed: letters and their accents as one (NFC), as most fonts draw them best.
    static String asPrinted(String text) {
        return COMPOSED.normalize(text);
    }

    private static BitSet shapes() {
        var shapes = new BitSet();
        for (var face : Face.values()) {
            addShapes(face, shapes);
        }
        UNSEEN.codePoints().forEach(shapes::set);
        return shapes;
    }

    private static void addShapes(Face face, BitSet shapes) {
        try (var font = face.parse()) {
            var lookup = font.getUnicodeCmapLookup();
            for (var point = 0; point <= Character.MAX_VALUE; point++) {
                if (lookup.getGlyphId(point) != 0 && !steers(point)) {
                    shapes.set(point);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
