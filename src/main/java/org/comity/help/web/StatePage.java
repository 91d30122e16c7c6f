package org.comity.help.web;

import java.util.List;
import java.util.Optional;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.ServiceKind;
import org.comity.help.model.Answer;
import org.comity.help.model.ServiceBook.Shown;

/// Everything known of one State.
///
/// @param age of whom it happened to, if that was said
/// @param services of the State for that age, by kind
/// @param problems in the copy that is kept as files, where each problem has its place on this page: one answer for
///     each problem; otherwise empty
/// @param further in that copy what is there for people in several States, each once
public record StatePage(StateName state, Age age, List<Shown> services, List<Told> problems, List<Shown> further) {

    /// @param guide the path of the guide to the problem
    public record Told(Answer answer, Optional<String> guide) {}

    /// The same for somebody of another age.
    public String path(Age other) {
        return "/help/" + state.code() + asked(other);
    }

    /// Where one problem is answered, for the same age.
    public String path(Problem problem) {
        return "/help/" + state.code() + "/" + problem.slug() + asked(age);
    }

    private static String asked(Age age) {
        return age == Age.ANY ? "" : "?age=" + age.written();
    }

    public boolean copy() {
        return !problems.isEmpty();
    }

    public List<ServiceKind> kinds() {
        return services.stream().map(found -> found.service().kind()).distinct().toList();
    }

    public List<Shown> of(ServiceKind kind) {
        return services.stream().filter(found -> found.service().kind() == kind).toList();
    }
}
