package org.comity.requests.web;

import java.util.List;
import org.comity.requests.usecase.AskingForTouch.Asked;
import org.comity.web.View;

/// A ceremony asked for, for programs: exactly what is about to be done, and what a passkey must sign.
///
/// @param shownSha256 digest of the lines
/// @param challenge base64url
/// @param party the host the passkey is bound to
/// @param credentials ids of the passkeys that may answer, base64url
public record TouchDemandJson(
        String id,
        List<Line> shown,
        String shownSha256,
        String challenge,
        String party,
        List<String> credentials,
        boolean demonstration) {

    /// A line as the officer must see it.
    public record Line(String label, String value) {}

    static TouchDemandJson of(Asked asked, View view) {
        var demand = asked.demand();
        return new TouchDemandJson(
                demand.id().toString(),
                asked.shown().lines().stream()
                        .map(line -> new Line(
                                view.text(line.label()), line.coded() ? view.text(line.value()) : line.value()))
                        .toList(),
                demand.shown().hex(),
                demand.challenge(),
                demand.party(),
                demand.credentials(),
                demand.demonstration());
    }
}
