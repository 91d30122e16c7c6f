package org.comity.desk.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.TicketId;
import org.comity.desk.model.Act;
import org.comity.desk.model.Lifecycle;
import org.comity.desk.model.Step;
import org.comity.desk.model.Ticket;
import org.comity.desk.model.TicketStatus;
import org.comity.desk.store.StepStore;
import org.comity.desk.store.TicketStore;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.springframework.transaction.annotation.Transactional;

/// Tickets as the secretariat sees them; nobody else sees any here.
public class ReadingTickets {

    private static final int MOST = 200;

    /// Which tickets are listed.
    public sealed interface Which {

        record Standing(TicketStatus status) implements Which {}

        /// Those the reader looks after.
        record Mine() implements Which {}

        record Newest() implements Which {}

        /// One, by its number.
        record Named(String reference) implements Which {}
    }

    /// @param names of those who look after one, by id
    public record Listed(List<Ticket> tickets, Map<PersonId, String> names, Instant now) {}

    /// One ticket.
    ///
    /// @param writer who wrote, as they stand right now; empty for people without an account, once they are
    ///     forgotten, and for people who have left
    /// @param names of those of the secretariat who took a step
    /// @param open what can be done now
    /// @param others to whom it can be handed over
    public record Reading(
            Ticket ticket,
            List<Step> steps,
            Optional<Person> writer,
            Map<PersonId, String> names,
            Set<Act> open,
            List<LinkingTicket.Link> links,
            List<Person> others,
            Instant now) {

        public long last() {
            return steps.isEmpty() ? 0 : steps.getLast().number();
        }
    }

    private final TicketStore tickets;
    private final StepStore steps;
    private final LinkingTicket linking;
    private final Routing routing;
    private final Directory directory;
    private final DeskAccess access;
    private final Clock clock;

    public ReadingTickets(
            TicketStore tickets,
            StepStore steps,
            LinkingTicket linking,
            Routing routing,
            Directory directory,
            DeskAccess access,
            Clock clock) {
        this.tickets = tickets;
        this.steps = steps;
        this.linking = linking;
        this.routing = routing;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /// Empty for people outside the secretariat.
    @Transactional(readOnly = true)
    public Optional<Listed> list(Person person, Which which) {
        if (!access.mayList(person) || !access.mayRead(person)) {
            return Optional.empty();
        }
        var found = switch (which) {
            case Which.Standing(var status) -> tickets.standing(status, MOST);
            case Which.Mine() -> tickets.assignedTo(person.id(), MOST);
            case Which.Newest() -> tickets.newest(MOST);
            case Which.Named(var reference) ->
                tickets.findByReference(reference).stream().toList();
        };
        var assignees =
                found.stream().flatMap(ticket -> ticket.assignee().stream()).collect(Collectors.toSet());
        return Optional.of(new Listed(found, names(directory.people(assignees)), clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<Reading> read(Person person, TicketId id) {
        return access.mayRead(person) ? tickets.find(id).map(found -> reading(person, found)) : Optional.empty();
    }

    private Reading reading(Person person, Ticket ticket) {
        var taken = steps.of(ticket);
        var ids = new HashSet<PersonId>();
        Stream.concat(ticket.writer().stream(), ticket.assignee().stream()).forEach(ids::add);
        taken.forEach(step -> step.by().ifPresent(ids::add));
        var people = directory.people(ids);
        var open = access.mayAct(person) && ticket.forgottenAt().isEmpty()
                ? Lifecycle.open(ticket.status())
                : Set.<Act>of();
        return new Reading(
                ticket,
                taken,
                people.stream().filter(known -> ticket.isOf(known.id())).findFirst(),
                names(people),
                open,
                linking.links(ticket, person),
                open.contains(Act.GIVE)
                        ? routing.members().stream()
                                .filter(member -> ticket.assignee()
                                        .filter(member.id()::equals)
                                        .isEmpty())
                                .toList()
                        : List.of(),
                clock.instant());
    }

    private static Map<PersonId, String> names(List<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
