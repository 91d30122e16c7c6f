package org.comity.courseware.model;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an element of a data model may say. The regular expression means the same to Java and to a browser.
///
/// @param kind `text`, `words`, `number`, `maybe-number`, `pattern`, `always` or `count`
/// @param pattern the whole value; empty for any text
/// @param longest in UTF-16 units, as a browser counts
/// @param least of numbers
/// @param most of numbers, and of lists
/// @param fixed what it always says
public record ValueType(String kind, Pattern pattern, int longest, double least, double most, String fixed) {

    private static final String NUMBER = "-?\\d{1,10}(\\.\\d{1,12})?";
    private static final Pattern ANY = Pattern.compile("");
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_WORD = 40;

    /// @param text as the tables write it
    static ValueType written(String text) {
        var words = text.split(" ", 2);
        var rest = words[1];
        return switch (words[0]) {
            case "text" -> new ValueType("text", ANY, Integer.parseInt(rest), 0, 0, "");
            case "words" -> new ValueType("words", Pattern.compile(alternatives(rest)), LONGEST_WORD, 0, 0, "");
            case "number", "maybe-number" -> {
                var bounds = rest.split(" ");
                yield new ValueType(
                        words[0],
                        Pattern.compile(words[0].equals("number") ? NUMBER : "(" + NUMBER + ")?"),
                        LONGEST_NUMBER,
                        Double.parseDouble(bounds[0]),
                        Double.parseDouble(bounds[1]),
                        "");
            }
            case "pattern" -> {
                var parts = rest.split(" ", 2);
                yield new ValueType("pattern", Pattern.compile(parts[1]), Integer.parseInt(parts[0]), 0, 0, "");
            }
            case "always" -> new ValueType("always", ANY, 0, 0, 0, rest);
            case "count" -> new ValueType("count", ANY, 0, 0, Double.parseDouble(rest), "");
            default -> throw new IllegalArgumentException("No such type: " + text);
        };
    }

    private static String alternatives(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> word.equals("nothing") ? "" : word)
                .collect(Collectors.joining("|"));
    }

    /// As a browser reads it; empty for any text.
    public String expression() {
        return pattern.pattern();
    }

    public boolean allows(String value) {
        if (value.length() > longest
                || !(expression().isEmpty() || pattern.matcher(value).matches())) {
            return false;
        }
        if (!kind.endsWith("number") || value.isEmpty()) {
            return true;
        }
        var number = Double.parseDouble(value);
        return number >= least && number <= most;
    }
}
