package org.comity.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestReading;
import org.comity.requests.Requests;
import org.comity.requests.usecase.ShowingDraft;
import org.comity.requests.usecase.TellingUse;
import org.comity.requests.usecase.WritingLetter;
import org.comity.web.FieldError;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What stands beside the acts of a request, for programs.
@RestController
@RequestMapping("/api/v1/requests/{id}")
class NotesApi {

    private final Requests requests;
    private final WritingLetter writing;
    private final ShowingDraft showing;
    private final TellingUse telling;

    NotesApi(Requests requests, WritingLetter writing, ShowingDraft showing, TellingUse telling) {
        this.requests = requests;
        this.writing = writing;
        this.showing = showing;
        this.telling = telling;
    }

    @GetMapping("/notes")
    @Operation(
            summary = "Letters and whatever else stands beside the acts of a request, as the officer’s side may see it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = NoteJson.class))))
    ResponseEntity<Object> notes(Officer officer, @PathVariable String id) {
        return kept(HttpStatus.OK, notes(require(id, officer)));
    }

    @PostMapping(path = "/letters", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Writes to the other side",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = LetterJson.class))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteJson.class)))
    ResponseEntity<Object> letter(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var found = require(id, officer).request();
        var words = FreeWords.required("text", body.as(LetterJson.class).typed(), view);
        if (!words.errors().isEmpty()) {
            return new Refusals(view).of(words.errors());
        }
        return switch (writing.write(found.id(), officer, words.text())) {
            case WritingLetter.Outcome.NotFound() -> throw notFound();
            case WritingLetter.Outcome.NotNow() -> refused(view, "text", "requests.letters.notNow");
            case WritingLetter.Outcome.TooMany(var most) -> refused(view, "text", "requests.notes.tooMany", most);
            case WritingLetter.Outcome.Written(var number) ->
                kept(HttpStatus.CREATED, notes(require(id, officer)).getLast());
        };
    }

    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Asks how material was used, tells it, or reports what came of a prosecution",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = UseJson.class))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteJson.class)))
    ResponseEntity<Object> use(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var found = require(id, officer).request();
        var wanted = body.as(UseJson.class);
        var kind = wanted.known(body, view);
        var form = UseForm.read(kind, wanted.typed(), view);
        if (!form.errors().isEmpty()) {
            return new Refusals(view)
                    .of(form.errors().stream()
                            .map(error -> new FieldError(error.field().replaceFirst("^[A-Z_]+-", ""), error.message()))
                            .toList());
        }
        return switch (telling.tell(found.id(), officer, kind, form.details())) {
            case TellingUse.Outcome.NotFound() -> throw notFound();
            case TellingUse.Outcome.NotNow() -> refused(view, "kind", "requests.use.notNow");
            case TellingUse.Outcome.DayOutOfRange() -> refused(view, "on", "requests.reason.day");
            case TellingUse.Outcome.TooMany(var most) -> refused(view, "kind", "requests.notes.tooMany", most);
            case TellingUse.Outcome.Done() ->
                kept(HttpStatus.CREATED, notes(require(id, officer)).getLast());
        };
    }

    @PostMapping(path = "/shown", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Shows the other side a copy of the draft for comments; nothing becomes a request by it",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ShowJson.class))))
    @ApiResponse(
            responseCode = "201",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = NoteJson.class))))
    ResponseEntity<Object> show(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var found = require(id, officer).request();
        var chosen = body.as(ShowJson.class).chosen(body, view);
        return shown(showing.show(found.id(), officer, chosen), HttpStatus.CREATED, id, officer, view);
    }

    @DeleteMapping("/shown")
    @Operation(summary = "Shows it no longer")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = NoteJson.class))))
    ResponseEntity<Object> end(View view, Officer officer, @PathVariable String id) {
        return shown(showing.end(RequestId.named(id), officer), HttpStatus.OK, id, officer, view);
    }

    private ResponseEntity<Object> shown(
            ShowingDraft.Outcome outcome, HttpStatus done, String id, Officer officer, View view) {
        return switch (outcome) {
            case ShowingDraft.Outcome.NotFound() -> throw notFound();
            case ShowingDraft.Outcome.Refused(var reason) ->
                new Refusals(view)
                        .of(List.of(new FieldError("fields", view.text("requests.showing.refused." + reason))));
            case ShowingDraft.Outcome.Done() -> kept(done, notes(require(id, officer)));
        };
    }

    private static ResponseEntity<Object> refused(View view, String field, String message, Object... values) {
        return new Refusals(view).of(List.of(new FieldError(field, view.text(message, values))));
    }

    private RequestReading require(String id, Officer officer) {
        return requests.read(RequestId.named(id), officer).orElseThrow(NotesApi::notFound);
    }

    private static List<NoteJson> notes(RequestReading reading) {
        return reading.notes().stream().map(note -> NoteJson.of(note, reading)).toList();
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
