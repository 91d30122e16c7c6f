package org.comity.guests.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.requests.GuestCase;
import org.comity.requests.model.Act;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.web.FieldError;

/// Where an officer writes down what an authority without an account answered by telephone or in writing.
///
/// @param typed what was typed into a form that was refused
public record ReportPage(
        GuestCase found, Officer officer, Instant now, Map<String, String> typed, List<FieldError> errors) {

    private static final int DAYS_MORE = 30;

    public String address() {
        return ReportedAnswerController.address(request().id());
    }

    public Request request() {
        return found.request();
    }

    public List<Act> acts() {
        return found.reportable();
    }

    public List<RefusalGround> grounds() {
        return request().openGrounds();
    }

    /// The clock by which the officer says when it was said.
    public ZoneId zone() {
        return officer.authority().zone();
    }

    /// The days that an answer names, by their fields.
    public List<String> days(Act act) {
        if (act == Act.CONFIRM) {
            return List.of("from", "until");
        }
        return act == Act.EXTEND || act == Act.POSTPONE ? List.of("until") : List.of();
    }

    /// Whether anything is said beside the act itself.
    public boolean worded(Act act) {
        return act != Act.ACKNOWLEDGE && act != Act.RESUME;
    }

    /// Whether what was said may be left out.
    public boolean wordsOptional(Act act) {
        return act == Act.CONFIRM || act == Act.EXTEND;
    }

    /// What a form shows first: what was typed, or a sensible beginning. By which channel it came is never guessed.
    public String shown(Act act, String field) {
        if (act.name().equals(typed.get("act"))) {
            return typed.getOrDefault(field, "");
        }
        var here = now.atZone(zone());
        return switch (field) {
            case "day" -> here.toLocalDate().toString();
            case "time" -> here.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
            case "from" ->
                now.atZone(request().requested().zone()).toLocalDate().toString();
            case "until" -> until(act);
            default -> "";
        };
    }

    private String until(Act act) {
        if (act == Act.POSTPONE) {
            return "";
        }
        var running = request().clock();
        var today = now.atZone(request().requested().zone()).toLocalDate();
        return act == Act.EXTEND && running != null
                ? running.until().plusDays(PreservationClock.MINIMUM_DAYS).toString()
                : PreservationClock.earliestEnd(today).plusDays(DAYS_MORE).toString();
    }

    /// The form of this act was just refused: it stays open.
    public boolean refused(Act act) {
        return act.name().equals(typed.get("act"));
    }

    public Optional<String> error(Act act, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(GuestPage.id(act, field)))
                .map(FieldError::message)
                .findFirst();
    }
}
