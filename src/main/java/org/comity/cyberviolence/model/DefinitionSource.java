package org.comity.cyberviolence.model;

import java.util.Map;
import java.util.Optional;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// What a definition rests on. It is in our own words wherever it comes from.
///
/// @param article the provision it paraphrases
/// @param page the public page it paraphrases; with neither, no source was found that defines the same
public record DefinitionSource(Optional<ArticleRef> article, Optional<FactSource> page) {

    private static final Map<String, String> PAGES = Map.of(
            "TYPES", "https://www.coe.int/en/web/cyberviolence/types-of-cyberviolence",
            "INVENTORY", "https://www.coe.int/en/web/cyberviolence/initiatives-policies-strategies");

    /// The word of the file for a definition of our own.
    private static final String OWN = "OWN";

    /// @throws IllegalArgumentException for what is neither a known page nor a provision
    static DefinitionSource of(String written) {
        if (written.equals(OWN)) {
            return new DefinitionSource(Optional.empty(), Optional.empty());
        }
        return Optional.ofNullable(PAGES.get(written))
                .map(page -> new DefinitionSource(
                        Optional.empty(), Optional.of(new FactSource(page, Optional.empty(), Standing.SOURCED, ""))))
                .orElseGet(() -> new DefinitionSource(Optional.of(ArticleRef.parse(written)), Optional.empty()));
    }
}
