package org.comity.exercises.usecase;

import java.time.Instant;
import java.time.ZoneOffset;

/// Fills the blanks in the texts of a scenario: `{day}` is the day of the offence, two days before the exercise began.
public final class Blanks {

    private Blanks() {}

    public static String filled(String text, Instant begun) {
        return text.replace(
                "{day}",
                begun.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2).toString());
    }
}
