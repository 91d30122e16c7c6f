package org.comity.training.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.comity.profiles.CarefulText;
import tools.jackson.core.JacksonException;

/// The line of a file in which the reader of courses found something wrong, for whoever wrote it.
final class FaultyLine {

    private static final CarefulText TEXT = new CarefulText();

    private FaultyLine() {}

    /// Empty where no line is to blame, as for a file that is missing.
    static OptionalInt of(CourseRefused refused, Map<String, byte[]> files) {
        var place = refused.where().split(": ", 2);
        var bytes = files.get(place[0]);
        if (bytes == null) {
            return OptionalInt.empty();
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return place[0].endsWith(".md") ? ofMarkdown(text) : ofJson(text, place.length == 1 ? "" : place[1]);
    }

    /// Where the text up to the end of a line is not fit to be shown, and up to the end of the line before it is.
    private static OptionalInt ofMarkdown(String text) {
        if (TEXT.problems(text).isEmpty()) {
            return OptionalInt.empty();
        }
        var lines = text.split("\n", -1);
        var well = 0;
        var faulty = lines.length;
        while (faulty - well > 1) {
            var middle = (well + faulty) / 2;
            var part = String.join("\n", Arrays.copyOf(lines, middle));
            if (TEXT.problems(part).isEmpty()) {
                well = middle;
            } else {
                faulty = middle;
            }
        }
        return OptionalInt.of(faulty);
    }

    /// Where the value begins, or what it would stand in; where it is no JSON, the place where that shows.
    ///
    /// @param path as in `questions[2].text`
    private static OptionalInt ofJson(String text, String path) {
        var wanted = "/" + path.replaceAll("\\.|\\[", "/").replace("]", "") + "/";
        var line = OptionalInt.empty();
        var deepest = -1;
        try (var parser = Fields.JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                var here = parser.streamReadContext().pathAsPointer().toString();
                if (here.length() > deepest && wanted.startsWith(here + "/")) {
                    deepest = here.length();
                    line = OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
            return line;
        } catch (JacksonException broken) {
            var location = broken.getLocation();
            return location == null ? OptionalInt.empty() : OptionalInt.of(location.getLineNr());
        }
    }
}
