package org.comity.pathfinder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// One measure, judged for one question.
///
/// @param state the State asked; empty when nobody knows who holds the data
/// @param rank 1 is the path to take first; empty for a path that was discarded
/// @param because why it stands where it stands: a message below `pathfinder.because.`
/// @param channel how the request travels
/// @param languages ISO 639 codes that the requested State accepts, where it said so; empty means: ask
/// @param timeLimit empty when the law sets none
/// @param requires what a request must contain, in the order of the law
/// @param findings every reason, in the order a person would give them
public record LegalPath(
        Measure measure,
        Optional<Country> state,
        Status status,
        Optional<Integer> rank,
        String because,
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
        /// A fact that decides is missing, or is not certain enough to decide.
        UNKNOWN("unknown"),
        /// A treaty that is not in force between the two; what is missing stands in the findings.
        DORMANT("dormant"),
        UNAVAILABLE("unavailable");

        private final String written;

        Status(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

        /// The more closed of two.
        public Status and(Status other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /// The ways a request may travel.
    public enum Channel {
        /// Articles 35 and 25(3): at once, by means that are fast and secure.
        CONTACT_POINTS("expedited, between the 24/7 points of contact"),
        /// Article 27(2)(b), or whatever a treaty between the two says (27(1)).
        CENTRAL_AUTHORITIES("direct, between the central authorities"),
        /// Article 27(9)(a), with a copy through the central authorities.
        JUDICIAL_AUTHORITIES("direct, between the judicial authorities"),
        /// Article 24(7).
        EXTRADITION_AUTHORITIES("between the authorities for extradition"),
        /// Not asked for: what was found while carrying out another request.
        WITH_THE_EXECUTION("with the execution of the preservation request"),
        /// Article 32: no request at all.
        OWN_SYSTEM("none: through a computer system in the own territory"),
        /// Articles 6 and 7 of the Second Protocol; a provider's own policy.
        TO_THE_ENTITY("direct, to the entity that holds the data"),
        /// Article 8(10) and (11) of the Second Protocol.
        DESIGNATED_AUTHORITIES("between the designated authorities"),
        COMPETENT_AUTHORITIES("direct, between the competent authorities"),
        INTERPOL("through Interpol"),
        DIPLOMATIC("diplomatic");

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

    /// Those reasons that speak of one thing, such as the grounds of refusal to pre-empt.
    public Stream<Finding> on(Topic topic) {
        return findings.stream().filter(finding -> finding.topic() == topic);
    }

    /// The same path at its place among the others.
    public LegalPath ranked(int place) {
        return new LegalPath(
                measure,
                state,
                status,
                Optional.of(place),
                because,
                addressee,
                channel,
                languages,
                timeLimit,
                requires,
                findings);
    }
}
