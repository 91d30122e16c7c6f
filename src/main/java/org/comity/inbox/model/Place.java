package org.comity.inbox.model;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.comity.requests.RequestId;

/// The place of a row in the order of a part of the board: the next page begins after it. It holds nothing of a request
/// that its reader does not see in the line.
///
/// @param group the first part of the order: what presses most
public record Place(int group, Instant due, Instant at, RequestId request) {

    private static final int PARTS = 4;
    private static final int LONGEST = 200;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /// As an address carries it.
    public String written() {
        var text = "%d %s %s %s".formatted(group, due, at, request);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Empty for anything that [#written] does not say: it reads like the first page.
    public static Optional<Place> read(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split(" ", -1);
            return parts.length != PARTS
                    ? Optional.empty()
                    : Optional.of(new Place(
                                    Integer.parseInt(parts[0]),
                                    Instant.parse(parts[1]),
                                    Instant.parse(parts[2]),
                                    new RequestId(UUID.fromString(parts[3]))))
                            .filter(place -> kept(place.due) && kept(place.at));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether a database keeps such a moment, and a board has one.
    private static boolean kept(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }
}
