package org.comity.pathfinder;

import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// One measure, judged for one question.
///
/// @param rank 1 is the path to take first; empty for a path that was discarded
/// @param channel how the request travels
/// @param languages ISO 639 codes that the requested State accepts, where it said so; empty means: ask
/// @param timeLimit empty when the law sets none
/// @param requires what a request must contain, in the order of the law
/// @param findings every reason, in the order a person would give them
public record LegalPath(
        Measure measure,
        Status status,
        Optional<Integer> rank,
        Addressee addressee,
        Channel channel,
        List<String> languages,
        Optional<TimeLimit> timeLimit,
        List<RequiredElement> requires,
        List<Finding> findings) {

    public LegalPath {
        languages = List.copyOf(languages);
        requires = List.copyOf(requires);
        findings = List.copyOf(findings);
    }

    /// Whether the path can be taken, from open to closed: the last that any finding forces is the path's.
    public enum Status {
        AVAILABLE("available"),
        /// A fact is missing that decides.
        UNKNOWN("unknown"),
        /// Both have consented to the treaty; it is not in force between the two yet.
        DORMANT("dormant"),
        UNAVAILABLE("unavailable");

        private final String written;

        Status(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    /// The ways a request may travel.
    public enum Channel {
        /// Articles 35 and 25(3): at once, by means that are fast and secure.
        CONTACT_POINTS("expedited, between the 24/7 points of contact"),
        /// Article 27(2)(b), or whatever a treaty between the two says (27(1)).
        CENTRAL_AUTHORITIES("direct, between the central authorities"),
        /// Not asked for: what was found while carrying out another request.
        WITH_THE_EXECUTION("with the execution of the preservation request");

        private final String written;

        Channel(String written) {
            this.written = written;
        }

        /// As in JSON.
        public String written() {
            return written;
        }
    }

    /// An element a request must contain.
    ///
    /// @param key its name in message keys and forms, such as `authority`
    public record RequiredElement(String key, ArticleRef citation) {}

    public boolean available() {
        return status == Status.AVAILABLE;
    }
}
