package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import org.comity.vocabulary.Country;

/// Which ratification would open most paths: every State that is not bound, by what its consent would open.
///
/// @param consent the day on which each is assumed to consent, one at a time
public record Coverage(LocalDate consent, Treaty convention, Protocol protocol, LocalDate factsAsOf) {

    /// @param entry the day on which a consent would have taken effect: both worlds are judged on it
    /// @param gains the one that opens most first
    public record Treaty(LocalDate entry, List<Gain> gains) {
        public Treaty {
            gains = List.copyOf(gains);
        }
    }

    /// What one State's consent would open, both ways, over all needs.
    public record Gain(Country state, Opened opened) {}

    /// @param ways ordered pairs of States and needs without any available path that would have one
    /// @param paths paths that would become available, whether or not others are already
    public record Opened(int ways, int paths) {

        public static final Opened NOTHING = new Opened(0, 0);

        public Opened and(Opened more) {
            return new Opened(ways + more.ways, paths + more.paths);
        }
    }

    /// The Second Protocol enters into force with its fifth consent (CETS 224 Article 16(3)).
    ///
    /// @param missing how many consents it still needs; none when it is in force or will be
    /// @param amongThem what its entry into force opens among those that have consented
    public record Protocol(Treaty treaty, List<Country> consented, int missing, Opened amongThem) {
        public Protocol {
            consented = List.copyOf(consented);
        }
    }
}
