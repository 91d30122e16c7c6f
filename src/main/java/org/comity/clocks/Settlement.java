package org.comity.clocks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What happened outside this program, and is noted on a clock by whoever owes it.
public enum Settlement {
    DONE,
    /// The request for assistance that went another way was decided (Article 29(7)): nothing is kept for it longer. The
    /// sixty days are no shorter for it.
    DECIDED,
    /// The domestic order was renewed: its days begin anew today (Article 16(2)).
    RENEWED,
    /// The provider was served today: the time for the return begins (Article 8(6)(a) of the Second Protocol).
    SERVED_FOR_SUBSCRIBER,
    SERVED_FOR_TRAFFIC,
    SERVED_FOR_BOTH;

    public static Optional<Settlement> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /// The clocks that begin with it.
    public List<ClockKind> begins() {
        return switch (this) {
            case DONE, DECIDED, RENEWED -> List.of();
            case SERVED_FOR_SUBSCRIBER -> List.of(ClockKind.RETURN_OF_SUBSCRIBER_DATA);
            case SERVED_FOR_TRAFFIC -> List.of(ClockKind.RETURN_OF_TRAFFIC_DATA);
            case SERVED_FOR_BOTH -> List.of(ClockKind.RETURN_OF_SUBSCRIBER_DATA, ClockKind.RETURN_OF_TRAFFIC_DATA);
        };
    }
}
