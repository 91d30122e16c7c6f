package org.comity.events.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.events.Audience;
import org.comity.events.Event;
import org.comity.vocabulary.ArticleRef;

/// What a reader looks for among events; what cannot be read is left aside.
///
/// @param article of the Convention, or `CETS224 7` for another treaty; empty for any
public record EventFilter(String language, Optional<Audience> audience, String article, String series)
        implements Predicate<Event> {

    private static final int LONGEST = 200;

    static EventFilter read(Map<String, String> typed) {
        return new EventFilter(
                line(typed, "language"),
                Arrays.stream(Audience.values())
                        .filter(known -> known.name().equals(typed.get("audience")))
                        .findFirst(),
                line(typed, "article"),
                line(typed, "series"));
    }

    private static String line(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? "" : text;
    }

    @Override
    public boolean test(Event event) {
        var content = event.content();
        return (language.isEmpty()
                        || content.channels().stream()
                                .anyMatch(channel -> channel.language().equals(language)))
                && (audience.isEmpty() || content.audiences().contains(audience.get()))
                && (series.isEmpty() || content.series().equalsIgnoreCase(series))
                && (article.isEmpty() || content.articles().stream().anyMatch(this::about));
    }

    private boolean about(ArticleRef cited) {
        var asked = article.contains(" ") ? article : ArticleRef.CONVENTION + " " + article;
        return Stream.of(cited.toString(), cited.display())
                .anyMatch(written -> written.equals(asked) || written.startsWith(asked + "("));
    }

    public boolean empty() {
        return language.isEmpty() && audience.isEmpty() && article.isEmpty() && series.isEmpty();
    }
}
