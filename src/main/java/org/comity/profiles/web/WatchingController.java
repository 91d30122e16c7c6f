package org.comity.profiles.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.profiles.Pace;
import org.comity.profiles.model.Watched;
import org.comity.profiles.usecase.Watching;
import org.comity.profiles.usecase.Watching.Outcome;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody watches, and how often they are told.
@PageController
class WatchingController {

    private static final String PATH = "/profiles/watching";

    private final Watching watching;
    private final StateNames names;

    WatchingController(Watching watching, StateNames names) {
        this.watching = watching;
        this.names = names;
    }

    @GetMapping(PATH)
    Answer list(View view, Person person) {
        return list(view, person, List.of());
    }

    /// Leads back to what is watched, or to the list where it was left there.
    @PostMapping(PATH)
    Answer change(View view, Person person, @RequestParam Map<String, String> typed) {
        if (typed.containsKey("pace")) {
            return pace(view, person, typed);
        }
        var what = Watched.read(typed.getOrDefault("what", ""));
        if (what.isEmpty()) {
            return Page.notFound();
        }
        var outcome =
                typed.containsKey("leave") ? watching.leave(person, what.get()) : watching.watch(person, what.get());
        return switch (outcome) {
            case DONE -> new Redirect(view.link(typed.containsKey("list") ? PATH : Watches.page(what.get())));
            case TOO_MUCH ->
                list(view, person, List.of(new FieldError("main", view.text("watching.tooMuch", Watching.MOST))));
            case NOT_FOUND -> Page.notFound();
        };
    }

    private Answer pace(View view, Person person, Map<String, String> typed) {
        var pace = pace(typed.getOrDefault("pace", ""));
        if (pace.isEmpty()) {
            return list(view, person, List.of(new FieldError("pace-DAILY", view.text("web.form.error.choice"))));
        }
        return watching.tellMe(person, pace.get()) == Outcome.DONE ? new Redirect(view.link(PATH)) : Page.notFound();
    }

    private static Optional<Pace> pace(String typed) {
        return Arrays.stream(Pace.values())
                .filter(pace -> pace.name().equals(typed))
                .findFirst();
    }

    private Answer list(View view, Person person, List<FieldError> errors) {
        return watching.of(person)
                .<Answer>map(watches -> {
                    var page = new WatchingPage(watches, new WatchWords(view, names), errors);
                    return errors.isEmpty()
                            ? Page.of("profiles/watching", page)
                            : Page.refused("profiles/watching", page);
                })
                .orElseGet(Page::notFound);
    }
}
