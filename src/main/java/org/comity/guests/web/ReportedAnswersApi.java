package org.comity.guests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import org.comity.identity.Officer;
import org.comity.requests.GuestCase;
import org.comity.requests.ReportedAnswers;
import org.comity.requests.ReportedAnswers.Outcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition.Reason;
import org.comity.web.FieldError;
import org.comity.web.JsonBody;
import org.comity.web.Problem;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What an authority of which nobody works here answered by telephone or in writing, for programs.
@RestController
@RequestMapping("/api/v1/requests/{id}/reported")
class ReportedAnswersApi {

    private final ReportedAnswers answers;

    ReportedAnswersApi(ReportedAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "Which answers by telephone or in writing can be written down now")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportableJson.class)))
    ResponseEntity<Object> reportable(Officer officer, @PathVariable String id) {
        var found = require(RequestId.named(id), officer);
        return open(found.request(), found.reportable());
    }

    /// A call that cannot be read says nothing of any request: it is read first, so that the request is loaded once.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Writes down an answer that came by telephone or in writing, as reported by the officer’s side",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ReportJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportableJson.class)))
    ResponseEntity<Object> record(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var request = RequestId.named(id);
        var wanted = body.as(ReportJson.class);
        var act = wanted.act(body, view);
        var form =
                ReportForm.read(act, wanted.typed(), view, officer.authority().zone());
        if (form.report() == null || form.deed() == null) {
            require(request, officer);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, view.text("web.form.errors"), form.errors(), view);
        }
        return switch (answers.record(request, officer, form.report(), Objects.requireNonNull(form.deed()))) {
            case Outcome.Done(var moved, var next) -> open(moved, next);
            case Outcome.NotFound() -> throw notFound();
            case Outcome.Refused(var reason) -> refused(act, reason, view);
            case Outcome.TimeOutOfRange() ->
                refused(ReportForm.at(act, "time", view.text("guests.report.error.when")), view);
            case Outcome.Closed(var standing) ->
                refused(HttpStatus.CONFLICT, view.text("guests.report.standing." + standing), List.of(), view);
        };
    }

    private GuestCase require(RequestId id, Officer officer) {
        return answers.forOfficer(id, officer).orElseThrow(ReportedAnswersApi::notFound);
    }

    /// Once nothing more can be written down there is nothing in it.
    private static ResponseEntity<Object> open(Request request, List<Act> acts) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ReportableJson.of(request, acts));
    }

    private static ResponseEntity<Object> refused(Act act, Reason reason, View view) {
        var error = ReportForm.refused(act, reason, view);
        return reason instanceof Reason.NotNow
                ? refused(HttpStatus.CONFLICT, error.message(), List.of(), view)
                : refused(error, view);
    }

    private static ResponseEntity<Object> refused(FieldError error, View view) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, error.message(), List.of(error), view);
    }

    /// Pages call the fields of an act by the act as well.
    private static ResponseEntity<Object> refused(
            HttpStatus status, String detail, List<FieldError> errors, View view) {
        var wrong = errors.stream()
                .map(error -> new Problem.Wrong(error.field().replaceFirst("^[A-Z_]+-", ""), error.message()))
                .toList();
        return Problem.of(status, view.text("web.call.refused"), detail, wrong).answer(view.language());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
