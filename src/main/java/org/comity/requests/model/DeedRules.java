package org.comity.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.model.Transition.Refused;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// What the words and days of a deed must be before it carries a request along its edge.
final class DeedRules {

    private static final int LONGEST_YEARS = 5;

    /// Article 7(7) of the Second Protocol: thirty days, or the time frame stated in the order, whichever is longer.
    static final int PROVIDER_DAYS = 30;

    private DeedRules() {}

    static Transition carryOut(Request request, Deed deed, Edge edge, Instant now) {
        return switch (deed) {
            case Deed.Plain plain -> moved(request, edge, now);
            case Deed.Saying saying -> withWords(saying.text(), request, edge, now);
            case Deed.Confirming confirming -> confirm(request, confirming, edge, now);
            case Deed.Refusing refusing -> refuse(request, refusing, edge, now);
            case Deed.Extending extending -> extend(request, extending, edge, now);
            case Deed.RecordingAssistance recording -> recordAssistance(request, recording, edge, now);
            case Deed.Proposing proposing -> withWords(proposing.terms(), request, edge, now);
            case Deed.Postponing postponing -> postpone(request, postponing, edge, now);
            case Deed.Forwarding forwarding -> forward(request, forwarding, edge, now);
            case Deed.RecordingReceipt receipt -> recordReceipt(request, receipt, edge, now);
            case Deed.Recording recording ->
                dayOutOfRange(request, recording.on(), now)
                        ? new Refused(new Reason.DayOutOfRange())
                        : withWords(recording.text(), request, edge, now);
        };
    }

    private static Transition moved(Request request, Edge edge, Instant now) {
        return new Moved(request.moved(edge.to(), now), edge);
    }

    private static Transition withWords(Sensitive<String> words, Request request, Edge edge, Instant now) {
        return words.reveal().isBlank() ? new Refused(new Reason.WordsMissing()) : moved(request, edge, now);
    }

    /// Article 29(7): at least sixty days.
    private static Transition confirm(Request request, Deed.Confirming deed, Edge edge, Instant now) {
        if (dayOutOfRange(request, deed.from(), now)) {
            return new Refused(new Reason.DayOutOfRange());
        }
        var earliest = PreservationClock.earliestEnd(deed.from());
        if (deed.until().isBefore(earliest)) {
            return new Refused(new Reason.TooShort(earliest));
        }
        if (tooFar(deed.until(), deed.from())) {
            return new Refused(new Reason.DayOutOfRange());
        }
        var started = new PreservationClock(
                deed.from(), deed.until(), request.requested().zone(), false);
        return new Moved(request.moved(edge.to(), now).withClock(started), edge);
    }

    /// The list of grounds of a measure is closed; Article 27(7) asks for reasons.
    private static Transition refuse(Request request, Deed.Refusing deed, Edge edge, Instant now) {
        return request.openGrounds().contains(deed.ground())
                ? withWords(deed.reasons(), request, edge, now)
                : new Refused(new Reason.GroundNotAvailable(deed.ground()));
    }

    private static Transition extend(Request request, Deed.Extending deed, Edge edge, Instant now) {
        var running = running(request.clock());
        if (!deed.until().isAfter(running.until())) {
            return new Refused(new Reason.TooShort(running.until().plusDays(1)));
        }
        if (tooFar(deed.until(), running.until())) {
            return new Refused(new Reason.DayOutOfRange());
        }
        return new Moved(request.moved(edge.to(), now).withClock(running.extendedUntil(deed.until())), edge);
    }

    private static Transition recordAssistance(Request request, Deed.RecordingAssistance deed, Edge edge, Instant now) {
        if (deed.reference().reveal().isBlank()) {
            return new Refused(new Reason.WordsMissing());
        }
        if (dayOutOfRange(request, deed.sentOn(), now)) {
            return new Refused(new Reason.DayOutOfRange());
        }
        return new Moved(
                request.moved(edge.to(), now).withClock(running(request.clock()).untilDecision()), edge);
    }

    /// Articles 27(5) and 27(7): reasons always, a day where one is known.
    private static Transition postpone(Request request, Deed.Postponing deed, Edge edge, Instant now) {
        var today = now.atZone(request.requested().zone()).toLocalDate();
        var until = deed.until();
        if (until != null && (!until.isAfter(today) || tooFar(until, today))) {
            return new Refused(new Reason.DayOutOfRange());
        }
        return withWords(deed.reasons(), request, edge, now);
    }

    /// Whoever sent it is told who has it now.
    private static Transition forward(Request request, Deed.Forwarding deed, Edge edge, Instant now) {
        return deed.to().reveal().isBlank()
                ? new Refused(new Reason.WordsMissing())
                : withWords(deed.note(), request, edge, now);
    }

    private static Transition recordReceipt(Request request, Deed.RecordingReceipt deed, Edge edge, Instant now) {
        if (dayOutOfRange(request, deed.on(), now)) {
            return new Refused(new Reason.DayOutOfRange());
        }
        var earliest = earliestAnswer(request, deed.on());
        if (deed.until().isBefore(earliest)) {
            return new Refused(new Reason.TooShort(earliest));
        }
        return tooFar(deed.until(), deed.on()) ? new Refused(new Reason.DayOutOfRange()) : moved(request, edge, now);
    }

    /// Thirty days for an order under Article 7 of the Second Protocol, or the time the order states,
    /// whichever is longer (Article 7(7)); elsewhere whoever asks states a time.
    static LocalDate earliestAnswer(Request request, LocalDate receipt) {
        if (request.measure() != RequestedMeasure.SUBSCRIBER_FROM_PROVIDER) {
            return receipt.plusDays(1);
        }
        var least = receipt.plusDays(PROVIDER_DAYS);
        var stated = request.content().value(Field.ANSWER_BY);
        return stated.isEmpty() || LocalDate.parse(stated).isBefore(least) ? least : LocalDate.parse(stated);
    }

    static PreservationClock running(@Nullable PreservationClock clock) {
        if (clock == null) {
            throw new IllegalStateException("A preserved request has a clock");
        }
        return clock;
    }

    private static boolean tooFar(LocalDate day, LocalDate from) {
        return day.isAfter(from.plusYears(LONGEST_YEARS));
    }

    /// A day someone reports must lie between sending and today, wherever on earth the reporter is.
    static boolean dayOutOfRange(Request request, LocalDate day, Instant now) {
        var zone = request.requested().zone();
        var tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
        var sentAt = request.sentAt();
        var sent = sentAt == null ? LocalDate.EPOCH : sentAt.atZone(zone).toLocalDate();
        return day.isAfter(tomorrow) || day.isBefore(sent.minusDays(1));
    }
}
