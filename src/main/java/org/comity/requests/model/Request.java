package org.comity.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.model.Transition.Refused;
import org.comity.requests.model.Transition.Unchanged;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// A request for expedited preservation of stored computer data (Article 29).
///
/// @param reference as both sides and the document name it, such as `PT-2026-000412`
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
        return Arrays.stream(RefusalGround.values())
                .filter(ground -> ground.available(offence, reserved))
                .toList();
    }

    /// Carries out a deed, or says why not. Pure: nothing is stored here.
    public Transition apply(Deed deed, Officer officer, Instant now) {
        var side = sideOf(officer).orElse(Side.NODE);
        var edge = Lifecycle.taken(status, deed.act()).orElse(null);
        if (edge == null) {
            return alreadyDone(deed.act()) ? new Unchanged(this) : new Refused(new Reason.NotNow(status, deed.act()));
        }
        if (edge.by() != side) {
            return new Refused(new Reason.NotYours(deed.act()));
        }
        var refusal = refusal(edge, officer);
        return refusal != null ? new Refused(refusal) : carryOut(deed, edge, now);
    }

    /// The node's own acts: holding back, delivery, and the end of a clock.
    public Transition apply(Act act, Instant now) {
        return Lifecycle.taken(status, act)
                .filter(edge -> edge.by() == Side.NODE)
                .<Transition>map(edge -> new Moved(moved(edge.to(), now), edge))
                .orElseGet(() -> new Unchanged(this));
    }

    private @Nullable Reason refusal(Edge edge, Officer officer) {
        if (!edge.openTo(officer)) {
            return new Reason.RoleLacking(edge.act());
        }
        if (edge.fourEyes() && writers.contains(officer.id())) {
            return new Reason.SameOfficer();
        }
        var missing = edge.complete() ? content.missing() : List.<RequiredElement.Missing>of();
        return missing.isEmpty() ? null : new Reason.Incomplete(missing);
    }

    private Transition carryOut(Deed deed, Edge edge, Instant now) {
        return switch (deed) {
            case Deed.Plain plain -> new Moved(moved(edge.to(), now), edge);
            case Deed.Saying saying ->
                saying.text().reveal().isBlank()
                        ? new Refused(new Reason.WordsMissing())
                        : new Moved(moved(edge.to(), now), edge);
            case Deed.Confirming confirming -> confirm(confirming, edge, now);
            case Deed.Refusing refusing -> refuse(refusing, edge, now);
            case Deed.Extending extending -> extend(extending, edge, now);
            case Deed.RecordingAssistance recording -> recordAssistance(recording, edge, now);
        };
    }

    /// Article 29(7): at least sixty days.
    private Transition confirm(Deed.Confirming deed, Edge edge, Instant now) {
        if (dayOutOfRange(deed.from(), now)) {
            return new Refused(new Reason.DayOutOfRange());
        }
        var earliest = PreservationClock.earliestEnd(deed.from());
        if (deed.until().isBefore(earliest)) {
            return new Refused(new Reason.TooShort(earliest));
        }
        if (deed.until().isAfter(deed.from().plusYears(5))) {
            return new Refused(new Reason.DayOutOfRange());
        }
        var started = new PreservationClock(deed.from(), deed.until(), requested.zone(), false);
        return new Moved(moved(edge.to(), now).withClock(started), edge);
    }

    /// Article 29(4) and (5) close the list of grounds; Article 27(7) asks for reasons.
    private Transition refuse(Deed.Refusing deed, Edge edge, Instant now) {
        if (!openGrounds().contains(deed.ground())) {
            return new Refused(new Reason.GroundNotAvailable(deed.ground()));
        }
        if (deed.reasons().reveal().isBlank()) {
            return new Refused(new Reason.WordsMissing());
        }
        return new Moved(moved(edge.to(), now), edge);
    }

    private Transition extend(Deed.Extending deed, Edge edge, Instant now) {
        var running = requireClock();
        if (!deed.until().isAfter(running.until())) {
            return new Refused(new Reason.TooShort(running.until().plusDays(1)));
        }
        if (deed.until().isAfter(running.until().plusYears(5))) {
            return new Refused(new Reason.DayOutOfRange());
        }
        return new Moved(moved(edge.to(), now).withClock(running.extendedUntil(deed.until())), edge);
    }

    private Transition recordAssistance(Deed.RecordingAssistance deed, Edge edge, Instant now) {
        if (deed.reference().reveal().isBlank()) {
            return new Refused(new Reason.WordsMissing());
        }
        if (dayOutOfRange(deed.sentOn(), now)) {
            return new Refused(new Reason.DayOutOfRange());
        }
        return new Moved(moved(edge.to(), now).withClock(requireClock().untilDecision()), edge);
    }

    private PreservationClock requireClock() {
        if (clock == null) {
            throw new IllegalStateException("A preserved request has a clock");
        }
        return clock;
    }

    /// A day someone reports must lie between sending and today, wherever on earth the reporter is.
    private boolean dayOutOfRange(LocalDate day, Instant now) {
        var tomorrow = now.atZone(requested.zone()).toLocalDate().plusDays(1);
        var sent = sentAt == null
                ? LocalDate.EPOCH
                : sentAt.atZone(requested.zone()).toLocalDate();
        return day.isAfter(tomorrow) || day.isBefore(sent.minusDays(1));
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
                    RAISE -> false;
        };
    }

    private Request moved(Status to, Instant now) {
        var sent = to == Status.SENT ? now : sentAt;
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                handling,
                to,
                content,
                writers,
                members,
                reserved,
                sent,
                clock,
                now);
    }

    private Request withClock(PreservationClock started) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                handling,
                status,
                content,
                writers,
                members,
                reserved,
                sentAt,
                started,
                changedAt);
    }

    public Request withContent(Content changed) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                handling,
                status,
                changed,
                writers,
                members,
                reserved,
                sentAt,
                clock,
                changedAt);
    }

    public Request withSecondLanguage(Language second) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                second,
                handling,
                status,
                content,
                writers,
                members,
                reserved,
                sentAt,
                clock,
                changedAt);
    }

    /// Somebody wrote in it: they are one of its writers, and work on it.
    public Request writtenBy(PersonId writer) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                handling,
                status,
                content,
                with(writers, writer),
                with(members, writer),
                reserved,
                sentAt,
                clock,
                changedAt);
    }

    private static Set<PersonId> with(Set<PersonId> people, PersonId one) {
        var all = new HashSet<>(people);
        all.add(one);
        return all;
    }

    public Request withHandling(Handling mark) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                mark,
                status,
                content,
                writers,
                members,
                reserved,
                sentAt,
                clock,
                changedAt);
    }

    public Request changedAt(Instant now) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                handling,
                status,
                content,
                writers,
                members,
                reserved,
                sentAt,
                clock,
                now);
    }

    /// The request in the light of the requested Party's reservation under Article 29(4).
    public Request whereDualCriminalityIs(boolean nowReserved) {
        return new Request(
                id,
                reference,
                requesting,
                requested,
                secondLanguage,
                handling,
                status,
                content,
                writers,
                members,
                nowReserved,
                sentAt,
                clock,
                changedAt);
    }
}
