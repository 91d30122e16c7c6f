package org.comity.pathfinder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.usecase.QuestionForm;

/// A case as a lawyer would put it: a question, what must come of it, and the paragraph that justifies it. Run as a
/// test, and shown beside the rule it tests.
///
/// @param rule the paragraph, such as `ETS185 29(4)`
/// @param question as typed after `comity paths`
/// @param expected measures with their statuses, in the order in which they must stand among the paths
/// @param discarded measures that must be discarded, with their statuses
/// @param citations findings that must be there, or must not
/// @param why in a sentence, in English
public record LawyersCase(
        String id,
        String rule,
        String question,
        List<Expected> expected,
        List<Expected> discarded,
        List<Cited> citations,
        String why) {

    public LawyersCase {
        expected = List.copyOf(expected);
        discarded = List.copyOf(discarded);
        citations = List.copyOf(citations);
    }

    /// @param measure such as `ETS185-29`
    public record Expected(String measure, String status) {}

    /// @param present false for a finding that must not be there
    public record Cited(boolean present, String measure, String effect, String citation) {}

    /// The question as an address carries it.
    public QuestionForm form() {
        var values = new LinkedHashMap<String, String>();
        var field = "";
        for (var word : question.split(" ")) {
            if (word.startsWith("--")) {
                field = word.substring(2);
                values.put(field, "");
            } else {
                values.merge(field, word, (before, after) -> (before + " " + after).strip());
            }
        }
        return new QuestionForm(values, List.of());
    }

    static List<Expected> expected(String written) {
        return parts(written)
                .map(part -> part.split(" ", 2))
                .map(part -> new Expected(part[0], part[1]))
                .toList();
    }

    static List<Cited> citations(String written) {
        return parts(written).map(LawyersCase::cited).toList();
    }

    private static Cited cited(String written) {
        var present = !written.startsWith("no ");
        var words = (present ? written : written.substring(3)).split(" ", 3);
        return new Cited(present, words[0], words[1], words[2]);
    }

    private static Stream<String> parts(String written) {
        return Arrays.stream(written.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
