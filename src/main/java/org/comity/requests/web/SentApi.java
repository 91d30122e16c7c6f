package org.comity.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.SentLine;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Transition;
import org.comity.requests.usecase.AskingForTouch;
import org.comity.requests.usecase.ListingSent;
import org.comity.requests.usecase.RecallingRequest;
import org.comity.requests.usecase.RecallingRequest.Outcome;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What was sent in the name of an authority, for programs of its head.
@RestController
@RequestMapping("/api/v1/sent")
class SentApi {

    private final ListingSent listing;
    private final RecallingRequest recalling;
    private final FreshTouch touch;

    SentApi(ListingSent listing, RecallingRequest recalling, FreshTouch touch) {
        this.listing = listing;
        this.recalling = recalling;
        this.touch = touch;
    }

    @GetMapping
    @Operation(summary = "What was sent in the authority’s name, for its head; at most 200, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SentJson.class)))
    ResponseEntity<Object> list(Person person, @RequestParam(defaultValue = "") String before) {
        return listing.list(person, SentNumber.of(before))
                .map(lines -> kept(HttpStatus.OK, SentJson.of(lines)))
                .orElseThrow(SentApi::notFound);
    }

    @PostMapping(path = "/{id}/touches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a recall would be touched for, and the challenge a passkey of the head signs",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = RecallJson.class))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TouchDemandJson.class)))
    ResponseEntity<Object> touch(View view, Person person, @PathVariable String id, JsonBody body) {
        require(person, id);
        return recall(view, person, id, body.as(RecallJson.class).read(body, view), Optional.empty());
    }

    @PostMapping(path = "/{id}/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Recalls a request: the other side is told not to act on it, and to undo what was done",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = RecallJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SentJson.Line.class)))
    ResponseEntity<Object> recall(View view, Person person, @PathVariable String id, JsonBody body) {
        require(person, id);
        var wanted = body.as(RecallJson.class);
        var form = wanted.read(body, view);
        var answer = wanted.answer();
        if (answer.isEmpty() && form.deed() != null) {
            var missing = new Transition.Reason.Untouched(TouchOutcome.Reason.MISSING);
            return new Refusals(view).of(missing);
        }
        return recall(view, person, id, form, answer);
    }

    private ResponseEntity<Object> recall(
            View view, Person person, String id, DeedForm form, Optional<TouchAnswer> answer) {
        if (!(form.deed() instanceof Deed.Saying(var act, var reason))) {
            return new Refusals(view).ofDeed(form.errors());
        }
        return switch (recalling.recall(RequestId.named(id), person, reason, answer)) {
            case Outcome.NotFound() -> throw notFound();
            case Outcome.Refused(var why) -> new Refusals(view).of(why);
            case Outcome.Untouched(var why, var shown)
            when answer.isPresent() -> new Refusals(view).of(new Transition.Reason.Untouched(why));
            case Outcome.Untouched(var why, var shown) ->
                kept(
                        HttpStatus.CREATED,
                        TouchDemandJson.of(new AskingForTouch.Asked(shown, touch.ask(person, shown)), view));
            case Outcome.Done() -> kept(HttpStatus.OK, SentJson.Line.of(require(person, id)));
        };
    }

    private SentLine require(Person person, String id) {
        return listing.one(person, RequestId.named(id)).orElseThrow(SentApi::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<Object> kept(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
