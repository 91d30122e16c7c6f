package org.comity.identity.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Somebody says that they lost every key, from the first word to the new key of the same person.
///
/// Two officials of the person's own authority confirm that they met or identified them. Where the authority has fewer
/// than two, and for people of no authority, the secretariat stands in for those that are missing.
///
/// @param claim what was written; nothing of it is believed
/// @param subject whom it is about; null when what was written fits nobody who could recover
/// @param since when it came to where it stands
/// @param expires when it ends by itself if nobody does anything, or when the waiting is over
/// @param reason why it was refused, as whoever asked reads it
/// @param voices who had a say, in order
public record Recovery(
        RecoveryId id,
        Claim claim,
        @Nullable Subject subject,
        RecoveryStatus status,
        Instant since,
        Instant expires,
        @Nullable String reason,
        List<Voice> voices) {

    /// Who may confirm for the people of their own authority.
    public static final Set<Role> OFFICIALS = Set.of(Role.GATEKEEPER, Role.APPROVER);

    private static final int CONFIRMATIONS = 2;

    /// Who somebody says they are, and why they have no key; all empty once it was blanked.
    public record Claim(String name, String place, Optional<Country> country, String why) {}

    /// The person, and how things stand with them now.
    ///
    /// @param officials how many others of their authority could confirm
    public record Subject(Person person, boolean suspended, int officials) {}

    /// Somebody who confirmed, or wants the waiting to end early.
    public record Voice(PersonId person, RecoveryAct act, RecoveryHand hand) {}

    public Recovery {
        voices = List.copyOf(voices);
    }

    /// The hands this person could lend; empty for everyone who has nothing to do with it.
    public Set<RecoveryHand> handsOf(Person person) {
        var hands = EnumSet.noneOf(RecoveryHand.class);
        if (isAbout(person)) {
            hands.add(RecoveryHand.OWNER);
            return hands;
        }
        if (ofSameAuthority(person) && OFFICIALS.stream().anyMatch(person::is)) {
            hands.add(RecoveryHand.OFFICIAL);
        }
        if (person.is(Role.SECRETARIAT_ADMISSION) && (subject == null || officialsMissing() || tookPart(person))) {
            hands.add(RecoveryHand.SECRETARIAT);
        }
        if (person.is(Role.SECRETARIAT_EMERGENCY) && subject != null) {
            hands.add(RecoveryHand.EMERGENCY);
        }
        return hands;
    }

    /// What holds for this recovery and a person, for the policy.
    public Set<Circumstance> circumstances(Person person) {
        if (isAbout(person)) {
            return Set.of(Circumstance.OWN);
        }
        var holding = EnumSet.noneOf(Circumstance.class);
        if (ofSameAuthority(person)) {
            holding.add(Circumstance.OWN_AUTHORITY);
        }
        if (subject == null) {
            holding.add(Circumstance.OF_NOBODY);
        }
        if (officialsMissing()) {
            holding.add(Circumstance.OFFICIALS_MISSING);
        }
        if (tookPart(person)) {
            holding.add(Circumstance.TOOK_PART);
        }
        if (status == RecoveryStatus.WAITING) {
            holding.add(Circumstance.WAITING);
        }
        return holding;
    }

    /// Whether the authority has too few officials, and the secretariat has not stood in for all that are missing.
    public boolean officialsMissing() {
        if (subject == null) {
            return false;
        }
        var stoodIn = voices.stream()
                .filter(voice -> voice.act() == RecoveryAct.CONFIRM && voice.hand() == RecoveryHand.SECRETARIAT)
                .count();
        return stoodIn < CONFIRMATIONS - subject.officials();
    }

    private boolean isAbout(Person person) {
        return subject != null && subject.person().id().equals(person.id());
    }

    private boolean ofSameAuthority(Person person) {
        return subject != null
                && subject.person().belonging() instanceof Belonging.ToAuthority(var theirs)
                && person.belonging() instanceof Belonging.ToAuthority(var own)
                && theirs.id().equals(own.id());
    }

    private boolean tookPart(Person person) {
        return voices.stream().anyMatch(voice -> voice.person().equals(person.id()));
    }

    private boolean confirmed(Person person) {
        return voices.stream()
                .anyMatch(voice ->
                        voice.act() == RecoveryAct.CONFIRM && voice.person().equals(person.id()));
    }

    private boolean heard(RecoveryAct act) {
        return voices.stream().anyMatch(voice -> voice.act() == act);
    }

    /// What this person can do now, in the order buttons are shown.
    public List<RecoveryEdge> openTo(Person person) {
        return handsOf(person).stream()
                .flatMap(hand -> RecoveryLifecycle.open(status, hand).stream())
                .filter(edge -> hindrance(edge, person).isEmpty())
                .toList();
    }

    private Optional<RecoveryTransition.Reason> hindrance(RecoveryEdge edge, Person person) {
        if (edge.whoConfirmed() && !confirmed(person)) {
            return Optional.of(RecoveryTransition.Reason.NOT_YOURS);
        }
        if (edge.somebodyNew() && tookPart(person)) {
            return Optional.of(RecoveryTransition.Reason.SAME_PERSON);
        }
        if ((edge.act() == RecoveryAct.PROPOSE_EARLY && heard(RecoveryAct.PROPOSE_EARLY))
                || (edge.act() == RecoveryAct.END_EARLY && !heard(RecoveryAct.PROPOSE_EARLY))) {
            return Optional.of(RecoveryTransition.Reason.NOT_NOW);
        }
        return edge.reasoned() || edge.act() == RecoveryAct.STOP ? Optional.empty() : nobodyToLetIn();
    }

    private Optional<RecoveryTransition.Reason> nobodyToLetIn() {
        if (subject == null) {
            return Optional.of(RecoveryTransition.Reason.NOBODY);
        }
        return subject.suspended() ? Optional.of(RecoveryTransition.Reason.SUSPENDED) : Optional.empty();
    }

    /// Carries out what a person decides, or says why not. Pure: nothing is stored here.
    ///
    /// @param why read by whoever asked when refused; null where none was asked for
    /// @param until when the next status ends by itself
    public RecoveryTransition apply(RecoveryAct act, Person person, @Nullable String why, Instant now, Instant until) {
        var edge = handsOf(person).stream()
                .flatMap(hand -> RecoveryLifecycle.taken(status, act, hand).stream())
                .findFirst()
                .orElse(null);
        if (edge == null) {
            return new RecoveryTransition.Refused(RecoveryTransition.Reason.NOT_NOW);
        }
        var hindrance = hindrance(edge, person);
        if (hindrance.isPresent()) {
            return new RecoveryTransition.Refused(hindrance.get());
        }
        if (edge.reasoned() && (why == null || why.isBlank())) {
            return new RecoveryTransition.Refused(RecoveryTransition.Reason.WORDS_MISSING);
        }
        var all = act.voice()
                ? Stream.concat(voices.stream(), Stream.of(new Voice(person.id(), act, edge.by())))
                        .toList()
                : voices;
        var end = edge.to() == status || !edge.to().open() ? expires : until;
        return new RecoveryTransition.Moved(
                new Recovery(id, claim, subject, edge.to(), now, end, edge.reasoned() ? why : reason, all), edge);
    }

    /// What the node does: going on after the waiting, letting in whoever opened the link, ending.
    ///
    /// @param until when the next status ends by itself
    public RecoveryTransition apply(RecoveryAct act, Instant at, Instant until) {
        var nobody = act == RecoveryAct.RENEW ? nobodyToLetIn() : Optional.<RecoveryTransition.Reason>empty();
        if (nobody.isPresent()) {
            return new RecoveryTransition.Refused(nobody.get());
        }
        return RecoveryLifecycle.taken(status, act, RecoveryHand.NODE)
                .<RecoveryTransition>map(edge -> new RecoveryTransition.Moved(
                        new Recovery(
                                id, claim, subject, edge.to(), at, edge.to().open() ? until : expires, reason, voices),
                        edge))
                .orElseGet(() -> new RecoveryTransition.Refused(RecoveryTransition.Reason.NOT_NOW));
    }

    /// Whether its time is over: the waiting, or the time for the next step.
    public boolean overdue(Instant now) {
        return status.open() && !now.isBefore(expires);
    }

    /// Where it stands for whoever asked. Stopped before any official knew them, it reads like one that fits nobody:
    /// an asker must not learn who has a key here.
    public RecoveryStatus statusForAsker(Instant now) {
        if (!hiddenFromAsker()) {
            return status;
        }
        return now.isBefore(expires) ? RecoveryStatus.REQUESTED : RecoveryStatus.EXPIRED;
    }

    /// Whether its end is kept from whoever asked.
    public boolean hiddenFromAsker() {
        return status == RecoveryStatus.STOPPED && voices.isEmpty();
    }
}
