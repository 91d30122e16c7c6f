package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Map;
import org.comity.treaties.Adherence;
import org.comity.vocabulary.Country;

/// Where States stand towards one of the instruments.
///
/// @param treaty short number
/// @param states by where they stand, in the order of their names
/// @param listed of those of whom nobody knows since when: whom a source lists as Parties
/// @param names of States in the reader's language
public record InstrumentPage(
        String treaty, Map<Adherence, List<Country>> states, List<Country> listed, Map<Country, String> names) {

    private static final List<Adherence> SHOWN =
            List.of(Adherence.PARTY, Adherence.RATIFIED_NOT_IN_FORCE, Adherence.SIGNATORY, Adherence.INVITED);

    /// Where somebody stands; that nobody knows is not among them.
    public List<Adherence> standings() {
        return SHOWN.stream().filter(states::containsKey).toList();
    }

    public List<Country> of(Adherence adherence) {
        return states.getOrDefault(adherence, List.of());
    }

    /// Of how many nothing at all is known.
    public int unknown() {
        return of(Adherence.UNKNOWN).size() - listed.size();
    }

    public String name(Country state) {
        return names.getOrDefault(state, state.code());
    }
}
