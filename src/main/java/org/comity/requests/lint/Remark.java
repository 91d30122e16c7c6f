package org.comity.requests.lint;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.vocabulary.ArticleRef;

/// Something to be said of a draft.
///
/// @param key the rule that says it; one that begins with `state.` is a reason of the path engine
/// @param basis the paragraph it stands on
/// @param at where it would be mended
/// @param arguments what the message names, in its order
/// @param fact what it rests on beside the text of the treaty
public record Remark(
        Weight weight, String key, ArticleRef basis, Place at, List<Argument> arguments, Optional<Finding.Fact> fact) {

    private static final String STATE = "state.";

    public Remark {
        arguments = List.copyOf(arguments);
    }

    /// What the path engine found about the two States.
    static Remark of(Finding finding, Weight weight, Place at) {
        return new Remark(weight, STATE + finding.key(), finding.citation(), at, finding.arguments(), finding.fact());
    }

    /// Without what the draft says.
    @Override
    public String toString() {
        return weight + " " + key + " " + basis;
    }

    /// The message that says it.
    public String message() {
        return key.startsWith(STATE) ? "pathfinder.finding." + key.substring(STATE.length()) : "requests.lint." + key;
    }
}
