package org.comity.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.inbox.model.BoardPart;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.inbox.usecase.ReadingBoard;
import org.comity.requests.Envelope;
import org.comity.requests.Requests;
import org.comity.web.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The board for programs, through the same use case.
@RestController
@RequestMapping("/api/v1/board")
class BoardApi {

    private final ReadingBoard reading;
    private final Requests requests;
    private final Clock clock;

    BoardApi(ReadingBoard reading, Requests requests, Clock clock) {
        this.reading = reading;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "What needs the officer’s authority now: the beginning of every part, or with `section` one part;"
                    + " `after` goes on where `next` of the page before says; `measure`, `partner`, `side`, `status` and"
                    + " `hands` narrow it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardJson.class)))
    ResponseEntity<Object> board(
            Officer officer,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String hands) {
        var filter = FilterForm.read(
                Map.of("measure", measure, "partner", partner, "side", side, "status", status, "hands", hands));
        var one = Section.named(section);
        return one.isEmpty()
                ? answer(reading.board(officer, filter), requests.envelopes(officer))
                : answer(
                        reading.part(officer, one.get(), filter, Place.read(after))
                                .map(List::of),
                        List.of());
    }

    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Requests of the officer’s authority that hold every one of these words, whole, in themselves or in what"
                            + " was written about them, the youngest first",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = SearchJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardJson.class)))
    ResponseEntity<Object> search(Officer officer, JsonBody body) {
        var asked = body.as(SearchJson.class);
        return answer(
                reading.search(officer, text(asked.words()), asked.filter(), Place.read(text(asked.after())))
                        .map(List::of),
                List.of());
    }

    /// @param words what is looked for; it comes in a body, so that it stands in no address
    /// @param after where the page before ended; absent at first
    /// @param measure narrows what is found, as on the board, like the four that follow
    public record SearchJson(
            @Nullable String words,
            @Nullable String after,
            @Nullable String measure,
            @Nullable String partner,
            @Nullable String side,
            @Nullable String status,
            @Nullable String hands) {

        private Filter filter() {
            return FilterForm.read(Map.of(
                    "measure", text(measure),
                    "partner", text(partner),
                    "side", text(side),
                    "status", text(status),
                    "hands", text(hands)));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private ResponseEntity<Object> answer(Optional<List<BoardPart>> parts, List<Envelope> envelopes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(BoardJson.of(
                        parts.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        envelopes,
                        clock.instant()));
    }
}
