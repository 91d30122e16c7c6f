package org.comity.library.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The text of an original as it is read: pages of numbered paragraphs that can be linked to.
///
/// @param number of the page, from 1
public record ReadingText(int number, List<Paragraph> paragraphs) {

    /// @param anchor its place on the page of the reading view, such as `p3-2`
    public record Paragraph(String anchor, int number, String text) {}

    /// @param text as it was extracted, paragraphs parted by an empty line
    public static ReadingText of(int page, String text) {
        var parts = Stream.of(text.split("\\n\\s*\\n"))
                .map(ReadingText::joined)
                .filter(part -> !part.isEmpty())
                .toList();
        return new ReadingText(
                page,
                IntStream.range(0, parts.size())
                        .mapToObj(at -> new Paragraph("p" + page + "-" + (at + 1), at + 1, parts.get(at)))
                        .toList());
    }

    /// Lines become one; a word that was parted at the end of a line is made whole.
    private static String joined(String part) {
        return part.replaceAll("(?<=\\p{Ll})-\\n(?=\\p{Ll})", "")
                .replace('\n', ' ')
                .strip();
    }
}
