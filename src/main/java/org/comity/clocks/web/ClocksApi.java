package org.comity.clocks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.comity.clocks.Clocks;
import org.comity.identity.Officer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What is due across the requests of an authority, for programs.
@RestController
@RequestMapping("/api/v1/clocks")
class ClocksApi {

    private final Clocks clocks;

    ClocksApi(Clocks clocks) {
        this.clocks = clocks;
    }

    @GetMapping
    @Operation(
            summary = "Clocks of all requests of the officer’s authority that have not ended, the nearest end first;"
                    + " at most 500")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClocksJson.class)))
    ResponseEntity<Object> due(Officer officer) {
        var board = clocks.due(officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ClocksJson.of(board));
    }
}
