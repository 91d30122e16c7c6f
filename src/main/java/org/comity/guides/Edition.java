package org.comity.guides;

import java.time.Instant;

/// What a guide says in one language since a moment.
///
/// @param number of what an editor published; 0 for what came with the program
public record Edition(GuideText text, Instant at, long number) {

    public boolean shipped() {
        return number == 0;
    }
}
