package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.comity.requests.EmergencyReview;
import org.comity.requests.SentLine;
import org.jspecify.annotations.Nullable;

/// What waits for a review of its emergency.
public record EmergencyReviewsJson(List<SentJson.Line> waiting) {

    /// @param justified whether it was an emergency; absent while that waits to be said, as the next three
    /// @param ownHand whether the reader had a hand in it, and leaves the review to another head
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Review(
            Instant sentAt,
            @Nullable Boolean justified,
            @Nullable String words,
            @Nullable String officer,
            @Nullable Instant at,
            boolean ownHand) {

        static Review of(EmergencyReview review) {
            var found = review.found();
            return found == null
                    ? new Review(review.sentAt(), null, null, null, null, review.ownHand())
                    : new Review(
                            review.sentAt(),
                            found.justified(),
                            found.words().reveal(),
                            found.officer(),
                            found.at(),
                            review.ownHand());
        }
    }

    static EmergencyReviewsJson of(List<SentLine> lines) {
        return new EmergencyReviewsJson(lines.stream().map(SentJson.Line::of).toList());
    }
}
