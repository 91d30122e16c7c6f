package org.comity.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.comity.identity.Person;
import org.comity.requests.RequestId;
import org.comity.requests.usecase.ReviewingEmergency;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What was found of emergencies afterwards, for programs of a head of authority: to be read. To say what was found
/// is for a person at a page.
@RestController
class EmergencyReviewsApi {

    private final ReviewingEmergency reviewing;

    EmergencyReviewsApi(ReviewingEmergency reviewing) {
        this.reviewing = reviewing;
    }

    @GetMapping("/api/v1/sent/reviews")
    @Operation(summary = "What waits for a review of its emergency, for the head of the authority; the oldest first")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmergencyReviewsJson.class)))
    ResponseEntity<Object> waiting(Person person) {
        return kept(EmergencyReviewsJson.of(reviewing.waiting(person)));
    }

    @GetMapping("/api/v1/sent/{id}/review")
    @Operation(summary = "Whether an emergency was one, or that this waits to be said")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmergencyReviewsJson.Review.class)))
    ResponseEntity<Object> one(Person person, @PathVariable String id) {
        return reviewing
                .of(RequestId.named(id), person)
                .map(review -> kept(EmergencyReviewsJson.Review.of(review)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Object> kept(Object body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
