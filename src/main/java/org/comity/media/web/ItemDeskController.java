package org.comity.media.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.TouchPage;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.usecase.CurrentMedia;
import org.comity.media.usecase.MediaAccess;
import org.comity.media.usecase.PublishingItem;
import org.comity.media.usecase.PublishingItem.Outcome;
import org.comity.media.usecase.ReadingMedia;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat publishes an item, changes it and withdraws it.
@PageController
class ItemDeskController {

    private static final String ITEM = MediaDeskController.PATH + "/item";
    private static final String WITHDRAWN = MediaDeskController.PATH + "/withdrawn";
    private static final int REASON = 2_000;

    private final CurrentMedia media;
    private final MediaAccess access;
    private final ReadingMedia reading;
    private final PublishingItem publishing;
    private final FreshTouch touch;

    ItemDeskController(
            CurrentMedia media, MediaAccess access, ReadingMedia reading, PublishingItem publishing, FreshTouch touch) {
        this.media = media;
        this.access = access;
        this.reading = reading;
        this.publishing = publishing;
        this.touch = touch;
    }

    @GetMapping(ITEM)
    Answer form(Person person, @RequestParam(defaultValue = "") String id) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        if (id.isEmpty()) {
            return form(person, Optional.empty(), Map.of("language-0", "en"), List.of());
        }
        return find(id).<Answer>map(item -> form(person, Optional.of(item), ItemForm.of(item), List.of()))
                .orElseGet(Page::notFound);
    }

    private Optional<Item> find(String id) {
        return MediaId.named(id).flatMap(media::find);
    }

    private Page form(Person person, Optional<Item> before, Map<String, String> typed, List<FieldError> errors) {
        return MediaDeskController.form(reading, person, before, typed, errors);
    }

    @PostMapping(ITEM)
    Answer publish(View view, Person person, @RequestParam Map<String, String> typed) {
        if (!access.publishes(person)) {
            return Page.notFound();
        }
        var id = typed.getOrDefault("id", "");
        var before = find(id);
        if (before.isEmpty() && !id.isEmpty()) {
            return Page.notFound();
        }
        var named = VariantForm.Known.named(typed);
        var known = new VariantForm.Known(reading.files(named), reading.texts(named));
        var form = new ItemForm(typed, view, media.collection(), before, known);
        var item = form.item();
        if (item.isEmpty()) {
            return form(person, before, typed, form.errors());
        }
        var outcome = publishing.publish(person, item.get(), typed.getOrDefault("seen", ""), TouchAnswer.in(typed));
        if (outcome instanceof Outcome.Overtaken) {
            return overtaken(view, person, id, typed);
        }
        return answer(outcome, view, person, typed, ITEM, item.get().path());
    }

    /// What was typed stands in the form; publishing it again is then done knowingly.
    private Answer overtaken(View view, Person person, String id, Map<String, String> typed) {
        var now = find(id);
        if (now.isEmpty() && !id.isEmpty()) {
            return Page.notFound();
        }
        var again = new HashMap<>(typed);
        again.put("seen", PublishingItem.seen(now));
        return form(person, now, again, List.of(new FieldError("main", view.text("media.desk.overtaken"))));
    }

    @PostMapping(WITHDRAWN)
    Answer withdraw(View view, Person person, @RequestParam Map<String, String> typed) {
        var item = find(typed.getOrDefault("id", ""));
        if (!access.publishes(person) || item.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", REASON);
        if (!form.errors().isEmpty()) {
            return form(person, item, ItemForm.of(item.get()), form.errors());
        }
        return answer(
                publishing.withdraw(person, item.get().id(), reason, TouchAnswer.in(typed)),
                view,
                person,
                typed,
                WITHDRAWN,
                MediaDeskController.PATH);
    }

    private Answer answer(
            Outcome outcome, View view, Person person, Map<String, String> typed, String action, String then) {
        return switch (outcome) {
            case Outcome.NotFound(), Outcome.Overtaken() -> Page.notFound();
            case Outcome.Done(var _) -> new Redirect(view.link(then));
            case Outcome.Untouched(var reason, var shown) -> touched(person, typed, action, shown, reason);
        };
    }

    private Page touched(
            Person person, Map<String, String> typed, String action, Shown shown, TouchOutcome.Reason reason) {
        return Page.of(
                "identity/touch",
                TouchPage.of(MediaDeskController.PATH, action, typed, shown, touch.ask(person, shown), reason));
    }
}
