package org.comity.requests.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.comity.requests.model.Status;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.usecase.StartingDraft;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.Problem;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Says to a program, in the sentences of the pages, why something was not done.
record Refusals(View view) {

    ResponseEntity<Object> of(StartingDraft.Outcome outcome, StateNames names) {
        var said = StartText.of(outcome, names, view);
        return outcome instanceof StartingDraft.Outcome.TooMany(var again)
                ? tooMany(said, again)
                : unprocessable(said, List.of());
    }

    /// Every field that must be mended.
    ResponseEntity<Object> of(List<FieldError> errors) {
        var wrong = errors.stream()
                .map(error -> new Problem.Wrong(error.field(), error.message()))
                .toList();
        return unprocessable(view.text("web.form.errors"), wrong);
    }

    /// The same for the form of an act, whose fields pages call by the act as well.
    ResponseEntity<Object> ofDeed(List<FieldError> errors) {
        return of(errors.stream()
                .map(error -> new FieldError(error.field().replaceFirst("^[A-Z_]+-", ""), error.message()))
                .toList());
    }

    ResponseEntity<Object> noDraft(Status status) {
        return refused(
                HttpStatus.CONFLICT,
                view.text("requests.call.noDraft", view.text("requests.status." + status)),
                List.of());
    }

    /// Why an act with words alone was not done.
    ResponseEntity<Object> of(Reason reason) {
        return of(reason, ActShape.WORDS);
    }

    ResponseEntity<Object> of(Reason reason, ActShape shape) {
        var said = ReasonText.of(reason, view);
        return switch (reason) {
            case Reason.NotNow notNow -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.NotYours notYours -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.RoleLacking role -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.SameOfficer same -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.OwnSending own -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.CoolingDown early -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.AddresseeNotNamed gone -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.NoSeal noSeal -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.NotInForce closed -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.TooMany(var again) -> tooMany(said, again);
            case Reason.Untouched untouched -> refused(HttpStatus.CONFLICT, said, List.of());
            case Reason.Incomplete(var missing) ->
                unprocessable(
                        said,
                        missing.stream()
                                .map(each -> new Problem.Wrong(
                                        each.anchor().key(), view.text("requests.missing." + each.key())))
                                .toList());
            case Reason.GroundNotAvailable ground -> unprocessable(reason, shape, said);
            case Reason.TooShort tooShort -> unprocessable(reason, shape, said);
            case Reason.DayOutOfRange day -> unprocessable(reason, shape, said);
            case Reason.WordsMissing words -> unprocessable(reason, shape, said);
        };
    }

    /// With the moment to try again at, to the next full second (RFC 9110, section 10.2.3).
    private ResponseEntity<Object> tooMany(String said, Instant again) {
        var refused = refused(HttpStatus.TOO_MANY_REQUESTS, said, List.of());
        var after = again.plusMillis(999).truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, DateTimeFormatter.RFC_1123_DATE_TIME.format(after))
                .body(refused.getBody());
    }

    private ResponseEntity<Object> unprocessable(Reason reason, ActShape shape, String said) {
        return unprocessable(said, List.of(new Problem.Wrong(ReasonText.field(reason, shape), said)));
    }

    private ResponseEntity<Object> unprocessable(String detail, List<Problem.Wrong> fields) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, detail, fields);
    }

    private ResponseEntity<Object> refused(HttpStatus status, String detail, List<Problem.Wrong> fields) {
        return Problem.of(status, view.text("web.call.refused"), detail, fields).answer(view.language());
    }
}
