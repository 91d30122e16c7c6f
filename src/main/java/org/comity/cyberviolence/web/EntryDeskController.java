package org.comity.cyberviolence.web;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Draft;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.cyberviolence.usecase.CyberviolenceAccess;
import org.comity.cyberviolence.usecase.PublishingEntry;
import org.comity.cyberviolence.usecase.PublishingEntry.Outcome;
import org.comity.cyberviolence.usecase.WritingEntries;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
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

/// Where the secretariat writes an entry, keeps it as a draft, publishes it, withdraws it.
@PageController
class EntryDeskController {

    private static final String DESK = "/secretariat/cyberviolence";
    private static final String ENTRY = DESK + "/entry";
    private static final String DISCARDED = DESK + "/discarded";
    private static final String WITHDRAWN = DESK + "/withdrawn";
    private static final String SEEN = "seen";
    private static final String KEPT = "kept";
    private static final int REASON = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Types types;
    private final StatePages states;
    private final CurrentEntries current;
    private final CyberviolenceAccess access;
    private final WritingEntries writing;
    private final PublishingEntry publishing;
    private final FreshTouch touch;

    EntryDeskController(
            Types types,
            StatePages states,
            CurrentEntries current,
            CyberviolenceAccess access,
            WritingEntries writing,
            PublishingEntry publishing,
            FreshTouch touch) {
        this.types = types;
        this.states = states;
        this.current = current;
        this.access = access;
        this.writing = writing;
        this.publishing = publishing;
        this.touch = touch;
    }

    /// The draft where there is one, else what is published, else an empty form under a name of its own.
    @GetMapping(ENTRY)
    Answer form(View view, Person person, @RequestParam(defaultValue = "") String id) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        if (id.isEmpty()) {
            return form(view, MeasureId.draw(RANDOM), Map.of("standing", "sourced"), List.of());
        }
        var named = MeasureId.named(id);
        var draft = named.flatMap(known -> writing.draft(person, known));
        if (draft.isPresent()) {
            return form(
                    view,
                    draft.get().id(),
                    with(draft.get().fields(), KEPT, draft.get().digest()),
                    List.of());
        }
        return named.flatMap(this::published)
                .<Answer>map(entry -> form(view, entry.id(), fields(entry), List.of()))
                .orElseGet(Page::notFound);
    }

    private Optional<Entry> published(MeasureId id) {
        return current.entries().find(id);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static Map<String, String> fields(Entry entry) {
        return with(EntryForm.of(entry), SEEN, PublishingEntry.seen(Optional.of(entry)));
    }

    private Page form(View view, MeasureId id, Map<String, String> typed, List<FieldError> errors) {
        var page = new EntryFormPage(
                id.slug(),
                PublishingEntry.seen(published(id)),
                typed,
                types.all(),
                states.states(view.language()),
                errors);
        return errors.isEmpty() ? Page.of("cyberviolence/form", page) : Page.refused("cyberviolence/form", page);
    }

    /// Kept as a draft, or published, by the button that was pressed.
    @PostMapping(ENTRY)
    Answer write(View view, Person person, @RequestParam Map<String, String> typed) {
        var id = MeasureId.named(typed.getOrDefault("id", ""));
        if (!access.writes(person) || id.isEmpty() || !known(person, id.get())) {
            return Page.notFound();
        }
        var form = new EntryForm(typed, view, types, id.get());
        if (!typed.getOrDefault("do", "").equals("PUBLISH")) {
            return keep(view, person, id.get(), typed, form);
        }
        var entry = form.entry();
        if (entry.isEmpty()) {
            return form(view, id.get(), typed, form.errors());
        }
        return switch (publishing.publish(person, entry.get(), typed.getOrDefault(SEEN, ""), TouchAnswer.in(typed))) {
            case Outcome.Overtaken() ->
                form(
                        view,
                        id.get(),
                        with(typed, SEEN, PublishingEntry.seen(published(id.get()))),
                        meanwhile(view, "cyberviolence.desk.overtaken"));
            case Outcome other ->
                answer(other, view, person, typed, ENTRY, entry.get().path() + "?read=yes");
        };
    }

    private Answer keep(View view, Person person, MeasureId id, Map<String, String> typed, EntryForm form) {
        var draft = form.draft();
        if (draft.isEmpty()) {
            return form(view, id, typed, form.errors());
        }
        if (!writing.save(person, id, draft.get(), typed.getOrDefault(KEPT, ""))) {
            var newer = writing.draft(person, id).map(Draft::digest).orElse("");
            return form(view, id, with(typed, KEPT, newer), meanwhile(view, "cyberviolence.desk.keptMeanwhile"));
        }
        return new Redirect(view.link(ENTRY + "?id=" + id.slug()));
    }

    private static List<FieldError> meanwhile(View view, String key) {
        return List.of(new FieldError("main", view.text(key)));
    }

    private boolean known(Person person, MeasureId id) {
        return id.drawn()
                || published(id).isPresent()
                || writing.draft(person, id).isPresent();
    }

    @PostMapping(DISCARDED)
    Answer discard(View view, Person person, @RequestParam(defaultValue = "") String id) {
        return MeasureId.named(id)
                        .filter(named -> writing.discard(person, named))
                        .isPresent()
                ? new Redirect(view.link(DESK))
                : Page.notFound();
    }

    @PostMapping(WITHDRAWN)
    Answer withdraw(View view, Person person, @RequestParam Map<String, String> typed) {
        var entry = MeasureId.named(typed.getOrDefault("id", "")).flatMap(this::published);
        if (!access.publishes(person) || entry.isEmpty()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var reason = form.text("reason", REASON);
        if (!form.errors().isEmpty()) {
            return withdrawing(view, entry.get(), typed, form.errors());
        }
        var id = entry.get().id();
        return switch (publishing.withdraw(person, id, typed.getOrDefault(SEEN, ""), reason, TouchAnswer.in(typed))) {
            case Outcome.Overtaken() ->
                withdrawing(
                        view,
                        published(id).orElse(entry.get()),
                        typed,
                        meanwhile(view, "cyberviolence.desk.changedMeanwhile"));
            case Outcome other -> answer(other, view, person, typed, WITHDRAWN, DESK);
        };
    }

    private Page withdrawing(View view, Entry entry, Map<String, String> typed, List<FieldError> errors) {
        return form(view, entry.id(), with(fields(entry), "reason", typed.getOrDefault("reason", "")), errors);
    }

    private Answer answer(
            Outcome outcome, View view, Person person, Map<String, String> typed, String action, String then) {
        return switch (outcome) {
            case Outcome.NotFound(), Outcome.Overtaken() -> Page.notFound();
            case Outcome.Done(var _) -> new Redirect(view.link(then));
            case Outcome.Untouched(var reason, var shown) ->
                Page.of("identity/touch", TouchPage.of(DESK, action, typed, shown, touch.ask(person, shown), reason));
        };
    }
}
