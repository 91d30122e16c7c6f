package org.comity.desk.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.desk.TicketId;
import org.comity.desk.model.Act;
import org.comity.desk.model.Lifecycle;
import org.comity.desk.model.Ticket;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.comity.identity.Person;
import org.comity.identity.Referable;
import org.springframework.transaction.annotation.Transactional;

/// Says what a ticket is about elsewhere on this node: an application to join, a disclosure, a suggestion, a
/// recovery. It is linked by the address of its page, by somebody who may read it, and shown to those alone who
/// may.
public class LinkingTicket {

    public enum Outcome {
        DONE,
        NOT_NOW,
        /// There is no such page for this person, or none that a ticket can be about.
        NO_PAGE,
        /// More than a ticket can be about.
        MANY,
        NOT_FOUND
    }

    /// A page that the reader may read.
    ///
    /// @param words the message that says what it is
    public record Link(String path, String words) {}

    private static final int MOST = 10;
    private static final Pattern PAGE = Pattern.compile(
            "(?:https?://[^/\\s]{1,200})?(?:/(?:en|fr|es|ar))?((?:/[a-z-]{1,30}){1,3})/([0-9a-f-]{36})/?");

    private final TicketStore tickets;
    private final StepStore steps;
    private final DeskChronicle chronicle;
    private final DeskAccess access;
    private final List<Referable> known;
    private final Clock clock;

    public LinkingTicket(
            TicketStore tickets,
            StepStore steps,
            DeskChronicle chronicle,
            DeskAccess access,
            List<Referable> known,
            Clock clock) {
        this.tickets = tickets;
        this.steps = steps;
        this.chronicle = chronicle;
        this.access = access;
        this.known = List.copyOf(known);
        this.clock = clock;
    }

    /// Those of a ticket's links that a person may follow.
    List<Link> links(Ticket ticket, Person person) {
        return steps.links(ticket.id()).stream()
                .flatMap(path -> link(person, path).stream())
                .toList();
    }

    private Optional<Link> link(Person person, String address) {
        var page = PAGE.matcher(address.strip());
        if (!page.matches()) {
            return Optional.empty();
        }
        var folder = page.group(1);
        return id(page.group(2))
                .flatMap(id -> known.stream()
                        .filter(kind -> kind.folder().equals(folder) && kind.mayRead(person, id))
                        .findFirst()
                        .map(kind -> new Link(folder + "/" + id, kind.words())));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// @param address of a page, as it stands in the browser
    @Transactional
    public Outcome link(Person person, TicketId id, String address) {
        var found = changeable(person, id);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (Lifecycle.after(found.get().status(), Act.LINK, false).isEmpty()
                || found.get().forgottenAt().isPresent()) {
            return Outcome.NOT_NOW;
        }
        var link = link(person, address);
        if (link.isEmpty()) {
            return Outcome.NO_PAGE;
        }
        if (steps.links(id).size() >= MOST) {
            return Outcome.MANY;
        }
        var now = clock.instant();
        if (steps.link(id, link.get().path(), person.id(), now)) {
            chronicle.write(found.get(), Act.LINK, Optional.of(person), Optional.empty(), now);
        }
        return Outcome.DONE;
    }

    @Transactional
    public Outcome unlink(Person person, TicketId id, String path) {
        var found = changeable(person, id);
        if (found.isEmpty() || link(person, path).isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (steps.unlink(id, path)) {
            chronicle.write(found.get(), Act.UNLINK, Optional.of(person), Optional.empty(), clock.instant());
        }
        return Outcome.DONE;
    }

    private Optional<Ticket> changeable(Person person, TicketId id) {
        return access.mayAct(person) ? tickets.findForChange(id) : Optional.empty();
    }
}
