package org.comity.identity.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.FreshTouch;
import org.comity.identity.IdentityEvent;
import org.comity.identity.IdentitySettings;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.WaitingForSecretariat;
import org.comity.identity.model.AuthorityProposal;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.ProposalStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Enrols an authority by two people of the secretariat: one proposes, another confirms or refuses, each with a fresh
/// touch for exactly the authority. A proposal nobody confirms ends by itself.
public class EnrollingAuthority implements WaitingForSecretariat {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    public enum Reason {
        /// Whoever proposed does not confirm.
        SAME_PERSON,
        /// The State has an authority of that name already.
        THERE_ALREADY
    }

    private final ProposalStore proposals;
    private final IdentityStore people;
    private final Access access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public EnrollingAuthority(
            ProposalStore proposals,
            IdentityStore people,
            Access access,
            FreshTouch touch,
            AuditTrail audit,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.people = people;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Empty for everyone who does not enrol authorities.
    @Transactional(readOnly = true)
    public Optional<List<AuthorityProposal>> open(Person person) {
        return access.allows(person, Action.LIST, Matter.PROPOSAL)
                ? Optional.of(proposals.open(clock.instant()))
                : Optional.empty();
    }

    /// Those that somebody else proposed: whoever proposed does not confirm.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.allows(person, Action.DECIDE, Matter.PROPOSAL)
                ? proposals.open(clock.instant()).stream()
                        .filter(proposal -> !proposal.proposedBy().equals(person.id()))
                        .limit(MOST)
                        .map(EnrollingAuthority::item)
                        .toList()
                : List.of();
    }

    private static Waiting item(AuthorityProposal proposal) {
        return new Waiting(
                "identity.waiting.authority.",
                proposal.name(),
                Optional.of(proposal.country()),
                proposal.proposedAt(),
                Optional.of(proposal.expires()),
                "/secretariat/authorities");
    }

    /// @param wanted with an id of its own
    @Transactional
    public Outcome propose(Person person, Authority wanted, Optional<TouchAnswer> answer) {
        if (!access.allows(person, Action.START, Matter.PROPOSAL)) {
            return new Outcome.NotFound();
        }
        people.lock();
        if (people.authorityNamed(wanted.country(), wanted.name()).isPresent()) {
            return new Outcome.Refused(Reason.THERE_ALREADY);
        }
        var shown = shown("PROPOSE", wanted);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var now = clock.instant();
                var proposal = new AuthorityProposal(
                        wanted.id().value(),
                        wanted.country(),
                        wanted.name(),
                        wanted.functions(),
                        wanted.zone(),
                        person.id(),
                        now,
                        now.plus(settings.applicationStep()));
                proposals.add(proposal);
                record("authority.proposed", person, wanted, proof);
                tell(proposal, "PROPOSED", others(person), now);
                yield new Outcome.Done();
            }
        };
    }

    @Transactional
    public Outcome confirm(Person person, UUID id, Optional<TouchAnswer> answer) {
        return decide(person, id, true, answer);
    }

    @Transactional
    public Outcome refuse(Person person, UUID id, Optional<TouchAnswer> answer) {
        return decide(person, id, false, answer);
    }

    private Outcome decide(Person person, UUID id, boolean confirmed, Optional<TouchAnswer> answer) {
        var now = clock.instant();
        var proposal = access.allows(person, Action.DECIDE, Matter.PROPOSAL)
                ? proposals.findForChange(id, now).orElse(null)
                : null;
        if (proposal == null) {
            return new Outcome.NotFound();
        }
        var authority = authority(proposal, person);
        people.lock();
        if (confirmed && proposal.proposedBy().equals(person.id())) {
            return new Outcome.Refused(Reason.SAME_PERSON);
        }
        if (confirmed
                && people.authorityNamed(authority.country(), authority.name()).isPresent()) {
            return new Outcome.Refused(Reason.THERE_ALREADY);
        }
        var shown = shown(confirmed ? "CONFIRM" : "REFUSE", authority);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                proposals.decide(id, person.id(), confirmed, now);
                keep(person, authority, confirmed, now, proof);
                tell(proposal, confirmed ? "ENROLLED" : "REFUSED", Set.of(), now);
                yield new Outcome.Done();
            }
        };
    }

    private void keep(Person person, Authority authority, boolean confirmed, Instant now, Map<String, String> proof) {
        if (confirmed) {
            people.add(authority, now);
        }
        record(confirmed ? "authority.enrolled" : "authority.refused", person, authority, proof);
    }

    private void tell(AuthorityProposal proposal, String status, Set<PersonId> waitsFor, Instant now) {
        events.publishEvent(new IdentityEvent.ProposalMoved(
                proposal.id(), status, waitsFor, proposal.proposedBy(), proposal.expires(), now));
    }

    /// Those who can confirm what this person proposed.
    private Set<PersonId> others(Person person) {
        return people.bearing(Role.SECRETARIAT_AUTHORITIES).stream()
                .map(Person::id)
                .filter(other -> !other.equals(person.id()))
                .collect(Collectors.toSet());
    }

    private static Authority authority(AuthorityProposal proposal, Person person) {
        return new Authority(
                new AuthorityId(proposal.id()),
                proposal.country(),
                proposal.name(),
                proposal.functions(),
                proposal.zone(),
                person.belonging().demonstration());
    }

    private static Shown shown(String deed, Authority authority) {
        var shown = Shown.of("identity.authorities.deed." + deed)
                .line("identity.authorities.name", authority.name())
                .line("identity.join.state", authority.country().code())
                .line("identity.account.zone", authority.zone().getId());
        authority.functions().stream()
                .sorted()
                .forEach(function ->
                        shown.coded("identity.authorities.function", "identity.authorities.function." + function));
        return shown.shown();
    }

    private void record(String act, Person person, Authority authority, Map<String, String> proof) {
        var entry = AuditEntry.of(act)
                .with("authority", authority.name())
                .with("authority.id", authority.id().toString())
                .with("country", authority.country().code())
                .with("by", person.id().toString());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
    }
}
