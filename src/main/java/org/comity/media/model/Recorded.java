package org.comity.media.model;

/// What a file says of itself.
///
/// @param millis how long it takes; 0 where the file does not say it simply
public record Recorded(MediaFormat format, long millis) {

    private static final long LONGEST = 100L * 3_600_000;

    /// No recording lasts a hundred hours: who says so says nothing.
    public Recorded {
        millis = millis < 0 || millis > LONGEST ? 0 : millis;
    }
}
