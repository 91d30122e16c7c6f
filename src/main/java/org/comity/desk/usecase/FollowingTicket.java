package org.comity.desk.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.desk.DeskEvent;
import org.comity.desk.DeskSettings;
import org.comity.desk.TicketId;
import org.comity.desk.model.Act;
import org.comity.desk.model.Lifecycle;
import org.comity.desk.model.Step;
import org.comity.desk.model.Ticket;
import org.comity.desk.model.TicketStatus;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.web.AskedWithin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// The ticket as whoever wrote sees it: what they wrote, what was answered, and writing again.
public class FollowingTicket {

    private static final int MOST_LISTED = 200;
    private static final int MOST_WRITTEN = 40;
    private static final int AN_HOUR = 8;

    /// How somebody comes to their ticket.
    public sealed interface Door {

        record BySecret(EnrolmentSecret secret) implements Door {}

        record SignedIn(Person person, TicketId ticket) implements Door {}
    }

    /// @param steps those that are for whoever wrote
    /// @param write what writing again would be; empty where it is too late
    /// @param mail whether an address is kept
    public record Seen(Ticket ticket, List<Step> steps, Optional<Act> write, Optional<Instant> until, boolean mail) {}

    public enum Outcome {
        DONE,
        /// It ended too long ago.
        TOO_LATE,
        /// Too much was written in an hour, or altogether.
        MANY,
        NOT_FOUND
    }

    private final TicketStore tickets;
    private final StepStore steps;
    private final DeskMailStore mails;
    private final Routing routing;
    private final DeskChronicle chronicle;
    private final DeskAccess access;
    private final DeskSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AskedWithin often = AskedWithin.anHour(AN_HOUR);

    public FollowingTicket(
            TicketStore tickets,
            StepStore steps,
            DeskMailStore mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskAccess access,
            DeskSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.steps = steps;
        this.mails = mails;
        this.routing = routing;
        this.chronicle = chronicle;
        this.access = access;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody wrote while they were signed in, the newest first.
    @Transactional(readOnly = true)
    public List<Ticket> list(Person person) {
        return access.mayFollow(Optional.of(person)) ? tickets.ofWriter(person.id(), MOST_LISTED) : List.of();
    }

    /// Empty for everybody else.
    @Transactional(readOnly = true)
    public Optional<Seen> follow(Door door) {
        return find(door).filter(found -> access.mayFollow(person(door))).map(this::seen);
    }

    private Seen seen(Ticket ticket) {
        var until = Optional.of(ticket)
                .filter(found -> found.status() == TicketStatus.CLOSED)
                .map(found -> found.since().plus(settings.reopenWithin()));
        return new Seen(
                ticket,
                steps.of(ticket).stream().filter(step -> step.act().forWriter()).toList(),
                write(ticket),
                until,
                mails.address(ticket.id()).isPresent());
    }

    private Optional<Ticket> find(Door door) {
        return switch (door) {
            case Door.BySecret(var secret) -> tickets.findBySecret(secret.digest());
            case Door.SignedIn(var person, var id) -> tickets.find(id).filter(found -> found.isOf(person.id()));
        };
    }

    private static Optional<Person> person(Door door) {
        return door instanceof Door.SignedIn(var person, var _) ? Optional.of(person) : Optional.empty();
    }

    private Optional<Act> write(Ticket ticket) {
        return switch (ticket.status()) {
            case NEW, ASSIGNED, WAITING, ANSWERED -> Optional.of(Act.REPLY);
            case CLOSED ->
                ticket.forgottenAt().isEmpty()
                                && !clock.instant().isAfter(ticket.since().plus(settings.reopenWithin()))
                        ? Optional.of(Act.REOPEN)
                        : Optional.empty();
            case SPAM -> Optional.empty();
        };
    }

    /// Writes again; what had ended begins anew, with a day by which there is an answer.
    @Transactional
    public Outcome reply(Door door, String words) {
        var found = find(door)
                .filter(known -> access.mayReply(person(door)))
                .flatMap(known -> tickets.findForChange(known.id()));
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var ticket = found.get();
        var act = write(ticket)
                .filter(kind -> Lifecycle.after(ticket.status(), kind, false).isPresent());
        if (act.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        var now = clock.instant();
        if (steps.countOfWriter(ticket.id()) >= MOST_WRITTEN
                || !often.oneMore(ticket.id().toString(), now)) {
            return Outcome.MANY;
        }
        var moved = ticket.status().owed() ? ticket : ticket.at(routing.owed(ticket.topic(), ticket.assignee(), now));
        tickets.save(moved);
        chronicle.write(moved, act.get(), Optional.empty(), Optional.of(words), now);
        events.publishEvent(new DeskEvent.Written(
                moved.id(),
                moved.topic(),
                routing.forWhom(moved.assignee()),
                true,
                moved.due().orElseThrow(),
                now));
        return Outcome.DONE;
    }

    /// No more letters: the mail address is erased at once.
    @Transactional
    public Outcome eraseMail(Door door) {
        return find(door)
                .filter(known -> access.mayReply(person(door)))
                .map(known -> {
                    mails.erase(known.id());
                    return Outcome.DONE;
                })
                .orElse(Outcome.NOT_FOUND);
    }
}
