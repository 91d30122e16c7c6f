package org.comity.seals.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.seals.pki.BroughtFile;
import org.comity.seals.usecase.ChoosingSeal;
import org.comity.seals.usecase.ChoosingSeal.Outcome;
import org.comity.vocabulary.Sensitive;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.UploadedFile;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// By what one's own authority seals, and bringing a certificate of its own.
@PageController
class SealController {

    private static final String PATH = "/authority/seal";
    private static final String FILE = "file";

    private final ChoosingSeal choosing;
    private final FreshTouch touch;

    SealController(ChoosingSeal choosing, FreshTouch touch) {
        this.choosing = choosing;
        this.touch = touch;
    }

    /// @param refused a word when the file was refused before it was read
    @GetMapping(PATH)
    Answer seal(View view, Person person, @RequestParam(defaultValue = "") String refused) {
        return show(person, refused.isEmpty() ? List.of() : List.of(error(view, "LARGE")));
    }

    @PostMapping(PATH)
    Answer bring(HttpServletRequest request, View view, Person person, @RequestParam Map<String, String> typed)
            throws IOException {
        if (choosing.own(person).isEmpty()) {
            return Page.notFound();
        }
        var file = UploadedFile.in(request, FILE);
        if (file.isEmpty()) {
            return show(person, List.of(error(view, "MISSING")));
        }
        if (file.get().getSize() > BroughtFile.MOST_BYTES) {
            return show(person, List.of(error(view, "LARGE")));
        }
        var password = Sensitive.of(typed.getOrDefault("password", "").toCharArray());
        return answer(view, person, typed, choosing.bring(person, bytes(file.get()), password));
    }

    /// @param typed `certificate` names one that was brought; without it the node makes one anew
    @PostMapping(PATH + "/use")
    Answer use(View view, Person person, @RequestParam Map<String, String> typed) {
        var answer = TouchAnswer.in(typed);
        var certificate = typed.getOrDefault("certificate", "");
        return answer(
                view,
                person,
                typed,
                certificate.isEmpty()
                        ? choosing.renew(person, answer)
                        : choosing.use(person, named(certificate), answer));
    }

    private Answer answer(View view, Person person, Map<String, String> typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> new Redirect(view.link(PATH));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Unreadable(var reason) -> show(person, List.of(error(view, reason.name())));
            case Outcome.Enough() -> show(person, List.of(error(view, "ENOUGH")));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(PATH, PATH + "/use", typed, shown, touch.ask(person, shown), reason));
        };
    }

    private Answer show(Person person, List<FieldError> errors) {
        return choosing.own(person)
                .<Answer>map(own -> {
                    var page = new SealPage(own, errors);
                    return errors.isEmpty() ? Page.of("seals/seal", page) : Page.refused("seals/seal", page);
                })
                .orElseGet(Page::notFound);
    }

    private static FieldError error(View view, String reason) {
        return new FieldError(FILE, view.text("seals.refused." + reason));
    }

    private static byte[] bytes(Part file) throws IOException {
        try (var in = file.getInputStream()) {
            return in.readNBytes(BroughtFile.MOST_BYTES);
        }
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }
}
