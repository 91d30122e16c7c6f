package org.comity.help.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.treaties.StateFact;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody to whom something happened finds whom to turn to. What they choose stands in the address and nowhere
/// else.
@PageController
class HelpController {

    private final MakingPages pages;

    HelpController(MakingPages pages) {
        this.pages = pages;
    }

    /// The form comes back here with what was chosen, and leads on.
    @GetMapping("/help")
    Answer entrance(
            View view,
            @RequestParam Optional<String> problem,
            @RequestParam Optional<String> country,
            @RequestParam(defaultValue = "") String age) {
        if (problem.isEmpty() && country.isEmpty()) {
            return new KeptPage(pages.state(), () -> pages.entrance(view.language(), Optional.empty(), "", List.of()));
        }
        var happened = problem.flatMap(Problem::of);
        var state = country.flatMap(pages::state);
        if (happened.isPresent() && state.isPresent()) {
            return new Redirect(view.link(path(state.get(), happened.get(), age)));
        }
        var errors = new ArrayList<FieldError>();
        if (happened.isEmpty()) {
            errors.add(new FieldError(
                    "problem-" + Group.MONEY.problems().getFirst().slug(), view.text("help.choose.problem")));
        }
        if (state.isEmpty()) {
            errors.add(new FieldError("country", view.text("help.choose.country")));
        }
        return pages.entrance(view.language(), happened, country.orElse(""), errors);
    }

    private static String path(StateFact state, Problem problem, String age) {
        return asked("/help/" + state.country().code().toLowerCase(Locale.ROOT) + "/" + problem.slug(), age);
    }

    private static String asked(String path, String age) {
        return Stream.of(Age.CHILD, Age.ADULT).anyMatch(known -> known.written().equals(age))
                ? path + "?age=" + age
                : path;
    }

    @GetMapping("/help/at-night")
    Answer atNight() {
        return Page.of("help/night");
    }

    /// Whatever else is asked for below these addresses is answered with what there is.
    @GetMapping("/help/{code}")
    Answer state(View view, @PathVariable String code, @RequestParam(defaultValue = "") String age) {
        var person = Age.ofWritten(age).orElse(Age.ANY);
        return pages.state(code)
                .<Answer>map(state -> lower(code)
                        ? new KeptPage(pages.state(), () -> pages.state(view.language(), state, person))
                        : new Redirect(view.link(asked("/help/" + code.toLowerCase(Locale.ROOT), age))))
                .orElseGet(() -> pages.missing(view.language(), Optional.empty()));
    }

    private static boolean lower(String code) {
        return code.equals(code.toLowerCase(Locale.ROOT));
    }

    @GetMapping("/help/{code:[A-Za-z]{2}}/{slug}")
    Answer answer(
            View view,
            @PathVariable String code,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String age) {
        var state = pages.state(code);
        var problem = Problem.of(slug);
        if (state.isEmpty() || problem.isEmpty()) {
            return pages.missing(view.language(), state);
        }
        if (!lower(code)) {
            return new Redirect(view.link(path(state.get(), problem.get(), age)));
        }
        var person = Age.ofWritten(age).orElse(Age.ANY);
        return new KeptPage(pages.state(), () -> pages.answer(view.language(), state.get(), problem.get(), person));
    }
}
