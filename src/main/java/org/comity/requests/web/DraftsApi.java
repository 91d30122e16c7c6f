package org.comity.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.ShownDraft;
import org.comity.requests.usecase.CommentingOnDraft;
import org.comity.web.FieldError;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Drafts that the officer's authority is shown for comments, for programs.
@RestController
@RequestMapping("/api/v1/drafts")
class DraftsApi {

    private final CommentingOnDraft commenting;

    DraftsApi(CommentingOnDraft commenting) {
        this.commenting = commenting;
    }

    @GetMapping
    @Operation(summary = "Drafts of other authorities that are shown for comments now; none of them is a request")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ShownDraftJson.Line.class))))
    ResponseEntity<Object> list(Officer officer) {
        return kept(
                commenting.list(officer).stream().map(ShownDraftJson.Line::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShownDraftJson.class)))
    ResponseEntity<Object> draft(Officer officer, @PathVariable String id) {
        return kept(ShownDraftJson.of(require(id, officer)));
    }

    @PostMapping(path = "/{id}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Comments on fields of it, or on the whole",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = CommentsJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShownDraftJson.class)))
    ResponseEntity<Object> comment(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var shown = require(id, officer);
        var said = new HashMap<String, String>();
        var errors = CopiesController.read(shown, body.as(CommentsJson.class).typed(), view, said);
        if (!errors.isEmpty()) {
            return new Refusals(view)
                    .of(errors.stream()
                            .map(error -> new FieldError(
                                    error.field().replaceFirst("^comment\\.", "comments."), error.message()))
                            .toList());
        }
        return switch (commenting.comment(shown.id(), officer, shown.copy().number(), said)) {
            case KEPT -> kept(ShownDraftJson.of(require(id, officer)));
            case NOT_THIS_COPY -> throw notFound();
            case TOO_MANY ->
                new Refusals(view)
                        .of(List.of(new FieldError(
                                "comments", view.text("requests.notes.tooMany", CommentingOnDraft.MOST))));
        };
    }

    private ShownDraft require(String id, Officer officer) {
        return commenting.read(RequestId.named(id), officer).orElseThrow(DraftsApi::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<Object> kept(Object body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
