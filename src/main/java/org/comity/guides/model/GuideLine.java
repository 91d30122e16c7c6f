package org.comity.guides.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.documents.Printable;
import org.comity.guides.Block.Line;
import org.comity.guides.Block.Run;
import org.comity.guides.model.GuideRefused.Flaw;
import org.comity.guides.model.GuideRefused.Reason;
import org.comity.vocabulary.PlainText;

/// Reads one paragraph or one point: plain text, some of it between two stars.
final class GuideLine {

    private static final int LONGEST = 700;
    private static final String STARS = "**";
    private static final Pattern LINK =
            Pattern.compile("]\\(|https?:|www\\.|\\S@\\S+\\.|\\b[a-z0-9-]+\\.(?:com|org|net|int|eu|gov)\\b");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\d(?:[ ().\u00a0/-]?\\d){5,}(?!\\p{L})");
    private static final Pattern HTML = Pattern.compile("[<>]|&[a-zA-Z#][a-zA-Z0-9]*;");
    private static final Pattern MARKUP =
            Pattern.compile("[`|~\\\\]|^#|(?<!\\*)\\*(?!\\*)|\\*{3}|(?<![\\p{L}\\p{N}])_[^_]+_(?![\\p{L}\\p{N}])|!\\[");

    private GuideLine() {}

    /// @param at the line it begins on
    /// @param flaws takes what is wrong
    static Line read(String text, int at, List<Flaw> flaws) {
        PlainText.problem(text, LONGEST)
                .ifPresent(problem -> flaws.add(
                        new Flaw(at, problem == PlainText.Problem.TOO_LONG ? Reason.TOO_LONG : Reason.CHARACTER, "")));
        Printable.unprintable(text).stream()
                .findFirst()
                .filter(_ -> PlainText.problem(text, Integer.MAX_VALUE).isEmpty())
                .ifPresent(point -> flaws.add(new Flaw(at, Reason.CHARACTER, Character.toString(point))));
        found(LINK, text).ifPresent(link -> flaws.add(new Flaw(at, Reason.LINK, link)));
        found(TELEPHONE, text).ifPresent(number -> flaws.add(new Flaw(at, Reason.TELEPHONE, number)));
        found(HTML, text).ifPresent(mark -> flaws.add(new Flaw(at, Reason.HTML, mark)));
        found(MARKUP, text).ifPresent(mark -> flaws.add(new Flaw(at, Reason.MARKUP, mark)));
        return new Line(runs(text, at, flaws));
    }

    private static Optional<String> found(Pattern what, String text) {
        var found = what.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static List<Run> runs(String text, int at, List<Flaw> flaws) {
        var parts = text.split("\\*\\*", -1);
        if (parts.length % 2 == 0) {
            flaws.add(new Flaw(at, Reason.STRONG, STARS));
        }
        var runs = new ArrayList<Run>();
        for (var i = 0; i < parts.length; i++) {
            var strong = i % 2 == 1;
            if (strong && parts[i].isBlank()) {
                flaws.add(new Flaw(at, Reason.STRONG, STARS));
            }
            if (!strong && i > 0 && !parts[i].isEmpty() && Character.isLetter(parts[i].codePointAt(0))) {
                flaws.add(new Flaw(at, Reason.STRONG, parts[i].replaceFirst("\\P{L}.*", "")));
            }
            if (!parts[i].isEmpty()) {
                runs.add(new Run(parts[i], strong));
            }
        }
        return runs;
    }
}
