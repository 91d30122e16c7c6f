package org.comity.guides.paper;

import java.net.URI;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.documents.Paper;
import org.comity.documents.ScanCode;
import org.comity.guides.Audience;
import org.comity.guides.Block.Line;
import org.comity.guides.Block.Run;
import org.comity.guides.GuideText;
import org.comity.guides.Part;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// A guide on one sheet, as page and paper see it.
///
/// @param audience whose part it adds
/// @param address of the guide
/// @param reviewed the sentence on who reviewed it and when again
/// @param fit what of it stands there, and in letters of which size
/// @param demonstration whether the node is one
public record Leaflet(
        Messages messages,
        GuideText text,
        Optional<Audience> audience,
        URI address,
        String reviewed,
        Fit fit,
        boolean demonstration) {

    /// In characters: what fits the largest letters of a browser, and each smaller size.
    private static final List<Integer> ROOM = List.of(1_400, 1_650, 1_900, 2_150, 2_300, 2_450);

    private static final String VOWEL_SIGNS = "[\u064B-\u0652\u0670]";

    /// Letters that are read from a step away count for more than completeness: where not all fits in them, what to
    /// keep as evidence is left to the page of the guide.
    ///
    /// @param size 0 for the largest letters
    public record Fit(int size, Set<Part> without) {

        /// The smallest letters on paper, where nothing is left that can be left out.
        static final int SMALLEST = 10;

        /// The smallest while something can: ten points.
        static final int SMALLEST_TO_HANG_UP = 7;

        /// What is left out.
        static final List<Set<Part>> CHOICES = List.of(Set.of(), EnumSet.of(Part.EVIDENCE));

        public Fit {
            without = Set.copyOf(without);
        }
    }

    public Language language() {
        return text.language();
    }

    public String direction() {
        return language().direction();
    }

    public String text(String key) {
        return ours(messages.text(language(), key));
    }

    /// Arabic print does without vowel signs, and numbers in it keep the order of their parts.
    public String ours(String words) {
        return language().rightToLeft() ? Paper.steadied(words.replaceAll(VOWEL_SIGNS, "")) : words;
    }

    public List<Run> runs(Line line) {
        return line.runs().stream()
                .map(run -> new Run(ours(run.text()), run.strong()))
                .toList();
    }

    /// The parts that stand beside each other above what to do first.
    public List<Part> beside() {
        return Stream.of(Part.SIGNS, Part.BEFORE).filter(this::shows).toList();
    }

    /// A point of a list with its number.
    public record Numbered(int number, Line line) {}

    /// The points of a part in two columns of about the same length, read one after the other.
    public List<List<Numbered>> columns(Part part) {
        var lines = text.lines(part);
        var numbered = IntStream.range(0, lines.size())
                .mapToObj(place -> new Numbered(place + 1, lines.get(place)))
                .toList();
        var split = IntStream.rangeClosed(1, Math.max(1, lines.size() - 1))
                .boxed()
                .min(Comparator.comparingInt(place ->
                        Math.abs(length(lines.subList(0, place)) - length(lines.subList(place, lines.size())))))
                .orElseThrow();
        return List.of(numbered.subList(0, split), numbered.subList(split, numbered.size()));
    }

    public boolean shows(Part part) {
        return text.has(part) && !fit.without().contains(part);
    }

    public ScanCode.Drawing code() {
        return ScanCode.drawing(address.toString());
    }

    /// Of the code, in millimetres.
    public int codeWidth() {
        return ScanCode.width(address.toString());
    }

    /// How much of the sheet it takes, about.
    int length() {
        var besides = beside().stream()
                .mapToInt(part -> 2 * length(text.lines(part)))
                .max()
                .orElse(0);
        return besides
                + Stream.concat(audience.stream().map(Audience::part), Stream.of(Part.HAPPENED, Part.EVIDENCE))
                        .filter(this::shows)
                        .mapToInt(part -> length(text.lines(part)))
                        .sum();
    }

    /// The same as a browser prints it, whose letters nobody knows: by its length, rather too small than on two sheets.
    Leaflet forBrowsers() {
        for (var without : Fit.CHOICES) {
            var tried = fitted(new Fit(0, without));
            var size = (int) ROOM.stream().filter(room -> tried.length() > room).count();
            if (size < ROOM.size() || without.equals(Fit.CHOICES.getLast())) {
                return fitted(new Fit(size, without));
            }
        }
        return this;
    }

    /// In characters; the rest of a line is left empty below each point.
    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.plain().length() + 30).sum();
    }

    Leaflet fitted(Fit other) {
        return new Leaflet(messages, text, audience, address, reviewed, other, demonstration);
    }
}
