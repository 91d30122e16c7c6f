package org.comity.media.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Places in a recording, as people write them and as addresses do.
public final class Clocks {

    private static final long SECONDS_IN_AN_HOUR = 3_600;
    private static final long SECONDS_IN_A_MINUTE = 60;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private Clocks() {}

    /// Such as `12:34` or `1:02:03`.
    public static String clock(long seconds) {
        return seconds < SECONDS_IN_AN_HOUR
                ? String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS_IN_A_MINUTE, seconds % SECONDS_IN_A_MINUTE)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / SECONDS_IN_AN_HOUR,
                        seconds / SECONDS_IN_A_MINUTE % 60,
                        seconds % SECONDS_IN_A_MINUTE);
    }

    /// What an address names; empty for anything but a number of seconds.
    public static Optional<Long> read(String written) {
        return SECONDS.matcher(written).matches() ? Optional.of(Long.parseLong(written)) : Optional.empty();
    }
}
