package org.comity.news;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// All that an item says.
///
/// @param words in each language it was written in
/// @param articles provisions, or instruments as a whole
public record NewsContent(
        Map<Language, Words> words,
        Set<NewsTopic> topics,
        List<ArticleRef> articles,
        List<Country> states,
        List<Link> links) {

    /// @param text paragraphs, with an empty line between two
    public record Words(String title, String text) {

        public List<String> paragraphs() {
            return List.of(text.split("\\R\\s*\\R"));
        }

        public String first() {
            return paragraphs().getFirst().replaceAll("\\R", " ");
        }
    }

    /// @param words what stands there instead of the address; empty for none
    public record Link(URI address, String words) {

        public String shown() {
            return words.isEmpty() ? address.toString().replaceFirst("^https?://(www\\.)?", "") : words;
        }
    }

    /// @throws IllegalArgumentException without words in any language
    public NewsContent {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An item says something");
        }
        words = Collections.unmodifiableMap(new EnumMap<>(words));
        var sorted = EnumSet.noneOf(NewsTopic.class);
        sorted.addAll(topics);
        topics = Collections.unmodifiableSet(sorted);
        articles = List.copyOf(articles);
        states = List.copyOf(states);
        links = List.copyOf(links);
    }

    /// The language in which a reader gets it: the wanted one, else English, else the first there is.
    public Language shownIn(Language wanted) {
        if (words.containsKey(wanted)) {
            return wanted;
        }
        return words.containsKey(Language.ENGLISH)
                ? Language.ENGLISH
                : words.keySet().iterator().next();
    }

    public Words words(Language wanted) {
        return Objects.requireNonNull(words.get(shownIn(wanted)));
    }

    public List<Language> languages() {
        return List.copyOf(words.keySet());
    }
}
