package org.comity.requests;

import java.time.Instant;
import java.util.UUID;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.SecondMessage;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// A line of an authority's list of copies and notifications: nothing that a request says.
///
/// @param reason the provision that owed it
/// @param seen whether somebody of the authority opened it
/// @param over whether the request was withdrawn or recalled
public record SecondLine(
        UUID id,
        RequestId request,
        String reference,
        RequestedMeasure measure,
        Country requesting,
        Country requested,
        Handling handling,
        ArticleRef reason,
        Instant at,
        boolean seen,
        boolean over) {

    /// The reason as the last part of a message key.
    public String reasonKey() {
        return SecondMessage.keyOf(reason);
    }
}
