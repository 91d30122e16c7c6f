package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.comity.requests.SecondCopy;
import org.comity.requests.SecondLine;
import org.jspecify.annotations.Nullable;

/// Copies and notifications given to an authority, without what the requests say.
public record SecondMessagesJson(List<Line> messages) {

    /// @param article the provision that owed it
    /// @param seen whether somebody of the authority opened it
    /// @param over whether the request was withdrawn or recalled
    public record Line(
            String id,
            String reference,
            String measure,
            String requesting,
            String requested,
            String handling,
            String article,
            Instant at,
            boolean seen,
            boolean over) {

        static Line of(SecondLine line) {
            return new Line(
                    line.id().toString(),
                    line.reference(),
                    line.measure().written(),
                    line.requesting().code(),
                    line.requested().code(),
                    line.handling().label(),
                    line.reason().toString(),
                    line.at(),
                    line.seen(),
                    line.over());
        }
    }

    /// @param over since when the request is withdrawn or recalled; absent while it stands
    /// @param document where the request as it was sent is, if it goes with the copy
    /// @param support where what supports an order is, if that goes with it too
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Copy(
            String id,
            String reference,
            String measure,
            RequestJson.Party requesting,
            RequestJson.Party requested,
            String handling,
            String article,
            Instant at,
            @Nullable Instant over,
            @Nullable String document,
            @Nullable String support) {

        static Copy of(SecondCopy copy) {
            var address = "/api/v1/second-messages/" + copy.message().id();
            return new Copy(
                    copy.message().id().toString(),
                    copy.reference(),
                    copy.measure().written(),
                    RequestJson.Party.of(copy.requesting()),
                    RequestJson.Party.of(copy.requested()),
                    copy.handling().label(),
                    copy.message().reason().toString(),
                    copy.message().at(),
                    copy.over(),
                    copy.documented() ? address + "/document" : null,
                    copy.supported() ? address + "/support" : null);
        }
    }

    static SecondMessagesJson of(List<SecondLine> lines) {
        return new SecondMessagesJson(lines.stream().map(Line::of).toList());
    }
}
