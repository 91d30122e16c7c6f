package org.comity.notices.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.notices.usecase.ChangingWishes;
import org.comity.notices.usecase.ChangingWishes.Outcome;
import org.comity.notices.usecase.ReadingWishes;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How one wants to be told by mail.
@PageController
class WishesController {

    private static final String PATH = "/account/notices";

    private final ReadingWishes reading;
    private final ChangingWishes changing;
    private final FreshTouch touch;
    private final Clock clock;

    WishesController(ReadingWishes reading, ChangingWishes changing, FreshTouch touch, Clock clock) {
        this.reading = reading;
        this.changing = changing;
        this.touch = touch;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer show(View view, Person person) {
        return show(view, person, Map.of(), List.of());
    }

    @PostMapping(PATH)
    Answer change(View view, Person person, @RequestParam Map<String, String> typed) {
        var now = reading.of(person, view.language());
        if (now.isEmpty()) {
            return Page.notFound();
        }
        var form = WishesForm.read(typed, now.get().wishes(), view, clock.instant());
        var wishes = form.wishes();
        if (wishes == null) {
            return show(view, person, typed, form.errors());
        }
        return switch (changing.change(person, wishes, TouchAnswer.in(typed))) {
            case Outcome.Done() -> new Redirect(view.link(PATH));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(PATH, PATH, typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Answer show(View view, Person person, Map<String, String> typed, List<FieldError> errors) {
        return reading.of(person, view.language())
                .<Answer>map(shown -> {
                    var page = new WishesPage(
                            shown, clock.instant(), person.belonging().zone(), typed, errors);
                    return errors.isEmpty() ? Page.of("notices/wishes", page) : Page.refused("notices/wishes", page);
                })
                .orElseGet(Page::notFound);
    }
}
