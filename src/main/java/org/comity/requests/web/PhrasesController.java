package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.requests.model.PhraseAct;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.ApprovingPhrases;
import org.comity.requests.usecase.ApprovingPhrases.Deed;
import org.comity.requests.usecase.ApprovingPhrases.Outcome;
import org.comity.requests.usecase.ReadingPhrases;
import org.comity.requests.usecase.ReadingPhrases.Reading;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat reads the fixed words of papers beside English, and two of it answer for them.
@PageController
class PhrasesController {

    private static final String PATH = "/secretariat/phrases";

    private final ReadingPhrases reading;
    private final ApprovingPhrases approving;
    private final FreshTouch touch;

    PhrasesController(ReadingPhrases reading, ApprovingPhrases approving, FreshTouch touch) {
        this.reading = reading;
        this.approving = approving;
        this.touch = touch;
    }

    @GetMapping(PATH)
    Answer all(Person person) {
        return reading.all(person)
                .<Answer>map(forms -> Page.of("requests/phrases", PhrasesPage.of(forms)))
                .orElseGet(Page::notFound);
    }

    @GetMapping(PATH + "/{measure}/{beside}")
    Answer one(Person person, @PathVariable String measure, @PathVariable String beside) {
        return read(person, measure, beside)
                .<Answer>map(found ->
                        Page.of("requests/phrasesOfForm", new PhrasesOfFormPage(found, person.id(), List.of())))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/{measure}/{beside}/acts")
    Answer act(
            View view,
            Person person,
            @PathVariable String measure,
            @PathVariable String beside,
            @RequestParam Map<String, String> typed) {
        var found = read(person, measure, beside);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        return deed(found.get(), typed)
                .map(deed -> carryOut(view, person, found.get(), deed, typed))
                .orElseGet(() -> refused(person, found.get(), view.text("web.form.error.choice")));
    }

    private Optional<Reading> read(Person person, String measure, String beside) {
        return RequestedMeasure.ofWritten(measure)
                .flatMap(asked -> Language.ofCode(beside).flatMap(language -> reading.one(person, asked, language)));
    }

    private static Optional<Deed> deed(Reading found, Map<String, String> typed) {
        var words = found.form().words();
        return PhraseAct.named(typed.getOrDefault("act", ""))
                .flatMap(act -> digest(typed.getOrDefault("digest", ""))
                        .map(seen -> new Deed(act, found.form().measure(), words.language(), seen)));
    }

    private static Optional<Sha256> digest(String typed) {
        return typed.matches("[0-9a-f]{64}") ? Optional.of(Sha256.ofHex(typed)) : Optional.empty();
    }

    private Answer carryOut(View view, Person person, Reading found, Deed deed, Map<String, String> typed) {
        var back = found.form().path();
        return switch (approving.act(person, deed, TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(back));
            case Outcome.Refused(var why) -> refused(person, found, view.text("requests.phrases.refused." + why));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(back, back + "/acts", typed, shown, touch.ask(person, shown), reason));
        };
    }

    private static Answer refused(Person person, Reading found, String why) {
        return Page.refused(
                "requests/phrasesOfForm",
                new PhrasesOfFormPage(found, person.id(), List.of(new FieldError("main", why))));
    }
}
