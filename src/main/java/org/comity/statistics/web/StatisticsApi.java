package org.comity.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.comity.identity.Person;
import org.comity.statistics.model.Period;
import org.comity.statistics.usecase.ReadingFiguresOfAll;
import org.comity.statistics.usecase.ReadingOwnFigures;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The same figures for programs.
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsApi {

    private final ReadingOwnFigures own;
    private final ReadingFiguresOfAll all;
    private final Messages messages;

    StatisticsApi(ReadingOwnFigures own, ReadingFiguresOfAll all, Messages messages) {
        this.own = own;
        this.all = all;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "Figures on what the own authority sent or received, over whole months (UTC)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatisticsJson.class)))
    ResponseEntity<Object> own(
            @Parameter(hidden = true) Person person,
            @Parameter(description = "sent or received", example = "sent") @RequestParam(defaultValue = "") String side,
            @Parameter(example = "2026-01") @RequestParam(defaultValue = "") String from,
            @Parameter(example = "2026-06") @RequestParam(defaultValue = "") String to) {
        var wanted = Wanted.of(side, from, to, own.usual());
        var read = own.read(person, wanted.side(), wanted.period().orElseGet(own::usual))
                .orElseThrow(StatisticsApi::nothing);
        if (wanted.period().isEmpty()) {
            var detail = messages.text(Language.ENGLISH, "statistics.period.wrong", Period.MOST_MONTHS);
            return new Problem(
                            "about:blank",
                            HttpStatus.BAD_REQUEST.getReasonPhrase(),
                            HttpStatus.BAD_REQUEST.value(),
                            detail,
                            List.of(new Problem.Wrong("from", detail)))
                    .answer(Language.ENGLISH);
        }
        return said(StatisticsJson.of(read));
    }

    @GetMapping("/all")
    @Operation(summary = "Figures released across authorities: a whole quarter, one dimension at a time")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReleasedJson.class)))
    ResponseEntity<Object> all(
            @Parameter(hidden = true) Person person,
            @Parameter(description = "the latest where it is left out", example = "2026-Q3")
                    @RequestParam(defaultValue = "")
                    String quarter) {
        return said(ReleasedJson.of(all.read(person, quarter).orElseThrow(StatisticsApi::nothing)));
    }

    private static ResponseEntity<Object> said(Object figures) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(figures);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
