package org.comity.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;

/// All that everyone may know of an event.
///
/// @param series what it belongs to; empty for none
/// @param place where it takes place besides on the network; empty for nowhere
public record EventContent(
        String series,
        Map<Language, Words> words,
        When when,
        String place,
        List<Session> sessions,
        List<Channel> channels,
        Set<Audience> audiences,
        List<ArticleRef> articles,
        Entry entry,
        List<Material> materials) {

    /// @throws IllegalArgumentException without a title in any language
    public EventContent {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An event has a title");
        }
        words = Collections.unmodifiableMap(new EnumMap<>(words));
        sessions = List.copyOf(sessions);
        channels = List.copyOf(channels);
        audiences = Set.copyOf(audiences);
        articles = List.copyOf(articles);
        materials = List.copyOf(materials);
    }

    /// The language in which a reader gets title and summary: their own, else English, else the first there is.
    public Language shownIn(Language wanted) {
        if (words.containsKey(wanted)) {
            return wanted;
        }
        return words.containsKey(Language.ENGLISH)
                ? Language.ENGLISH
                : words.keySet().iterator().next();
    }

    public Words words(Language wanted) {
        return java.util.Objects.requireNonNull(words.get(shownIn(wanted)));
    }

    public List<Material> materials(Material.Kind kind) {
        return materials.stream().filter(material -> material.kind() == kind).toList();
    }
}
