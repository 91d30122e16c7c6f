package org.comity.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The letters of each line of a PDF from left to right, as the eye meets them, whatever their direction.
final class LettersAsSeen extends PDFTextStripper {

    private final Map<String, Stream.Builder<TextPosition>> lines = new TreeMap<>();

    private LettersAsSeen() {}

    static String on(byte[] pdf) throws IOException {
        var seen = new LettersAsSeen();
        try (var document = Loader.loadPDF(pdf)) {
            seen.writeText(document, Writer.nullWriter());
        }
        return seen.lines.values().stream().map(LettersAsSeen::line).collect(Collectors.joining("\n"));
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        lines.computeIfAbsent("%d %.1f".formatted(getCurrentPageNo(), letter.getY()), line -> Stream.builder())
                .add(letter);
    }

    private static String line(Stream.Builder<TextPosition> letters) {
        return letters.build()
                .sorted(Comparator.comparingDouble(TextPosition::getX))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }
}
