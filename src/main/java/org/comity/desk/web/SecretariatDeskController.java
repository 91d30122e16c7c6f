package org.comity.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.desk.DeskSettings;
import org.comity.desk.Topic;
import org.comity.desk.model.TicketStatus;
import org.comity.desk.usecase.GatheringWaiting;
import org.comity.desk.usecase.ReadingTickets;
import org.comity.desk.usecase.ReadingTickets.Which;
import org.comity.desk.usecase.Routing;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat's desk: what waits for it, tickets, and who looks after which topic.
@PageController
class SecretariatDeskController {

    private static final String PATH = "/secretariat/desk";
    private static final String NEWEST = "newest";
    private static final String MINE = "mine";
    private static final List<String> CHOICES = Stream.concat(
                    Stream.of(NEWEST, MINE),
                    Arrays.stream(TicketStatus.values())
                            .map(status -> status.name().toLowerCase(Locale.ROOT)))
            .toList();

    private final GatheringWaiting waiting;
    private final ReadingTickets reading;
    private final Routing routing;
    private final StateNames names;
    private final DeskSettings settings;

    SecretariatDeskController(
            GatheringWaiting waiting,
            ReadingTickets reading,
            Routing routing,
            StateNames names,
            DeskSettings settings) {
        this.waiting = waiting;
        this.reading = reading;
        this.routing = routing;
        this.names = names;
        this.settings = settings;
    }

    /// @param kind what is shown alone, such as `identity-application`
    @GetMapping(PATH)
    Answer waiting(View view, Person person, @RequestParam(defaultValue = "") String kind) {
        return waiting.gather(person)
                .<Answer>map(
                        found -> Page.of("desk/waiting", WaitingPage.of(found, kind, view, names, settings.zone())))
                .orElseGet(Page::notFound);
    }

    /// @param which such as `mine` or `closed`
    /// @param reference of one ticket
    @GetMapping(PATH + "/tickets")
    Answer tickets(
            Person person,
            @RequestParam(defaultValue = NEWEST) String which,
            @RequestParam(defaultValue = "") String reference) {
        var number = reference.strip().toUpperCase(Locale.ROOT);
        var chosen = CHOICES.contains(which) ? which : NEWEST;
        var wanted = number.isEmpty() ? which(chosen) : new Which.Named(number);
        return reading.list(person, wanted)
                .<Answer>map(found -> Page.of(
                        "desk/tickets", new TicketsPage(CHOICES, number.isEmpty() ? chosen : "", number, found)))
                .orElseGet(Page::notFound);
    }

    private static Which which(String choice) {
        return switch (choice) {
            case NEWEST -> new Which.Newest();
            case MINE -> new Which.Mine();
            default -> new Which.Standing(TicketStatus.valueOf(choice.toUpperCase(Locale.ROOT)));
        };
    }

    @GetMapping(PATH + "/routing")
    Answer routing(Person person) {
        return plan(person, List.of());
    }

    private Answer plan(Person person, List<FieldError> errors) {
        return routing.plan(person)
                .map(plan -> new RoutingPage(plan, errors))
                .<Answer>map(model ->
                        errors.isEmpty() ? Page.of("desk/routing", model) : Page.refused("desk/routing", model))
                .orElseGet(Page::notFound);
    }

    /// @param who the id of somebody; empty for everybody
    @PostMapping(PATH + "/routing")
    Answer route(
            View view,
            Person person,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String who) {
        var known = Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(topic))
                .findFirst();
        var chosen = Optional.of(who).filter(text -> !text.isEmpty()).map(SecretariatDeskController::person);
        if (known.isEmpty()) {
            return plan(person, List.of(new FieldError("main", view.text("web.form.error.choice"))));
        }
        return switch (routing.route(person, known.get(), chosen)) {
            case DONE -> new Redirect(view.link(PATH + "/routing"));
            case NOBODY -> plan(person, List.of(new FieldError(topic, view.text("desk.refused.NOBODY"))));
            case NOT_FOUND -> Page.notFound();
        };
    }

    static PersonId person(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new PersonId(new UUID(0, 0));
        }
    }
}
