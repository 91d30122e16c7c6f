package org.comity.identity.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// A request to join this node, from the first word to the passkey.
///
/// @param since when it came to where it stands
/// @param expires when it ends by itself if nobody does anything
/// @param authority whom the applicant will act for, once that is known
/// @param person who the applicant has become, once confirmed
/// @param reason why it was refused, as the applicant reads it
/// @param voices who vouched, in order
public record Application(
        ApplicationId id,
        Applicant applicant,
        ApplicationStatus status,
        Instant since,
        Instant expires,
        @Nullable AuthorityId authority,
        @Nullable PersonId person,
        @Nullable String reason,
        List<Voice> voices) {

    /// Somebody who vouched, and for which State.
    public record Voice(PersonId person, Country country) {}

    public Application {
        voices = List.copyOf(voices);
    }

    /// In whose hand the application lies for this person; empty for everyone who may not know that it exists.
    public Optional<Hand> handOf(Person person) {
        return hand(person).filter(hand -> visible(hand, person));
    }

    /// What holds for this application and a person, for the policy.
    public Set<Circumstance> circumstances(Person person) {
        var holding = EnumSet.noneOf(Circumstance.class);
        if (person.belonging().country().equals(Optional.of(applicant.country()))) {
            holding.add(Circumstance.OWN_STATE);
        } else if (soughtSponsors()) {
            holding.add(Circumstance.SPONSORS_SOUGHT);
        }
        if (vouched(person)) {
            holding.add(Circumstance.VOUCHED);
        }
        return holding;
    }

    private Optional<Hand> hand(Person person) {
        if (person.is(Role.SECRETARIAT_ADMISSION)) {
            return Optional.of(Hand.SECRETARIAT);
        }
        return person.keepsGateOf()
                .map(authority -> authority.country().equals(applicant.country()) ? Hand.GATEKEEPER : Hand.SPONSOR);
    }

    private boolean visible(Hand hand, Person person) {
        return switch (hand) {
            case GATEKEEPER, SECRETARIAT -> true;
            case SPONSOR -> soughtSponsors() || vouched(person);
            case APPLICANT, NODE -> false;
        };
    }

    private boolean soughtSponsors() {
        return status == ApplicationStatus.AWAITING_SPONSORS || status == ApplicationStatus.AWAITING_SECOND_SPONSOR;
    }

    private boolean vouched(Person person) {
        return voices.stream().anyMatch(voice -> voice.person().equals(person.id()));
    }

    /// What this person can do now, in the order buttons are shown.
    public List<ApplicationEdge> openTo(Person person) {
        return handOf(person).stream()
                .flatMap(hand -> ApplicationLifecycle.open(status, hand).stream())
                .filter(edge -> hindrance(edge, person).isEmpty())
                .toList();
    }

    private Optional<ApplicationTransition.Reason> hindrance(ApplicationEdge edge, Person person) {
        if (edge.whoVouched() && !vouched(person)) {
            return Optional.of(ApplicationTransition.Reason.NOT_YOURS);
        }
        var state = person.belonging().country();
        var heard = voices.stream().anyMatch(voice -> state.equals(Optional.of(voice.country())));
        return edge.otherState() && heard ? Optional.of(ApplicationTransition.Reason.SAME_STATE) : Optional.empty();
    }

    /// Carries out what a person decides, or says why not. Pure: nothing is stored here.
    ///
    /// @param reason read by the applicant when refused; null where none was asked for
    /// @param until when the next status ends by itself
    public ApplicationTransition apply(
            ApplicationAct act, Person person, @Nullable String reason, Instant now, Instant until) {
        var edge = handOf(person)
                .flatMap(hand -> ApplicationLifecycle.taken(status, act, hand))
                .orElse(null);
        if (edge == null) {
            return new ApplicationTransition.Refused(ApplicationTransition.Reason.NOT_NOW);
        }
        var hindrance = hindrance(edge, person);
        if (hindrance.isPresent()) {
            return new ApplicationTransition.Refused(hindrance.get());
        }
        if (edge.reasoned() && (reason == null || reason.isBlank())) {
            return new ApplicationTransition.Refused(ApplicationTransition.Reason.WORDS_MISSING);
        }
        var moved = moved(edge, now, edge.to() == status ? expires : until);
        return new ApplicationTransition.Moved(
                edge.reasoned() ? moved.refusedBecause(reason) : moved.heard(act, person), edge);
    }

    /// What the applicant or the node does: withdrawing, enrolling, ending by itself.
    public ApplicationTransition apply(ApplicationAct act, Hand by, Instant now) {
        return ApplicationLifecycle.taken(status, act, by)
                .<ApplicationTransition>map(edge -> new ApplicationTransition.Moved(moved(edge, now, expires), edge))
                .orElseGet(() -> new ApplicationTransition.Refused(ApplicationTransition.Reason.NOT_NOW));
    }

    public boolean overdue(Instant now) {
        return status.open() && !now.isBefore(expires);
    }

    private Application moved(ApplicationEdge edge, Instant now, Instant until) {
        return new Application(id, applicant, edge.to(), now, until, authority, person, reason, voices);
    }

    private Application refusedBecause(@Nullable String why) {
        return new Application(id, applicant, status, since, expires, authority, person, why, voices);
    }

    /// Whoever vouches for an applicant of their own State takes them into their own authority.
    private Application heard(ApplicationAct act, Person by) {
        if (act != ApplicationAct.VOUCH && act != ApplicationAct.SPONSOR) {
            return this;
        }
        if (!(by.belonging() instanceof Belonging.ToAuthority(var theirs))) {
            throw new IllegalStateException("Only gatekeepers vouch");
        }
        var all = Stream.concat(voices.stream(), Stream.of(new Voice(by.id(), theirs.country())))
                .toList();
        var into = act == ApplicationAct.VOUCH && applicant.forAuthority() ? theirs.id() : authority;
        return new Application(id, applicant, status, since, expires, into, person, reason, all);
    }

    public Application into(AuthorityId chosen) {
        return new Application(id, applicant, status, since, expires, chosen, person, reason, voices);
    }

    public Application become(PersonId who) {
        return new Application(id, applicant, status, since, expires, authority, who, reason, voices);
    }
}
