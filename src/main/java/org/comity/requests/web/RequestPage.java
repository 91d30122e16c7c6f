package org.comity.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Reach;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.library.Work;
import org.comity.requests.RequestReading;
import org.comity.requests.Team;
import org.comity.requests.ToldOthers;
import org.comity.requests.model.Act;
import org.comity.requests.model.Edge;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.requests.model.Transition;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.Readers;

/// A request as its page shows it to one officer.
///
/// @param addressee how fresh the requested authority's listing is, and whom to turn to instead
/// @param typed what was typed into an act's form that was refused
/// @param told who was told on the other side; empty for that side itself
/// @param read what interprets the provision the request rests on
public record RequestPage(
        RequestReading reading,
        Officer officer,
        StateNames names,
        Optional<Reach> addressee,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors,
        List<ToldOthers.Told> told,
        List<Work> read) {

    public Team team() {
        return reading.team();
    }

    /// Whether it waits to be approved and nobody who reads it may: under TLP:RED nobody else reads it.
    public boolean approverMissing() {
        return request().handling() == Handling.RED
                && !request().exercise()
                && request().sentAt() == null
                && !team().hasApproverBeside(request().writers());
    }

    /// The marks it could be given now.
    public List<Handling> stricter() {
        return reading.raisable()
                ? Arrays.stream(Handling.values())
                        .filter(mark -> mark.stricterThan(request().handling()))
                        .toList()
                : List.of();
    }

    public Request request() {
        return reading.request();
    }

    public Readers readers() {
        return CaseReaders.of(reading);
    }

    /// The newest step first, as people read what is new.
    public List<Step> newestFirst() {
        return reading.steps().reversed();
    }

    /// What this side can do from here, whether or not this very officer may.
    /// Recalling is done elsewhere, by the head of the authority.
    public List<Edge> open() {
        return Lifecycle.open(request().status(), reading.side()).stream()
                .filter(edge -> edge.act() != Act.RECALL)
                .toList();
    }

    /// The reader answers for the authority and can end what was sent in its name.
    public boolean recallable() {
        return officer.may(Role.HEAD)
                && reading.side() == Side.REQUESTING
                && Lifecycle.taken(request().status(), Act.RECALL).isPresent();
    }

    public boolean mayDo(Edge edge) {
        return request().canBeDone(edge, officer)
                && (edge.act() != Act.RELEASE || heldAgainst().isEmpty());
    }

    /// Why the officer cannot do it, as the last part of a message key.
    public String hindrance(Edge edge) {
        if (!edge.openTo(officer)) {
            return edge.act() == Act.RELEASE ? "release" : "role";
        }
        if (edge.act() == Act.RELEASE
                && request().canBeDone(edge, officer)
                && heldAgainst().isPresent()) {
            return heldAgainst().get() instanceof Transition.Reason.OwnSending ? "sender" : "coolDown";
        }
        return edge.fourEyes() && request().writers().contains(officer.id()) ? "fourEyes" : "incomplete";
    }

    private Optional<Transition.Reason> heldAgainst() {
        return Optional.ofNullable(reading.hold()).flatMap(hold -> hold.against(officer, now));
    }

    public ActShape shape(Act act) {
        return ActShape.of(act);
    }

    public boolean readerOwesNext() {
        return switch (request().status().next()) {
            case REQUESTING -> reading.side() == Side.REQUESTING;
            case REQUESTED -> reading.side() == Side.REQUESTED;
            case NOBODY -> false;
        };
    }

    /// For those who wait for an answer: how to reach the other side.
    public Optional<Reach> reach() {
        return reading.side() == Side.REQUESTING && !request().status().ended() ? addressee : Optional.empty();
    }

    /// The clock of the place where a step happened.
    public ZoneId zoneOf(Step step) {
        return step.side() == Side.REQUESTED
                ? request().requested().zone()
                : request().requesting().zone();
    }

    /// The grounds the requested Party may use against this very request.
    public List<RefusalGround> grounds() {
        return request().openGrounds();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, officer.authority().zone());
    }

    /// What an act's form shows first: what was typed, or a sensible beginning.
    public String shown(Act act, String name) {
        if (act.name().equals(typed.get("act"))) {
            return typed.getOrDefault(name, "");
        }
        return switch (act.name() + "-" + name) {
            case "CONFIRM-from", "RECORD_ASSISTANCE-sentOn" -> today().toString();
            case "CONFIRM-until" ->
                PreservationClock.earliestEnd(today()).plusDays(30).toString();
            case "EXTEND-until" ->
                Optional.ofNullable(request().clock())
                        .map(clock -> clock.until()
                                .plusDays(PreservationClock.MINIMUM_DAYS)
                                .toString())
                        .orElse("");
            default -> "";
        };
    }

    public Optional<String> error(Act act, String name) {
        return errors.stream()
                .filter(error -> error.field().equals(act.name() + "-" + name))
                .map(FieldError::message)
                .findFirst();
    }

    /// The form of this act was just refused: it stays open.
    public boolean refused(Act act) {
        return act.name().equals(typed.get("act"));
    }

    /// The fields of a part of the form that have something to show.
    public List<Field> filled(Field.Section section) {
        return section.fields().stream()
                .filter(field -> request().content().has(field))
                .toList();
    }
}
