package org.comity.pathfinder;

import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// A clock that the law sets.
///
/// @param id the clock's name in the table of clocks: `C1` runs on a preservation, `C2` once assistance is requested
/// @param days empty for a clock that ends with an event
public record TimeLimit(String id, Optional<Integer> days, Kind kind, ArticleRef citation) {

    /// What the days mean.
    public enum Kind {
        MINIMUM("minimum"),
        UNTIL_DECISION("until decision");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }
}
