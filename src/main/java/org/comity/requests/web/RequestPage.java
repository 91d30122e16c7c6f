package org.comity.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.requests.RequestReading;
import org.comity.requests.model.Act;
import org.comity.requests.model.Edge;
import org.comity.requests.model.Field;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// A request as its page shows it to one officer.
///
/// @param typed what was typed into an act's form that was refused
public record RequestPage(
        RequestReading reading,
        Officer officer,
        StateNames names,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors) {

    public Request request() {
        return reading.request();
    }

    /// The newest step first, as people read what is new.
    public List<Step> newestFirst() {
        return reading.steps().reversed();
    }

    /// What this side can do from here, whether or not this very officer may.
    public List<Edge> open() {
        return Lifecycle.open(request().status(), reading.side());
    }

    public boolean mayDo(Edge edge) {
        return request().canBeDone(edge, officer);
    }

    /// Why the officer cannot do it, as the last part of a message key.
    public String hindrance(Edge edge) {
        if (!officer.may(edge.role())) {
            return "role";
        }
        return edge.fourEyes() && request().writers().contains(officer.id()) ? "fourEyes" : "incomplete";
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
