package org.comity.disclosure.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.vault.CaseKeyId;

/// Somebody asked for the restricted details of one authority.
///
/// @param caseKey what it says is sealed under this key
/// @param deputyFrom from when the secretariat may decide as well; at once where the authority has nobody
/// @param until when its status ends by itself, or ended
/// @param decidedAt when it stopped waiting; empty while it waits
/// @param answer the last decision; empty before one and where nobody decides
/// @param review of a broken glass
public record Disclosure(
        DisclosureId id,
        CaseKeyId caseKey,
        Target target,
        Asker asker,
        Plea plea,
        Urgency urgency,
        Set<Unusual> unusual,
        Status status,
        Instant askedAt,
        Instant deputyFrom,
        Instant until,
        Optional<Instant> decidedAt,
        Optional<Answer> answer,
        Optional<Review> review) {

    public Disclosure {
        unusual = Set.copyOf(unusual);
    }

    /// Whether whoever asked sees the details at a moment.
    public boolean runs(Instant now) {
        return status == Status.RUNNING && now.isBefore(until);
    }

    public boolean overdue(Instant now) {
        return status.open() && !now.isBefore(until);
    }

    public boolean unreviewedGlass() {
        return urgency.glass() && review.isEmpty();
    }

    /// Whether the secretariat stood in for the authority when it was decided, or does now.
    public boolean standsIn(Instant now) {
        return !decidedAt.orElse(now).isBefore(deputyFrom);
    }

    public boolean isOf(Person person) {
        return asker.person().equals(person.id());
    }

    /// What holds for it and a person, for the policy. Of one's own there is nothing to decide, whatever one's
    /// roles.
    public Set<Circumstance> circumstances(Person person, Instant now) {
        if (isOf(person)) {
            return Set.of(Circumstance.OWN);
        }
        var holding = EnumSet.noneOf(Circumstance.class);
        if (ownedBy(person)) {
            holding.add(Circumstance.OWN_AUTHORITY);
        }
        if (standsIn(now)) {
            holding.add(Circumstance.STANDS_IN);
        }
        return holding;
    }

    private boolean ownedBy(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                && target.owner().filter(authority.id()::equals).isPresent();
    }

    /// In whose hands it is when this person does something.
    public Hand handOf(Person person) {
        return isOf(person) ? Hand.ASKER : person.is(Role.SECRETARIAT_AUTHORITIES) ? Hand.SECRETARIAT : Hand.OWNER;
    }

    public List<Edge> open(Hand hand) {
        return Lifecycle.open(status, hand, unreviewedGlass());
    }

    /// @param end when the new status ends by itself, where it does
    public Disclosure moved(Edge edge, Optional<Answer> said, Instant now, Instant end) {
        var found = edge.act().finding();
        var stays = edge.to() == status;
        return new Disclosure(
                id,
                caseKey,
                target,
                asker,
                plea,
                urgency,
                unusual,
                edge.to(),
                askedAt,
                deputyFrom,
                stays ? until : edge.to() == Status.RUNNING ? end : now,
                Optional.of(decidedAt.orElse(now)),
                found ? answer : said.or(() -> answer),
                found ? said.map(words -> new Review(edge.act() == Act.FIND_JUSTIFIED, words)) : review);
    }
}
