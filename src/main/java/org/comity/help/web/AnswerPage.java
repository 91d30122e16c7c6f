package org.comity.help.web;

import java.util.Optional;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.model.Answer;

/// Where somebody turns in one State with one problem.
///
/// @param guide the path of the guide to the problem
public record AnswerPage(StateName state, Answer answer, Optional<String> guide) {

    public Problem problem() {
        return answer.problem();
    }

    public String path() {
        return "/help/" + state.code() + "/" + problem().slug();
    }

    /// The same for somebody of another age.
    public String path(Age age) {
        return age == Age.ANY ? path() : path() + "?age=" + age.written();
    }
}
