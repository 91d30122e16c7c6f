package org.comity.desk.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.desk.DeskSettings;
import org.comity.desk.Topic;
import org.comity.desk.model.Ticket.Standing;
import org.comity.desk.model.TicketStatus;
import org.comity.desk.model.WorkingDays;
import org.comity.desk.store.RoutingStore;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.springframework.transaction.annotation.Transactional;

/// Who answers which topic, and by when. Somebody who has left the secretariat answers none: then it is
/// everybody's.
public class Routing {

    /// What came of it.
    public enum Outcome {
        DONE,
        /// Nobody of the secretariat.
        NOBODY,
        NOT_FOUND
    }

    private final RoutingStore routes;
    private final Directory directory;
    private final DeskAccess access;
    private final DeskChronicle chronicle;
    private final DeskSettings settings;
    private final WorkingDays days;
    private final Clock clock;

    public Routing(
            RoutingStore routes,
            Directory directory,
            DeskAccess access,
            DeskChronicle chronicle,
            DeskSettings settings,
            Clock clock) {
        this.routes = routes;
        this.directory = directory;
        this.access = access;
        this.chronicle = chronicle;
        this.settings = settings;
        this.days = new WorkingDays(settings.zone(), settings.holidays());
        this.clock = clock;
    }

    /// Where a ticket stands to which an answer is owed from now on.
    Standing owed(Topic topic, Optional<PersonId> assignee, Instant now) {
        var who = assignee.flatMap(this::member).or(() -> routes.of(topic).flatMap(this::member));
        var due = days.after(now, settings.days(topic));
        return new Standing(
                who.isPresent() ? TicketStatus.ASSIGNED : TicketStatus.NEW,
                who.map(Person::id),
                now,
                Optional.of(due),
                Optional.of(days.reminder(due, now)),
                Optional.empty());
    }

    /// Somebody, if they are of the secretariat right now.
    Optional<Person> member(PersonId id) {
        return directory.person(id).filter(access::mayAct);
    }

    /// Everybody of the secretariat who answers tickets, by name.
    List<Person> members() {
        var known = new TreeMap<String, Person>();
        Role.SECRETARIAT.stream()
                .flatMap(role -> directory.bearing(role).stream())
                .filter(access::mayAct)
                .forEach(person -> known.put(person.name() + person.id(), person));
        return List.copyOf(known.values());
    }

    /// Every topic, who looks after it, and how many working days there are.
    public record Plan(Map<Topic, Line> lines, List<Person> members) {}

    public record Line(Optional<Person> person, int days) {}

    /// Empty for people who do not say so.
    @Transactional(readOnly = true)
    public Optional<Plan> plan(Person person) {
        if (!access.mayRoute(person)) {
            return Optional.empty();
        }
        var members = members();
        var byId = members.stream().collect(Collectors.toMap(Person::id, member -> member));
        var chosen = routes.all();
        var lines = new EnumMap<Topic, Line>(Topic.class);
        for (var topic : Topic.values()) {
            lines.put(topic, new Line(Optional.ofNullable(chosen.get(topic)).map(byId::get), settings.days(topic)));
        }
        return Optional.of(new Plan(lines, members));
    }

    /// New tickets of a topic are for somebody from now on.
    ///
    /// @param who empty for everybody
    @Transactional
    public Outcome route(Person person, Topic topic, Optional<PersonId> who) {
        if (!access.mayRoute(person)) {
            return Outcome.NOT_FOUND;
        }
        var member = who.flatMap(this::member);
        if (who.isPresent() && member.isEmpty()) {
            return Outcome.NOBODY;
        }
        if (!routes.of(topic).equals(who)) {
            routes.add(topic, who, person.id(), clock.instant());
            chronicle.routed(topic, member, person);
        }
        return Outcome.DONE;
    }

    /// For whom news of a ticket are; nobody by name where it is everybody's, or whoever had it is of the secretariat
    /// no more.
    Set<PersonId> forWhom(Optional<PersonId> assignee) {
        return assignee.flatMap(this::member).map(Person::id).map(Set::of).orElse(Set.of());
    }
}
