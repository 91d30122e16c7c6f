package org.comity.profiles;

import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// The law of each State as it is known now. Asks no database; what is published here is seen by the next reader,
/// whole.
public interface LegalProfiles {

    /// The profile of a State, without rows where nothing is known; empty for a country that is not among the facts.
    Optional<Profile> of(Country state);

    /// The profiles that say something, by State.
    List<Profile> all();

    /// Another number, and a higher one, whenever a profile says something else or was answered for anew: for whoever
    /// keeps what follows from it. Cheap. Whoever reads it before profiles reads such as are as new, or newer.
    long revision();
}
