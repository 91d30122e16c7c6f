package org.comity.notices.model;

import java.time.Duration;

/// How long a letter waits after the mail server did not take it: a minute, then twice as long each time, an hour at
/// most; given up after three days or so.
public final class BackOff {

    private static final int MOST_ATTEMPTS = 80;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private BackOff() {}

    /// @param attempts made so far, at least one
    public static Duration after(int attempts) {
        var minutes = Duration.ofMinutes(1L << Math.min(attempts - 1, DOUBLINGS));
        return minutes.compareTo(LONGEST) < 0 ? minutes : LONGEST;
    }

    public static boolean exhausted(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }
}
