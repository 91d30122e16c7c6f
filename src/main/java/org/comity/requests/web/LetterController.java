package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.usecase.WritingLetter;
import org.comity.requests.usecase.WritingLetter.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Letters between the two sides of a request.
@PageController
class LetterController {

    private final RequestPages pages;
    private final WritingLetter writing;

    LetterController(RequestPages pages, WritingLetter writing) {
        this.pages = pages;
        this.writing = writing;
    }

    @PostMapping("/requests/{id}/letters")
    Answer write(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = RequestId.named(id);
        var words = FreeWords.required("letter", typed, view);
        if (!words.errors().isEmpty()) {
            return pages.show(view, officer, named, typed, words.errors());
        }
        return switch (writing.write(named, officer, words.text())) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.NotNow() ->
                pages.show(
                        view,
                        officer,
                        named,
                        typed,
                        List.of(new FieldError("letter", view.text("requests.letters.notNow"))));
            case Outcome.TooMany(var most) ->
                pages.show(
                        view,
                        officer,
                        named,
                        typed,
                        List.of(new FieldError("letter", view.text("requests.notes.tooMany", most))));
            case Outcome.Written(var number) -> new Redirect(view.link("/requests/" + named));
        };
    }
}
