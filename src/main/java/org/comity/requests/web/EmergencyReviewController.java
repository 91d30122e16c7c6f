package org.comity.requests.web;

import java.util.ArrayList;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.requests.RequestId;
import org.comity.requests.usecase.ReviewingEmergency;
import org.comity.requests.usecase.ReviewingEmergency.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The head of an authority says afterwards whether an emergency was one.
@PageController
class EmergencyReviewController {

    private final ReviewingEmergency reviewing;
    private final SentPages pages;

    EmergencyReviewController(ReviewingEmergency reviewing, SentPages pages) {
        this.reviewing = reviewing;
        this.pages = pages;
    }

    @PostMapping("/sent/{id}/review")
    Answer review(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var request = RequestId.named(id);
        var justified = typed.getOrDefault("justified", "");
        var words = FreeWords.required("review", typed, view);
        var errors = new ArrayList<>(words.errors());
        if (!justified.matches("yes|no")) {
            errors.add(new FieldError("justified", view.text("web.form.error.choice")));
        }
        if (!errors.isEmpty()) {
            return pages.one(person, request, typed, errors);
        }
        return switch (reviewing.review(request, person, justified.equals("yes"), words.text())) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.OwnHand() -> {
                errors.add(new FieldError("review", view.text("requests.emergency.ownHand")));
                yield pages.one(person, request, typed, errors);
            }
            case Outcome.Done() -> new Redirect(view.link("/sent/" + request));
        };
    }
}
