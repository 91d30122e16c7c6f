package org.comity.providers.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.comity.providers.model.Claim;
import org.comity.providers.model.Claim.Way;
import org.comity.providers.model.ClaimAct;
import org.comity.providers.model.ClaimStep.Found;
import org.comity.providers.usecase.ActingOnClaim.Deed;
import org.comity.web.TypedForm;

/// Reads an act on a claim.
final class ClaimDeedForm {

    private static final int LONGEST_REASON = 1000;

    private final TypedForm form;
    private final Claim claim;
    private final Instant now;

    ClaimDeedForm(TypedForm form, Claim claim, Instant now) {
        this.form = form;
        this.claim = claim;
        this.now = now;
    }

    /// Empty while something is to be mended, or where no such act is.
    Optional<Deed> deed() {
        var act = Arrays.stream(ClaimAct.values())
                .filter(known -> known.name().equals(form.raw("act")))
                .findFirst();
        return act.flatMap(chosen -> switch (chosen) {
            case CONFIRM -> found().map(found -> new Deed(chosen, Optional.of(found), ""));
            case REFUSE, END -> {
                var reason = form.text("reason-" + chosen, LONGEST_REASON);
                yield form.errors().isEmpty()
                        ? Optional.of(new Deed(chosen, Optional.empty(), reason))
                        : Optional.empty();
            }
            case WITHDRAW -> Optional.of(new Deed(chosen, Optional.empty(), ""));
            case EXPIRE -> Optional.empty();
        });
    }

    private Optional<Found> found() {
        var place = read("where", Way::valueOf, "web.form.error.choice").map(claim::place);
        var day = read("found-on", LocalDate::parse, "web.form.error.date");
        var time = read("found-at", LocalTime::parse, "providers.claim.time.wrong");
        var moment = day.flatMap(date -> time.map(clock -> date.atTime(clock).toInstant(ZoneOffset.UTC)));
        var earliest = LocalDate.ofInstant(claim.at(), ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        if (moment.isPresent() && (moment.get().isAfter(now) || moment.get().isBefore(earliest))) {
            form.wrong("found-on", "providers.claim.found.wrong");
        }
        return form.errors().isEmpty()
                ? place.flatMap(where -> moment.map(when -> new Found(where, when)))
                : Optional.empty();
    }

    private <T> Optional<T> read(String field, Function<String, T> reading, String otherwise) {
        try {
            return Optional.of(reading.apply(form.raw(field)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            form.wrong(field, otherwise);
            return Optional.empty();
        }
    }
}
