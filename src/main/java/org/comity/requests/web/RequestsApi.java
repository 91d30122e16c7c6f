package org.comity.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.usecase.ActOutcome;
import org.comity.requests.usecase.AskingForTouch;
import org.comity.requests.usecase.SavingDraft;
import org.comity.requests.usecase.StartingDraft;
import org.comity.treaties.StateNames;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Requests for programs: what the pages do, through the same use cases, for the officer whose session calls.
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {

    private final Requests requests;
    private final StartingDraft starting;
    private final SavingDraft saving;
    private final Deeds deeds;
    private final AskingForTouch asking;
    private final StateNames names;
    private final RemarkWords remarks;
    private final Clock clock;

    RequestsApi(
            Requests requests,
            StartingDraft starting,
            SavingDraft saving,
            Deeds deeds,
            AskingForTouch asking,
            StateNames names,
            RemarkWords remarks,
            Clock clock) {
        this.remarks = remarks;
        this.requests = requests;
        this.starting = starting;
        this.saving = saving;
        this.deeds = deeds;
        this.asking = asking;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What the officer’s authority sent and received")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestListJson.class)))
    ResponseEntity<Object> list(Officer officer) {
        return kept(
                ResponseEntity.ok(),
                RequestListJson.of(requests.list(officer), requests.envelopes(officer), clock.instant()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Begins a draft",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = NewRequestJson.class))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RequestJson.class)))
    ResponseEntity<Object> start(View view, Officer officer, JsonBody body) {
        var wanted = body.as(NewRequestJson.class);
        var outcome = starting.start(officer, wanted.read(body, view));
        if (outcome instanceof StartingDraft.Outcome.Started(var id)) {
            var created = ResponseEntity.created(URI.create("/api/v1/requests/" + id));
            return kept(created, json(require(id, officer), officer, view));
        }
        return new Refusals(view).of(outcome, names);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One request, as the officer’s side may see it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestJson.class)))
    ResponseEntity<Object> request(View view, Officer officer, @PathVariable String id) {
        return shown(require(RequestId.named(id), officer), officer, view);
    }

    /// All or nothing: one bad field, and nothing is stored.
    @PatchMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Changes a draft, all of what is asked or nothing",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DraftChangesJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestJson.class)))
    ResponseEntity<Object> draft(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var found = require(RequestId.named(id), officer).request();
        var reading = body.as(DraftChangesJson.class).read(body, view);
        if (!reading.errors().isEmpty()) {
            return new Refusals(view).of(reading.errors());
        }
        return switch (saving.save(found.id(), officer, reading.change())) {
            case SavingDraft.Outcome.NotFound() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case SavingDraft.Outcome.NoDraft(var status) -> new Refusals(view).noDraft(status);
            case SavingDraft.Outcome.Saved(var saved) -> shown(require(saved.id(), officer), officer, view);
        };
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Carries out an act of the lifecycle",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ActJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestJson.class)))
    ResponseEntity<Object> act(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var found = require(RequestId.named(id), officer).request();
        var wanted = body.as(ActJson.class);
        var form = wanted.read(body, view);
        var deed = form.deed();
        if (deed == null) {
            return new Refusals(view).ofDeed(form.errors());
        }
        return switch (deeds.carryOut(found.id(), officer, deed, wanted.answer())) {
            case ActOutcome.NotFound() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ActOutcome.Refused(var reason) -> new Refusals(view).of(reason, ActShape.of(deed.act()));
            case ActOutcome.Done(var done) -> shown(require(done.id(), officer), officer, view);
        };
    }

    @PostMapping(path = "/{id}/touches/{act}")
    @Operation(summary = "What approving, sending or releasing would be touched for, and the challenge a passkey signs")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TouchDemandJson.class)))
    ResponseEntity<Object> touch(View view, Officer officer, @PathVariable String id, @PathVariable String act) {
        return switch (asking.ask(RequestId.named(id), officer, act)) {
            case AskingForTouch.Asked asked ->
                kept(ResponseEntity.status(HttpStatus.CREATED), TouchDemandJson.of(asked, view));
            case AskingForTouch.Refused(var reason) -> new Refusals(view).of(reason);
            case AskingForTouch.Nothing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// Another authority's request and none at all are one answer.
    private RequestReading require(RequestId id, Officer officer) {
        return requests.read(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<Object> shown(RequestReading reading, Officer officer, View view) {
        return kept(ResponseEntity.ok(), json(reading, officer, view));
    }

    private RequestJson json(RequestReading reading, Officer officer, View view) {
        return RequestJson.of(reading, officer, remarks.of(reading, view.language()), view, clock.instant());
    }

    private static ResponseEntity<Object> kept(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
