package org.comity.profiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Names one thing a profile says, through all its versions.
public record ItemId(UUID value) {

    /// The row that a fact file holds for an article: the same on every node.
    public static ItemId seed(Country state, ArticleRef article) {
        return named("row " + state + " " + article);
    }

    /// A section of a State's wiki in a language: there is one of each.
    public static ItemId section(Country state, Section section, Language language) {
        return named("section " + state + " " + section + " " + language.code());
    }

    /// What a State says of one measure, in the whole of it or in a territory: there is one of each.
    public static ItemId procedure(Country state, Subject subject, String territory) {
        return named("procedure " + state + " " + subject + " " + territory.strip());
    }

    /// All sections a State's wiki can have.
    public static Set<ItemId> sections(Country state) {
        return Arrays.stream(Section.values())
                .flatMap(section -> Arrays.stream(Language.values()).map(language -> section(state, section, language)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ItemId named(String what) {
        return new ItemId(UUID.nameUUIDFromBytes(("comity profile " + what).getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether it was drawn by chance, and does not name something of which there is one.
    public boolean drawn() {
        return value.version() == 4;
    }

    /// Reads an id as it stands in an address; empty for anything else.
    public static Optional<ItemId> read(String text) {
        try {
            return Optional.of(new ItemId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
