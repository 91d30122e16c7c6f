package org.comity.guides.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.GuideText;
import org.comity.guides.model.GuideReader;
import org.comity.guides.model.GuideRefused;
import org.comity.guides.usecase.CurrentGuides;
import org.comity.guides.usecase.GuideAccess;
import org.comity.guides.usecase.KeepingGuides;
import org.comity.guides.usecase.KeepingGuides.Outcome;
import org.comity.guides.usecase.KeepingGuides.Wish;
import org.comity.guides.usecase.ReadingDesk;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.vocabulary.Language;
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

/// Where the secretariat writes a guide in one language, looks at it, and publishes it.
@PageController
class GuideEditController {

    private static final String ONE = GuidesDeskController.ONE + "/{text:en|fr|es|ar}";
    private static final String TEXT = "text";
    private static final String SEEN = "seen";
    private static final String RESTORES = "restores";

    private final CurrentGuides guides;
    private final GuideAccess access;
    private final ReadingDesk reading;
    private final KeepingGuides keeping;
    private final FreshTouch touch;

    GuideEditController(
            CurrentGuides guides, GuideAccess access, ReadingDesk reading, KeepingGuides keeping, FreshTouch touch) {
        this.guides = guides;
        this.access = access;
        this.reading = reading;
        this.keeping = keeping;
        this.touch = touch;
    }

    /// @param from the version whose text is taken up again
    @GetMapping(ONE)
    Answer open(
            Person person,
            @PathVariable String slug,
            @PathVariable String text,
            @RequestParam(defaultValue = "") String from) {
        var found = find(person, slug);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        var guide = found.get();
        var language = Language.ofCode(text).orElseThrow();
        var now = guide.in(language);
        var older = number(from).flatMap(number -> reading.version(guide, language, number));
        return form(new EditPage(
                guide,
                language,
                older.map(ReadingDesk.Version::written).orElse(now.written()),
                now.digest().hex(),
                older.map(version -> Long.toString(version.number())).orElse(""),
                Optional.empty(),
                List.of()));
    }

    private Optional<Guide> find(Person person, String slug) {
        return access.writes(person) ? GuideId.named(slug).flatMap(guides::find) : Optional.empty();
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }

    private static Page form(EditPage page) {
        return page.errors().isEmpty() ? Page.of("guides/edit", page) : Page.refused("guides/edit", page);
    }

    @PostMapping(ONE)
    Answer send(
            View view,
            Person person,
            @PathVariable String slug,
            @PathVariable String text,
            @RequestParam Map<String, String> typed) {
        var found = find(person, slug);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        var guide = found.get();
        var language = Language.ofCode(text).orElseThrow();
        return typed.containsKey("preview")
                ? preview(view, guide, language, typed)
                : publish(view, person, guide, language, typed);
    }

    private static Page preview(View view, Guide guide, Language language, Map<String, String> typed) {
        try {
            var read = GuideReader.read(guide.kind(), language, typed.getOrDefault(TEXT, ""));
            return again(guide, language, typed, Optional.of(read), List.of());
        } catch (GuideRefused refused) {
            return again(guide, language, typed, Optional.empty(), errors(view, typed, refused.flaws()));
        }
    }

    private static List<FieldError> errors(View view, Map<String, String> typed, List<GuideRefused.Flaw> flaws) {
        return FlawWords.errors(view, typed.getOrDefault(TEXT, ""), flaws);
    }

    private static Page again(
            Guide guide,
            Language language,
            Map<String, String> typed,
            Optional<GuideText> preview,
            List<FieldError> errors) {
        return form(new EditPage(
                guide,
                language,
                typed.getOrDefault(TEXT, ""),
                typed.getOrDefault(SEEN, ""),
                typed.getOrDefault(RESTORES, ""),
                preview,
                errors));
    }

    private Answer publish(View view, Person person, Guide guide, Language language, Map<String, String> typed) {
        var wish = new Wish(
                guide.id(),
                language,
                typed.getOrDefault(TEXT, ""),
                typed.getOrDefault(SEEN, ""),
                number(typed.getOrDefault(RESTORES, "")));
        var desk = GuidesDeskController.PATH + "/" + guide.id();
        return switch (keeping.publish(person, wish, TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link(desk));
            case Outcome.Refused(var flaws) ->
                again(guide, language, typed, Optional.empty(), errors(view, typed, flaws));
            case Outcome.Unchanged() ->
                again(guide, language, typed, Optional.empty(), told(view, "guides.desk.unchanged"));
            case Outcome.Overtaken() -> overtaken(view, guide.id(), language, typed);
            case Outcome.Untouched(var reason, var shown) ->
                Page.of(
                        "identity/touch",
                        TouchPage.of(
                                desk, desk + "/" + language.code(), typed, shown, touch.ask(person, shown), reason));
        };
    }

    private static List<FieldError> told(View view, String key) {
        return List.of(new FieldError(TEXT, view.text(key)));
    }

    /// What was typed stands in the field; publishing it again is then done knowingly.
    private Page overtaken(View view, GuideId id, Language language, Map<String, String> typed) {
        var guide = guides.find(id).orElseThrow();
        return form(new EditPage(
                guide,
                language,
                typed.getOrDefault(TEXT, ""),
                guide.in(language).digest().hex(),
                "",
                Optional.empty(),
                told(view, "guides.desk.overtaken")));
    }
}
