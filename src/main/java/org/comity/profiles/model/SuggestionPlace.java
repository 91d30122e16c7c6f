package org.comity.profiles.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Instrument;
import org.comity.profiles.Section;
import org.comity.vocabulary.ArticleRef;

/// What a suggestion is about: a section of the wiki, or an article of the legal profile.
///
/// @param text such as `LEGISLATION` or `ETS185 16`
public record SuggestionPlace(String text) {

    /// Empty for anything else.
    public static Optional<SuggestionPlace> read(String text) {
        return all().stream().filter(place -> place.text().equals(text)).findFirst();
    }

    /// In the order in which people look for them.
    public static List<SuggestionPlace> all() {
        return Stream.concat(
                        Arrays.stream(Section.values()).map(Section::name),
                        Instrument.allArticles().map(ArticleRef::toString))
                .map(SuggestionPlace::new)
                .toList();
    }

    public Optional<Section> section() {
        return Arrays.stream(Section.values())
                .filter(section -> section.name().equals(text))
                .findFirst();
    }

    public Optional<ArticleRef> article() {
        return section().isPresent() ? Optional.empty() : Optional.of(ArticleRef.parse(text));
    }
}
