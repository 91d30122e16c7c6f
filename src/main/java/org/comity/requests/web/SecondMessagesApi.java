package org.comity.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.comity.identity.Officer;
import org.comity.requests.usecase.ReadingSecondMessages;
import org.comity.web.Ids;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The copies and notifications that an officer's authority was given, for programs: to be read, and nothing else.
@RestController
@RequestMapping("/api/v1/second-messages")
class SecondMessagesApi {

    private final ReadingSecondMessages reading;

    SecondMessagesApi(ReadingSecondMessages reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(summary = "Copies and notifications given to the authority; at most 100, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SecondMessagesJson.class)))
    ResponseEntity<Object> list(Officer officer) {
        return kept(SecondMessagesJson.of(reading.list(officer)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One copy or notification; that it was opened is kept")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SecondMessagesJson.Copy.class)))
    ResponseEntity<Object> one(Officer officer, @PathVariable String id) {
        return Ids.read(id)
                .flatMap(message -> reading.read(message, officer))
                .map(copy -> kept(SecondMessagesJson.Copy.of(copy)))
                .orElseThrow(SecondMessagesApi::notFound);
    }

    @GetMapping("/{id}/document")
    @Operation(summary = "The document as it was sent (PDF)")
    ResponseEntity<byte[]> document(Officer officer, @PathVariable String id) {
        return SecondMessageFile.of(reading, officer, id, false);
    }

    @GetMapping("/{id}/support")
    @Operation(summary = "What supports an order, for whoever is notified of it (PDF)")
    ResponseEntity<byte[]> support(Officer officer, @PathVariable String id) {
        return SecondMessageFile.of(reading, officer, id, true);
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
