package org.comity.desk.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.desk.DeskEvent;
import org.comity.desk.DeskSettings;
import org.comity.desk.TicketId;
import org.comity.desk.model.Act;
import org.comity.desk.model.Reason;
import org.comity.desk.model.Ticket;
import org.comity.desk.model.Ticket.Standing;
import org.comity.desk.model.TicketStatus;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// What time does to tickets, looked at once a minute: reminders, the end of what nobody came back to, and
/// forgetting. What a stopped node missed is done after its next start.
public class RunningDesk {

    private static final Logger log = LoggerFactory.getLogger(RunningDesk.class);
    private static final int AT_ONCE = 200;

    private final TicketStore tickets;
    private final StepStore steps;
    private final DeskMailStore mails;
    private final Routing routing;
    private final DeskChronicle chronicle;
    private final DeskSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    public RunningDesk(
            TicketStore tickets,
            StepStore steps,
            DeskMailStore mails,
            Routing routing,
            DeskChronicle chronicle,
            DeskSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.tickets = tickets;
        this.steps = steps;
        this.mails = mails;
        this.routing = routing;
        this.chronicle = chronicle;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 25_000, fixedDelay = 60_000)
    public void look() {
        var now = clock.instant();
        each(tickets.toWarn(now, AT_ONCE), ticket -> remind(ticket, now));
        var quiet = now.minus(settings.closeAfter());
        each(tickets.resting(TicketStatus.ANSWERED, quiet, AT_ONCE), ticket -> end(ticket, Reason.DONE, now));
        each(tickets.resting(TicketStatus.WAITING, quiet, AT_ONCE), ticket -> end(ticket, Reason.NO_REPLY, now));
        transactions.executeWithoutResult(_ -> eraseMail(now));
        var kept = now.atZone(ZoneOffset.UTC).minus(settings.keepFor()).toInstant();
        each(tickets.resting(TicketStatus.CLOSED, kept, AT_ONCE), ticket -> forget(ticket, now));
        var spam = now.minus(settings.keepSpam());
        each(tickets.resting(TicketStatus.SPAM, spam, AT_ONCE), ticket -> forget(ticket, now));
    }

    /// Each in a transaction of its own, held so that nobody else changes it meanwhile. One that fails is looked at
    /// again a minute later and keeps no other waiting; what it failed with may quote words, and is not noted.
    private void each(List<TicketId> found, Consumer<Ticket> act) {
        for (var id : found) {
            try {
                transactions.executeWithoutResult(_ -> tickets.findForChange(id).ifPresent(act));
            } catch (RuntimeException failed) {
                log.warn(
                        "Ticket {} will be looked at again: {}",
                        id,
                        failed.getClass().getName());
            }
        }
    }

    private void remind(Ticket ticket, Instant now) {
        if (ticket.warn().filter(at -> !at.isAfter(now)).isEmpty()) {
            return;
        }
        var standing = ticket.standing();
        tickets.save(ticket.at(new Standing(
                standing.status(),
                standing.assignee(),
                standing.since(),
                standing.due(),
                Optional.empty(),
                standing.reason())));
        ticket.due()
                .ifPresent(due -> events.publishEvent(new DeskEvent.NearlyDue(
                        ticket.id(), ticket.topic(), routing.forWhom(ticket.assignee()), due, now)));
    }

    private void end(Ticket ticket, Reason reason, Instant now) {
        if (ticket.status() != TicketStatus.ANSWERED && ticket.status() != TicketStatus.WAITING) {
            return;
        }
        var ended = ticket.at(new Standing(
                TicketStatus.CLOSED, ticket.assignee(), now, Optional.empty(), Optional.empty(), Optional.of(reason)));
        tickets.save(ended);
        chronicle.write(ended, Act.LAPSE, Optional.empty(), Optional.empty(), now);
    }

    private void eraseMail(Instant now) {
        var erased = mails.eraseUnconfirmed(now.minus(settings.confirmWithin()))
                + mails.eraseEnded(now.minus(settings.mailFor()));
        if (erased > 0) {
            chronicle.mailErased(erased);
        }
    }

    private void forget(Ticket ticket, Instant now) {
        if (!ticket.status().ended() || ticket.forgottenAt().isPresent()) {
            return;
        }
        mails.erase(ticket.id());
        steps.unlinkAll(ticket.id());
        tickets.forget(ticket, now);
        chronicle.write(ticket, Act.FORGET, Optional.empty(), Optional.empty(), now);
    }
}
