package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.cyberviolence.Entry;
import org.comity.profiles.Row;
import org.comity.treaties.AdherenceOn;
import org.comity.vocabulary.Country;

/// What one State has against cyberviolence: instruments, law, measures.
///
/// @param name in the reader's language
/// @param adherences by instrument, in the order of the instruments
/// @param laws provisions known from its profile
public record StatePage(
        Country state, String name, Map<String, AdherenceOn> adherences, List<Row> laws, List<Entry> entries) {

    /// Where it stands, as the key of a text.
    public String standing(AdherenceOn adherence) {
        return StatePages.listed(adherence)
                ? "cyberviolence.adherence.listed"
                : "treaties.status." + adherence.status().written();
    }

    /// Its code in addresses of help pages.
    public String small() {
        return state.code().toLowerCase(Locale.ROOT);
    }
}
