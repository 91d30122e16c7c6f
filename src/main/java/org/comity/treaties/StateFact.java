package org.comity.treaties;

import java.util.List;
import org.comity.vocabulary.Country;

/// A State (or the European Union, or a territory that the lists name) by name, place and membership.
///
/// @param officialLanguages ISO 639 codes
/// @param subregion empty for the European Union
public record StateFact(
        Country country,
        String iso3,
        String nameEnglish,
        String nameFrench,
        List<String> officialLanguages,
        Region region,
        String subregion,
        boolean councilOfEurope,
        boolean europeanUnion,
        boolean unitedNations,
        FactSource source) {

    public StateFact {
        officialLanguages = List.copyOf(officialLanguages);
    }

    /// The parts of the world the table of States is filtered by.
    public enum Region {
        AFRICA("Africa"),
        AMERICAS("Americas"),
        ASIA("Asia"),
        EUROPE("Europe"),
        OCEANIA("Oceania");

        private final String written;

        Region(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }
}
