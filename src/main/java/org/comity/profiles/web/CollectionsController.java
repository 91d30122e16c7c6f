package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.identity.Person;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection;
import org.comity.profiles.usecase.KeepingCollections;
import org.comity.profiles.usecase.KeepingCollections.Outcome;
import org.comity.profiles.usecase.ReadingCollections;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Collections of pins that somebody keeps under a name; for nobody else.
@PageController
class CollectionsController {

    private static final String PATH = "/profiles/collections";

    private final KeepingCollections keeping;
    private final ReadingCollections reading;
    private final StateNames names;
    private final Clock clock;

    CollectionsController(KeepingCollections keeping, ReadingCollections reading, StateNames names, Clock clock) {
        this.keeping = keeping;
        this.reading = reading;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list(HttpServletRequest request, View view, Person person) {
        return list(person, Map.of(), new LawQuery(request, view, LocalDate.now(clock)).pins(), List.of());
    }

    /// Keeps pins in a new collection, or in one that is there.
    @PostMapping(PATH)
    Answer keep(HttpServletRequest request, View view, Person person, @RequestParam Map<String, String> typed) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var pins = query.pins();
        var into = id(typed.getOrDefault("into", ""));
        if (into.isPresent()) {
            return query.errors().isEmpty()
                    ? answer(
                            view,
                            person,
                            into.get(),
                            keeping.add(person, into.get(), pins, keeping.newest()),
                            typed,
                            pins)
                    : list(person, typed, pins, query.errors());
        }
        var form = new TypedForm(typed, view);
        var name = form.line("name", PinCollection.LONGEST_NAME);
        var errors =
                Stream.concat(form.errors().stream(), query.errors().stream()).toList();
        if (!errors.isEmpty()) {
            return list(person, typed, pins, errors);
        }
        return switch (keeping.keep(person, name, pins, keeping.newest())) {
            case Outcome.Done(var made) -> new Redirect(view.link(PATH + "/" + made));
            case Outcome.TooMany() ->
                list(person, typed, pins, wrong(view, "name", "collections.tooMany", PinCollection.MOST));
            case Outcome.TooBig() -> list(person, typed, pins, tooBig(view));
            case Outcome.Overtaken _, Outcome.NotFound _ -> Page.notFound();
        };
    }

    @GetMapping(PATH + "/{id}")
    Answer collection(View view, Person person, @PathVariable String id) {
        return id(id).flatMap(known -> keeping.read(person, known))
                .<Answer>map(kept -> Page.of("profiles/collection", page(view, kept)))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/{id}")
    Answer change(
            HttpServletRequest request,
            View view,
            Person person,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        var kept = id(id).flatMap(known -> keeping.read(person, known));
        if (kept.isEmpty()) {
            return Page.notFound();
        }
        var edition = edition(typed);
        var known = kept.get().id();
        return switch (typed.getOrDefault("do", "")) {
            case "SEEN" -> plain(view, keeping.see(person, known, edition, shown(typed)), PATH + "/" + known);
            case "DELETE" -> plain(view, keeping.delete(person, known, edition), PATH);
            case "REMOVE" ->
                Pin.read(typed.getOrDefault("pin", ""))
                        .map(pin -> answer(
                                view,
                                person,
                                known,
                                keeping.remove(person, known, edition, pin),
                                typed,
                                kept.get().without(pin)))
                        .orElseGet(Page::notFound);
            default -> write(request, view, person, kept.get(), typed);
        };
    }

    /// What was typed, or what was typed together with what is kept.
    private Answer write(
            HttpServletRequest request, View view, Person person, PinCollection kept, Map<String, String> typed) {
        var form = new TypedForm(typed, view);
        var name = form.line("name", PinCollection.LONGEST_NAME);
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var pins = query.pins();
        var errors =
                Stream.concat(form.errors().stream(), query.errors().stream()).toList();
        if (!errors.isEmpty()) {
            return Page.refused("profiles/collection", page(view, kept).typing(typed, errors));
        }
        var wanted = "UNITE".equals(typed.get("do")) ? kept.with(pins) : pins;
        var outcome = keeping.write(person, kept.id(), edition(typed), name, wanted, keeping.newest());
        return answer(view, person, kept.id(), outcome, typed, pins);
    }

    /// @param pins what was to be kept
    private Answer answer(
            View view, Person person, UUID id, Outcome outcome, Map<String, String> typed, List<Pin> pins) {
        return switch (outcome) {
            case Outcome.Done(var done) -> new Redirect(view.link(PATH + "/" + done));
            case Outcome.Overtaken(var now) ->
                Page.refused("profiles/collection", page(view, now).overtaken(view, typed, pins));
            case Outcome.TooBig() ->
                keeping.read(person, id)
                        .<Answer>map(now -> Page.refused(
                                "profiles/collection", page(view, now).typing(typed, tooBig(view))))
                        .orElseGet(Page::notFound);
            case Outcome.TooMany _, Outcome.NotFound _ -> Page.notFound();
        };
    }

    /// For acts that keep nothing: whoever was overtaken sees what is there now, and does it again or leaves it.
    private Answer plain(View view, Outcome outcome, String next) {
        return switch (outcome) {
            case Outcome.Done _ -> new Redirect(view.link(next));
            case Outcome.Overtaken(var now) -> {
                var error = new FieldError("name", view.text("collections.overtaken"));
                yield Page.refused("profiles/collection", page(view, now).typing(Map.of(), List.of(error)));
            }
            case Outcome.TooBig _, Outcome.TooMany _, Outcome.NotFound _ -> Page.notFound();
        };
    }

    private Answer list(Person person, Map<String, String> typed, List<Pin> pins, List<FieldError> errors) {
        return keeping.of(person)
                .<Answer>map(all -> {
                    var page = new CollectionsPage(all, pins, typed, errors);
                    return errors.isEmpty()
                            ? Page.of("profiles/collections", page)
                            : Page.refused("profiles/collections", page);
                })
                .orElseGet(Page::notFound);
    }

    private CollectionPage page(View view, PinCollection kept) {
        var newest = keeping.newest();
        var lines = reading.read(kept, LocalDate.now(clock));
        return new CollectionPage(kept, newest, lines, names, view.language(), Map.of(), List.of(), Optional.empty());
    }

    private static List<FieldError> tooBig(View view) {
        return wrong(view, "pins", "collections.tooBig", PinCollection.MOST_PINS);
    }

    private static List<FieldError> wrong(View view, String field, String key, int number) {
        return List.of(new FieldError(field, view.text(key, number)));
    }

    private static int edition(Map<String, String> typed) {
        var written = typed.getOrDefault("edition", "");
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : -1;
    }

    /// Zero where the page did not say: nothing counts as seen then.
    private static long shown(Map<String, String> typed) {
        var written = typed.getOrDefault("shown", "");
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
