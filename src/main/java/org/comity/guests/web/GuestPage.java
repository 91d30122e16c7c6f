package org.comity.guests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.guests.model.Link;
import org.comity.requests.GuestCase;
import org.comity.requests.model.Act;
import org.comity.requests.model.Field;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.requests.model.Step;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// A request as somebody without an account sees it: who asks and what for until they acknowledge, then all of it with
/// the answers they can give; once they answered the receipts alone.
///
/// @param typed what was typed into a form that was refused
public record GuestPage(
        GuestCase found, Link link, StateNames names, Instant now, Map<String, String> typed, List<FieldError> errors) {

    private static final int DAYS_MORE = 30;

    /// Where this visit is, without the language.
    public String address() {
        return GuestController.REQUEST + link.id();
    }

    public Request request() {
        return found.request();
    }

    /// The fields of a part of the request that have something to show.
    public List<Field> filled(Field.Section section) {
        return Arrays.stream(Field.values())
                .filter(field -> field.section() == section)
                .filter(field -> request().content().has(field))
                .toList();
    }

    /// Whether the identifiers that point at the data are shown in this part.
    public boolean pointsAtData(Field.Section section) {
        return !request().content().identifiers().isEmpty()
                && request().measure().rules().fields(section).stream().anyMatch(Field::beforeIdentifiers);
    }

    /// What was done by this link, the newest first.
    public List<Step> done() {
        return found.by(link.id()).reversed();
    }

    public List<RefusalGround> grounds() {
        return request().openGrounds();
    }

    /// The days that an answer names, by their fields.
    public List<String> days(Act act) {
        if (act == Act.CONFIRM) {
            return List.of("from", "until");
        }
        return act == Act.EXTEND ? List.of("until") : List.of();
    }

    /// What a form shows first: what was typed, how they called themselves before, or a sensible beginning.
    public String shown(Act act, String field) {
        if (act.name().equals(typed.get("act"))) {
            return typed.getOrDefault(field, "");
        }
        var today = LocalDate.ofInstant(now, request().requested().zone());
        return switch (field) {
            case "name" -> named(GuestCase.NAME);
            case "function" -> named(GuestCase.FUNCTION);
            case "from" -> today.toString();
            case "until" -> until(act, today);
            default -> "";
        };
    }

    private String until(Act act, LocalDate today) {
        var running = request().clock();
        return act == Act.EXTEND && running != null
                ? running.until().plusDays(PreservationClock.MINIMUM_DAYS).toString()
                : PreservationClock.earliestEnd(today).plusDays(DAYS_MORE).toString();
    }

    private String named(String detail) {
        return found.named(link.id()).map(step -> step.detail(detail)).orElse("");
    }

    /// The form of this act was just refused: it stays open.
    public boolean refused(Act act) {
        return act.name().equals(typed.get("act"));
    }

    public Optional<String> error(Act act, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(id(act, field)))
                .map(FieldError::message)
                .findFirst();
    }

    public static String id(Act act, String field) {
        return act.name() + "-" + field;
    }
}
