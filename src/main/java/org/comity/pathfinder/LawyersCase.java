package org.comity.pathfinder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.vocabulary.ArticleRef;

/// A case as a lawyer would put it: a question, what must come of it, and the paragraph that justifies it. Run as a
/// test, and shown beside the rule it tests.
///
/// @param rule the paragraph, such as `ETS185 29(4)`
/// @param question as typed after `comity paths`
/// @param supposing what is supposed on top of the facts, for a rule that no State has set in motion yet, such as
/// `declaration CETS224 BE 7(5)(a)`; empty when the case stands on the facts alone
/// @param expected measures with their statuses, in the order in which they must stand among the paths
/// @param discarded measures that must be discarded, with their statuses
/// @param citations findings, elements, clocks and addressees that must be there, or must not
/// @param why in a sentence, in English
public record LawyersCase(
        String id,
        String rule,
        String question,
        List<String> supposing,
        List<Expected> expected,
        List<Expected> discarded,
        List<Cited> citations,
        String why) {

    public LawyersCase {
        supposing = List.copyOf(supposing);
        expected = List.copyOf(expected);
        discarded = List.copyOf(discarded);
        citations = List.copyOf(citations);
    }

    /// @param measure such as `ETS185-29`
    public record Expected(String measure, String status) {}

    /// @param present false for what must not be there
    /// @param what the effect of a finding, such as `warns`; or one of [#ELEMENT], [#CLOCK], [#ADDRESSEE]
    public record Cited(boolean present, String measure, String what, String citation) {

        @Override
        public String toString() {
            return (present ? "" : "no ") + measure + " " + what + " " + citation;
        }
    }

    /// An element that a request must contain.
    public static final String ELEMENT = "requires";

    public static final String CLOCK = "clock";

    /// Whom to address.
    public static final String ADDRESSEE = "addressee";

    /// The paragraph, or the instrument as a whole.
    public ArticleRef provision() {
        return rule.contains(" ") ? ArticleRef.parse(rule) : ArticleRef.whole(rule);
    }

    /// Whether the case fails when this provision is not cited.
    public boolean expectsCitationOf(ArticleRef provision) {
        return citations.stream()
                .anyMatch(cited -> cited.present() && cited.citation().equals(provision.toString()));
    }

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

    static List<String> suppositions(String written) {
        return parts(written).toList();
    }

    private static Stream<String> parts(String written) {
        return Arrays.stream(written.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
