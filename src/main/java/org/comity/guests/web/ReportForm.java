package org.comity.guests.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Report;
import org.comity.requests.model.Report.Channel;
import org.comity.requests.model.Transition.Reason;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What an officer typed of an answer that came by telephone or in writing: the channel, when it was said by the
/// clock of the officer's authority, the function of whoever said it, and what it was.
///
/// @param report null when something is wrong
/// @param deed null when something is wrong
record ReportForm(@Nullable Report report, @Nullable Deed deed, List<FieldError> errors) {

    private static final int LINE = 200;

    /// The act that a form is for; empty unless it is one that can be written down.
    static Optional<Act> act(Map<String, String> typed) {
        return Report.acts().stream()
                .filter(act -> act.name().equals(typed.get("act")))
                .findFirst();
    }

    static ReportForm read(Act act, Map<String, String> typed, View view, ZoneId zone) {
        var form = new TypedForm(typed, view);
        var channel = channel(form, typed);
        var saidAt = saidAt(form, zone);
        var function = Sensitive.of(form.line("function", LINE));
        var deed = new DeedParts(act, form, typed).deed();
        var errors = form.errors().stream()
                .map(error -> at(act, error.field(), error.message()))
                .toList();
        return errors.isEmpty()
                ? new ReportForm(new Report(channel.orElseThrow(), saidAt.orElseThrow(), function), deed, errors)
                : new ReportForm(null, null, errors);
    }

    static FieldError refused(Act act, Reason reason, View view) {
        var error = AnswerForm.refused(act, reason, view);
        var wordless = act == Act.ACKNOWLEDGE || act == Act.RESUME;
        return wordless ? at(act, "channel", error.message()) : error;
    }

    static FieldError at(Act act, String field, String message) {
        return new FieldError(GuestPage.id(act, field), message);
    }

    private static Optional<Channel> channel(TypedForm form, Map<String, String> typed) {
        var channel = Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(typed.get("channel")))
                .findFirst();
        if (channel.isEmpty()) {
            form.wrong("channel", "web.form.error.choice");
        }
        return channel;
    }

    private static Optional<Instant> saidAt(TypedForm form, ZoneId zone) {
        var day = parsed(form, "day", "web.form.error.date", LocalDate::parse);
        var time = parsed(form, "time", "guests.report.error.time", LocalTime::parse);
        return day.flatMap(on -> time.map(at -> on.atTime(at).atZone(zone).toInstant()));
    }

    private interface Parsing<T> {
        T parse(String typed);
    }

    private static <T> Optional<T> parsed(TypedForm form, String field, String key, Parsing<T> parsing) {
        try {
            return Optional.of(parsing.parse(form.raw(field)));
        } catch (DateTimeException malformed) {
            form.wrong(field, key);
            return Optional.empty();
        }
    }
}
