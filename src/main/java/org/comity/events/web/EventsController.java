package org.comity.events.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.events.Channel;
import org.comity.events.Entry;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.model.CertificateOffer;
import org.comity.events.usecase.Certifying;
import org.comity.events.usecase.ReadingEvents;
import org.comity.events.usecase.ReadingEvents.Seen;
import org.comity.events.usecase.Registering;
import org.comity.events.usecase.RegisteringByMail;
import org.comity.events.web.EventPage.Way;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.comity.web.Answer;
import org.comity.web.Askers;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Events for everyone: the list, and one page for each; registering by an address.
@PageController
class EventsController {

    /// What a visitor came for.
    private enum Asked {
        TO_READ,
        FOR_THE_FORM,
        /// A letter was just asked for by the form.
        FOR_A_LETTER
    }

    private final ReadingEvents reading;
    private final RegisteringByMail byMail;
    private final Certifying certifying;
    private final PastEvents past;
    private final ReaderClock clock;
    private final SignedIn signedIn;
    private final Askers askers;

    EventsController(
            ReadingEvents reading,
            RegisteringByMail byMail,
            Certifying certifying,
            PastEvents past,
            ReaderClock clock,
            SignedIn signedIn,
            Askers askers) {
        this.reading = reading;
        this.byMail = byMail;
        this.certifying = certifying;
        this.past = past;
        this.clock = clock;
        this.signedIn = signedIn;
        this.askers = askers;
    }

    @GetMapping("/events")
    Page list(HttpServletRequest request, View view, @RequestParam Map<String, String> typed) {
        var filter = EventFilter.read(typed);
        var all = reading.shown();
        var found = all.stream().filter(filter).toList();
        return Page.of(
                "events/list",
                new EventsPage(
                        new EventText(view, clock.of(request)),
                        filter,
                        found.stream().filter(event -> !reading.earlier(event)).toList(),
                        found.stream().filter(reading::earlier).toList().reversed(),
                        filter.empty() ? past.all() : List.of(),
                        languages(all),
                        signedIn.person(request).map(reading::own).orElseGet(List::of)));
    }

    private static List<String> languages(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.content().channels().stream())
                .map(Channel::language)
                .distinct()
                .sorted()
                .toList();
    }

    @GetMapping("/events/{id}")
    Answer show(HttpServletRequest request, View view, @PathVariable String id) {
        return show(request, view, id, CertificatesController.named(request), List.of(), Asked.TO_READ);
    }

    /// The form alone, for visitors: its token begins a session, which whoever only reads an event does not need.
    @GetMapping("/events/{id}/register")
    Answer form(HttpServletRequest request, View view, @PathVariable String id) {
        var event = EventId.read(id).flatMap(known -> reading.find(Optional.empty(), known));
        if (event.isEmpty()) {
            return Page.notFound();
        }
        return way(event.get(), signedIn.person(request)) == Way.ADDRESS
                ? show(request, view, id, Map.of(), List.of(), Asked.FOR_THE_FORM)
                : new Redirect(view.link(event.get().event().path()));
    }

    /// One field is for machines alone: whoever fills it is answered as everybody, and nothing is done.
    @PostMapping("/events/{id}/registration/mail")
    Answer register(
            HttpServletRequest request, View view, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var form = new RegistrationForm(typed, view);
        var wish = form.wish(clock.of(request));
        if (wish.isEmpty()) {
            return show(request, view, id, typed, form.errors(), Asked.FOR_THE_FORM);
        }
        if (form.byMachine()) {
            return show(request, view, id, Map.of(), List.of(), Asked.FOR_A_LETTER);
        }
        var event = EventId.read(id);
        if (event.isEmpty()) {
            return Page.notFound();
        }
        return switch (byMail.ask(event.get(), wish.get(), askers.apart(request))) {
            case WRITTEN -> show(request, view, id, Map.of(), List.of(), Asked.FOR_A_LETTER);
            case MANY -> show(request, view, id, typed, List.of(wrong(view, "MANY")), Asked.FOR_THE_FORM);
            case NOT_FOUND -> Page.notFound();
            case NOT_OPEN -> show(request, view, id, typed, List.of(wrong(view, "NOT_OPEN")), Asked.FOR_THE_FORM);
            case NOT_THIS_ADDRESS ->
                show(request, view, id, typed, List.of(wrong(view, "NOT_THIS_ADDRESS")), Asked.FOR_THE_FORM);
        };
    }

    private static FieldError wrong(View view, String why) {
        return new FieldError("address", view.text("events.register.refused." + why));
    }

    private Answer show(
            HttpServletRequest request,
            View view,
            String id,
            Map<String, String> typed,
            List<FieldError> errors,
            Asked asked) {
        var reader = signedIn.person(request);
        var seen = EventId.read(id).flatMap(event -> reading.find(reader, event));
        if (seen.isEmpty()) {
            return Page.notFound();
        }
        var text = new EventText(view, clock.of(request));
        var opens =
                text.at(reading.opens(seen.get().event()), seen.get().event().when());
        var way = way(seen.get(), reader);
        var written = asked == Asked.FOR_A_LETTER;
        var page = new EventPage(text, seen.get(), way, "", offer(seen.get(), reader), written, opens, typed, errors);
        var name = asked == Asked.FOR_THE_FORM && way == Way.ADDRESS ? "events/register" : "events/event";
        return errors.isEmpty() ? Page.of(name, page) : Page.refused(name, page);
    }

    private Optional<CertificateOffer> offer(Seen seen, Optional<Person> reader) {
        return seen.registration().flatMap(known -> certifying.offer(seen.event(), known, reader.map(Person::name)));
    }

    private Way way(Seen seen, Optional<Person> reader) {
        var event = seen.event();
        if (!event.status().open() || reading.earlier(event)) {
            return Way.CLOSED;
        }
        if (reader.isPresent()) {
            return Registering.takes(event, reader.get()) ? Way.BUTTON : Way.OTHERS;
        }
        if (byMail.offered(event)) {
            return Way.ADDRESS;
        }
        return event.content().entry().rule() == Entry.Rule.VETTED ? Way.OTHERS : Way.SIGN_IN;
    }
}
