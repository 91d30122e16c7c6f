package org.comity.treaties;

import java.util.List;
import org.comity.vocabulary.Country;

/// How a State wants to be asked. Texts are in English, empty where the source was not read on the point.
///
/// @param accepted each an ISO 639 code that suffices, or several that are needed together, such as `mk+en`
/// @param translation whether a translation is needed, beginning with `y`, `n` or `conditions`
/// @param channel the authority and the way
/// @param electronic whether a request may come electronically, beginning with `y`, `n` or `conditions`
public record LanguagesFact(
        Country country,
        List<String> accepted,
        String translation,
        String channel,
        String electronic,
        FactSource source) {

    public LanguagesFact {
        accepted = List.copyOf(accepted);
    }
}
