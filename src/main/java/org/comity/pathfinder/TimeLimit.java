package org.comity.pathfinder;

import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// A clock that the law sets, or that practice sets where the law names no days.
///
/// @param id the clock's name in the table of clocks: `C1` runs on a preservation, `C2` once assistance is requested
/// @param days empty for a clock that ends with an event
public record TimeLimit(String id, Optional<Integer> days, Kind kind, ArticleRef citation) {

    /// What the days mean.
    public enum Kind {
        MINIMUM("minimum"),
        MAXIMUM("maximum"),
        UNTIL_DECISION("until decision"),
        /// The law says how fast and names no days; what is counted is policy, not law.
        POLICY("policy");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    /// @param provision such as `ETS185 29(7)`
    public static TimeLimit of(String id, int days, Kind kind, String provision) {
        return new TimeLimit(id, Optional.of(days), kind, ArticleRef.parse(provision));
    }

    /// A clock without days.
    public static TimeLimit open(String id, Kind kind, String provision) {
        return new TimeLimit(id, Optional.empty(), kind, ArticleRef.parse(provision));
    }
}
