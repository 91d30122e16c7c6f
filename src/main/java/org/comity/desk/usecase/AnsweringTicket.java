package org.comity.desk.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.comity.desk.DeskEvent;
import org.comity.desk.Telling;
import org.comity.desk.TicketId;
import org.comity.desk.model.Act;
import org.comity.desk.model.Deed;
import org.comity.desk.model.Lifecycle;
import org.comity.desk.model.Reason;
import org.comity.desk.model.Ticket;
import org.comity.desk.model.Ticket.Standing;
import org.comity.desk.model.TicketStatus;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// What the secretariat does with a ticket. Answers, questions and the end are told to whoever wrote.
public class AnsweringTicket {

    public enum Outcome {
        DONE,
        /// Not as the ticket stands.
        NOT_NOW,
        /// Something happened since the reader saw the page; nothing was done.
        MEANWHILE,
        /// Not somebody of the secretariat.
        NOBODY,
        NOT_FOUND
    }

    private final TicketStore tickets;
    private final StepStore steps;
    private final DeskMailStore mails;
    private final Routing routing;
    private final DeskChronicle chronicle;
    private final DeskAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AnsweringTicket(
            TicketStore tickets,
            StepStore steps,
            DeskMailStore mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.steps = steps;
        this.mails = mails;
        this.routing = routing;
        this.chronicle = chronicle;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// @param seen the number of the last step the person saw
    @Transactional
    public Outcome act(Person person, TicketId id, Deed deed, long seen) {
        var found = access.mayAct(person) ? tickets.findForChange(id) : Optional.<Ticket>empty();
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var ticket = found.get();
        var next = Lifecycle.after(
                        ticket.status(), deed.act(), ticket.assignee().isPresent())
                .filter(status -> ticket.forgottenAt().isEmpty());
        if (next.isEmpty()) {
            return Outcome.NOT_NOW;
        }
        if (deed.act() != Act.NOTE && steps.last(id) != seen) {
            return Outcome.MEANWHILE;
        }
        if (deed instanceof Deed.Give(var to) && routing.member(to).isEmpty()) {
            return Outcome.NOBODY;
        }
        var now = clock.instant();
        var moved = ticket.at(standing(ticket, deed, next.get(), person.id(), now));
        tickets.save(moved);
        chronicle.write(moved, deed.act(), Optional.of(person), words(deed), now);
        tell(moved, deed, person, now);
        return Outcome.DONE;
    }

    private Standing standing(Ticket ticket, Deed deed, TicketStatus next, PersonId by, Instant now) {
        return switch (deed.act()) {
            case TAKE -> still(ticket, next, Optional.of(by), now);
            case GIVE -> still(ticket, next, Optional.of(((Deed.Give) deed).to()), now);
            case PUT_BACK -> still(ticket, next, Optional.empty(), now);
            case NOT_SPAM -> routing.owed(ticket.topic(), ticket.assignee(), now);
            case ANSWER, ASK, CLOSE, SPAM ->
                new Standing(
                        next,
                        ticket.assignee().or(() -> Optional.of(by)),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        reason(deed));
            case NOTE, LINK, UNLINK, WRITE, REPLY, REOPEN, LAPSE, FORGET -> ticket.standing();
        };
    }

    /// An answer is still owed by the same day.
    private static Standing still(Ticket ticket, TicketStatus next, Optional<PersonId> who, Instant now) {
        return new Standing(next, who, now, ticket.due(), ticket.warn(), Optional.empty());
    }

    private static Optional<Reason> reason(Deed deed) {
        return deed instanceof Deed.Close(var reason, var _) ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<String> words(Deed deed) {
        return switch (deed) {
            case Deed.Say(var _, var words) -> Optional.of(words);
            case Deed.Close(var _, var words) -> words;
            case Deed.Give _, Deed.Plain _ -> Optional.empty();
        };
    }

    private void tell(Ticket moved, Deed deed, Person by, Instant now) {
        if (deed instanceof Deed.Give(var to) && !to.equals(by.id())) {
            events.publishEvent(new DeskEvent.Given(moved.id(), to, moved.due().orElseThrow(), now));
        }
        if (deed.act().forWriter()) {
            mails.write(moved.id(), Telling.ANSWERED, now);
            moved.writer().ifPresent(writer -> events.publishEvent(new DeskEvent.Answered(moved.id(), writer, now)));
        }
    }
}
