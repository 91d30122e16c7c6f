package org.comity.desk.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.desk.model.Ticket;
import org.comity.desk.store.TicketStore;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.springframework.transaction.annotation.Transactional;

/// Tickets to which an answer is owed.
public class WaitingTickets implements WaitingForSecretariat {

    private static final String WORDS = "desk.waiting.ticket.";

    private final TicketStore tickets;
    private final DeskAccess access;

    public WaitingTickets(TicketStore tickets, DeskAccess access) {
        this.tickets = tickets;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.mayAct(person)
                ? tickets.owed(MOST).stream().map(WaitingTickets::item).toList()
                : List.of();
    }

    private static Waiting item(Ticket ticket) {
        return new Waiting(
                WORDS,
                ticket.reference(),
                Optional.empty(),
                ticket.since(),
                ticket.due(),
                "/secretariat/desk/" + ticket.id());
    }
}
