package org.comity.pathfinder;

import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What came of earlier requests for one measure to one State.
///
/// @param whose of one's own authority, counted exactly; of all, rounded
/// @param sent how many
/// @param cameBack by ground, the most frequent first
public record PastOutcome(Measure measure, Country state, Whose whose, int sent, List<CameBack> cameBack) {

    public enum Whose {
        OWN,
        ALL
    }

    /// @param ground the key of its sentence
    /// @param basis empty where no provision was named
    public record CameBack(String ground, Optional<ArticleRef> basis, int times) {}

    public PastOutcome {
        cameBack = List.copyOf(cameBack);
    }

    /// How many came back.
    public int returned() {
        return cameBack.stream().mapToInt(CameBack::times).sum();
    }

    /// Whether it speaks of this path.
    public boolean of(LegalPath path) {
        return path.measure().equals(measure)
                && path.state().filter(state::equals).isPresent();
    }
}
