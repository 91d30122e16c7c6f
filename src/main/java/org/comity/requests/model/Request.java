package org.comity.requests.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.AddressedEntity;
import org.comity.requests.RequestId;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.model.Transition.Refused;
import org.comity.requests.model.Transition.Unchanged;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// A request for one measure of cooperation.
///
/// @param reference as both sides and the document name it, such as `PT-2026-000412`
/// @param origin the measure, and the case it belongs to
/// @param secondLanguage printed beside English
/// @param handling how far it may be passed on
/// @param writers everyone who wrote a word of the draft
/// @param members everyone who works on it, on either side; under [Handling#RED] nobody else reads it
/// @param reserved the requested Party's reservation under Article 29(4) is in force; false until the facts were asked
/// @param sentAt when it left, if it has
/// @param clock runs once preservation is confirmed
public record Request(
        RequestId id,
        String reference,
        Origin origin,
        Authority requesting,
        Authority requested,
        Language secondLanguage,
        Handling handling,
        Status status,
        Content content,
        Set<PersonId> writers,
        Set<PersonId> members,
        boolean reserved,
        @Nullable Instant sentAt,
        @Nullable PreservationClock clock,
        Instant changedAt) {

    public Request {
        writers = Set.copyOf(writers);
        members = Set.copyOf(members);
    }

    public RequestedMeasure measure() {
        return origin.measure();
    }

    /// On which side an officer stands; empty for everyone who may not even know that the request exists.
    public Optional<Side> sideOf(Officer officer) {
        if (officer.authority().id().equals(requesting.id())) {
            return Optional.of(Side.REQUESTING);
        }
        return officer.authority().id().equals(requested.id()) && status.visibleToRequested()
                ? Optional.of(Side.REQUESTED)
                : Optional.empty();
    }

    /// Whether it is an exercise: no real authority has a part in it.
    public boolean exercise() {
        return requesting.country().inExercise();
    }

    /// Somebody's life or safety is in danger, as those who ask say.
    public boolean emergency() {
        return measure().inEmergency() || content.value(Field.URGENCY).equals(Field.IN_DANGER);
    }

    /// Whether it goes to a provider or registry: nobody there reads it on this platform.
    public boolean toEntity() {
        return !measure().rules().toAuthority();
    }

    /// Whether it goes to an authority of which nobody works here: somebody there reads it by a link and a code.
    public boolean withoutOfficers() {
        return !toEntity() && AddressedEntity.standsIn(requested);
    }

    public boolean workedOnBy(Officer officer) {
        return members.contains(officer.id());
    }

    /// The authority on the other side of an officer's.
    public Authority counterpartOf(Side side) {
        return side == Side.REQUESTED ? requesting : requested;
    }

    /// Whether an officer would be let do an act, for showing its button.
    public boolean canBeDone(Edge edge, Officer officer) {
        return refusal(edge, officer) == null;
    }

    /// The grounds the requested Party may use against this very request.
    public List<RefusalGround> openGrounds() {
        var offence = content.offence().orElse(OffenceClass.EVIDENCE_ONLY);
        return RefusalGround.of(measure()).stream()
                .filter(ground -> ground.available(offence, reserved))
                .toList();
    }

    /// Carries out a deed, or says why not. Pure: nothing is stored here.
    public Transition apply(Deed deed, Officer officer, Instant now) {
        var side = sideOf(officer).orElse(null);
        var edge = Lifecycle.taken(measure(), status, deed.act()).orElse(null);
        if (edge == null) {
            return notTaken(deed.act());
        }
        if (side == null || edge.by() != side) {
            return new Refused(new Reason.NotYours(deed.act()));
        }
        var refusal = refusal(edge, officer);
        return refusal != null ? new Refused(refusal) : DeedRules.carryOut(this, deed, edge, now);
    }

    /// What a recipient without an account does for the requested side: whoever let them in has checked link and code.
    public Transition applyForGuest(Deed deed, Instant now) {
        return Lifecycle.taken(measure(), status, deed.act())
                .filter(edge -> edge.by() == Side.REQUESTED)
                .map(edge -> DeedRules.carryOut(this, deed, edge, now))
                .orElseGet(() -> notTaken(deed.act()));
    }

    /// What an officer of the requesting side writes down of the other side's word ([Report]): the edge that the other
    /// side would take, and whatever that edge asks of whoever takes it.
    public Transition applyReported(Deed deed, Officer officer, Instant now) {
        if (!sideOf(officer).equals(Optional.of(Side.REQUESTING))
                || !Report.acts().contains(deed.act())) {
            return new Refused(new Reason.NotYours(deed.act()));
        }
        var edge = Lifecycle.taken(measure(), status, deed.act())
                .filter(taken -> taken.by() == Side.REQUESTED)
                .orElse(null);
        if (edge == null) {
            return notTaken(deed.act());
        }
        var refusal = refusal(edge, officer);
        return refusal != null ? new Refused(refusal) : DeedRules.carryOut(this, deed, edge, now);
    }

    private Transition notTaken(Act act) {
        return alreadyDone(act) ? new Unchanged(this) : new Refused(new Reason.NotNow(status, act));
    }

    /// The node's own acts: holding back, delivery, and the end of a clock.
    public Transition apply(Act act, Instant now) {
        return Lifecycle.taken(measure(), status, act)
                .filter(edge -> edge.by() == Side.NODE)
                .<Transition>map(edge -> new Moved(moved(edge.to(), now), edge))
                .orElseGet(() -> new Unchanged(this));
    }

    /// The request for assistance about these data has arrived: they stay preserved until it is decided (Article
    /// 29(7)).
    public Transition assistanceArrived(Instant now) {
        // After the decision on one request another about the same data may arrive while their days run out.
        var again = status == Status.ASSISTANCE_REQUESTED && clock != null && !clock.openEnded();
        return Lifecycle.taken(measure(), again ? Status.PRESERVED : status, Act.RECORD_ASSISTANCE)
                .<Transition>map(edge -> new Moved(
                        moved(edge.to(), now).withClock(DeedRules.running(clock).untilDecision()), edge))
                .orElseGet(() -> new Unchanged(this));
    }

    /// That request is decided: the preservation ends with its own last day, which no decision brings nearer (Article
    /// 29(7)).
    public Request assistanceDecided() {
        return clock == null ? this : withClock(clock.decided());
    }

    private @Nullable Reason refusal(Edge usual, Officer officer) {
        var edge = emergency() ? usual.inEmergency() : usual;
        if (!edge.openTo(officer)) {
            return new Reason.RoleLacking(edge.act());
        }
        if (edge.fourEyes() && writers.contains(officer.id())) {
            return new Reason.SameOfficer();
        }
        var missing = edge.complete() ? content.missing(measure()) : List.<RequiredElement.Missing>of();
        return missing.isEmpty() ? null : new Reason.Incomplete(missing);
    }

    /// A click or a message that comes twice.
    private boolean alreadyDone(Act act) {
        return switch (act) {
            case SEND -> sentAt != null || status == Status.HELD;
            case ACKNOWLEDGE -> status == Status.ACKNOWLEDGED;
            case SUBMIT -> status == Status.AWAITING_APPROVAL;
            case APPROVE -> status == Status.APPROVED;
            case START,
                    RETURN,
                    HOLD,
                    RELEASE,
                    DELIVER,
                    ASK,
                    ANSWER,
                    WARN,
                    GO_ON,
                    CONFIRM,
                    REFUSE,
                    ASK_EXTENSION,
                    EXTEND,
                    DECLINE_EXTENSION,
                    RECORD_ASSISTANCE,
                    WITHDRAW,
                    RECALL,
                    LAPSE,
                    TAKE,
                    ADD_MEMBER,
                    REMOVE_MEMBER,
                    RAISE,
                    BEGIN,
                    PROPOSE_CONDITIONS,
                    ACCEPT_CONDITIONS,
                    DECLINE_CONDITIONS,
                    POSTPONE,
                    RESUME,
                    EXECUTE_IN_PART,
                    EXECUTE,
                    TELL_DELAY,
                    CANNOT,
                    FORWARD,
                    RECORD_RECEIPT,
                    RECORD_ANSWER,
                    RECORD_PART,
                    RECORD_NON_COOPERATION,
                    EXPIRE,
                    CLOSE -> false;
        };
    }

    Request moved(Status to, Instant now) {
        return copy().status(to)
                .sentAt(to == Status.SENT ? now : sentAt)
                .changedAt(now)
                .made();
    }

    Request withClock(PreservationClock started) {
        return copy().clock(started).made();
    }

    public Request withContent(Content changed) {
        return copy().content(changed).made();
    }

    public Request withSecondLanguage(Language second) {
        return copy().secondLanguage(second).made();
    }

    /// Somebody wrote in it: they are one of its writers, and work on it.
    public Request writtenBy(PersonId writer) {
        return copy().writers(with(writers, writer))
                .members(with(members, writer))
                .made();
    }

    private static Set<PersonId> with(Set<PersonId> people, PersonId one) {
        var all = new HashSet<>(people);
        all.add(one);
        return all;
    }

    public Request withHandling(Handling mark) {
        return copy().handling(mark).made();
    }

    public Request changedAt(Instant now) {
        return copy().changedAt(now).made();
    }

    /// The request in the light of the requested Party's reservation under Article 29(4).
    public Request whereDualCriminalityIs(boolean nowReserved) {
        return copy().reserved(nowReserved).made();
    }

    private RequestCopy copy() {
        return new RequestCopy(this);
    }
}
