package org.comity.news.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.news.NewsContent;
import org.comity.news.NewsContent.Link;
import org.comity.news.NewsContent.Words;
import org.comity.news.NewsItem;
import org.comity.news.NewsTopic;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the form of an item: words in up to four languages, and what it is about.
final class NewsForm {

    private static final int TITLE = 200;
    private static final int TEXT = 20_000;
    private static final int LINE = 500;
    private static final int LINKS = 4_000;
    private static final int MOST_LINKS = 20;
    private static final int SAID = 2_000;

    private final Map<String, String> typed;
    private final TypedForm form;
    private final Predicate<Country> known;

    /// @param known whether a State is among the facts
    NewsForm(Map<String, String> typed, View view, Predicate<Country> known) {
        this.typed = typed;
        this.form = new TypedForm(typed, view);
        this.known = known;
    }

    /// What the form shows at first.
    static Map<String, String> of(NewsItem item) {
        var typed = new HashMap<String, String>();
        var content = item.content();
        typed.put("id", item.id().slug());
        typed.put("version", Long.toString(item.version()));
        content.words().forEach((language, words) -> {
            typed.put("title-" + language.code(), words.title());
            typed.put("text-" + language.code(), words.text());
        });
        content.topics().forEach(topic -> typed.put("topic-" + topic.written(), "yes"));
        typed.put("states", content.states().stream().map(Country::code).collect(Collectors.joining(", ")));
        typed.put(
                "articles",
                content.articles().stream().map(ArticleRef::toString).collect(Collectors.joining("; ")));
        typed.put(
                "links",
                content.links().stream()
                        .map(link -> (link.address() + " " + link.words()).strip())
                        .collect(Collectors.joining("\n")));
        return typed;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// Empty when something is to be mended.
    Optional<NewsContent> content() {
        var words = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            words(language).ifPresent(said -> words.put(language, said));
        }
        if (words.isEmpty()) {
            form.wrong("title-en", "web.form.error.required");
        }
        var topics = EnumSet.noneOf(NewsTopic.class);
        for (var topic : NewsTopic.values()) {
            if (typed.containsKey("topic-" + topic.written())) {
                topics.add(topic);
            }
        }
        var states = states();
        var articles = articles();
        var links = links();
        return form.errors().isEmpty()
                ? Optional.of(new NewsContent(words, topics, articles, states, links))
                : Optional.empty();
    }

    /// What was corrected, or why something is withdrawn.
    String said(String field) {
        return form.text(field, SAID);
    }

    /// A language is there with title and text, or not at all.
    private Optional<Words> words(Language language) {
        var title = "title-" + language.code();
        var text = "text-" + language.code();
        if (form.raw(title).isEmpty() && form.raw(text).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Words(form.line(title, TITLE), form.text(text, TEXT)));
    }

    private List<Country> states() {
        var states = new ArrayList<Country>();
        for (var part : form.optionalLine("states", LINE).split("[,;\\s]+")) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.matches("[A-Za-z]{2}") && known.test(Country.of(part))) {
                states.add(Country.of(part));
            } else {
                form.wrong("states", "news.desk.error.states");
            }
        }
        return states.stream().distinct().toList();
    }

    private List<ArticleRef> articles() {
        var articles = new ArrayList<ArticleRef>();
        for (var part : form.optionalLine("articles", LINE).split("[;,]")) {
            var written = part.strip();
            if (!written.isEmpty()) {
                article(written)
                        .ifPresentOrElse(articles::add, () -> form.wrong("articles", "news.desk.error.articles"));
            }
        }
        return articles.stream().distinct().toList();
    }

    private static Optional<ArticleRef> article(String written) {
        try {
            var whole = written.matches("\\d.*") ? ArticleRef.CONVENTION + " " + written : written;
            return Optional.of(whole.contains(" ") ? ArticleRef.parse(whole) : ArticleRef.whole(whole));
        } catch (IllegalArgumentException noProvision) {
            return Optional.empty();
        }
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        var lines = form.raw("links").isEmpty() ? "" : form.text("links", LINKS);
        for (var line :
                lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            link(line).ifPresentOrElse(links::add, () -> form.wrong("links", "news.desk.error.links"));
        }
        if (links.size() > MOST_LINKS) {
            form.wrong("links", "news.desk.error.links");
        }
        return links;
    }

    /// An address, and after a space what stands there instead of it.
    private static Optional<Link> link(String line) {
        var parts = line.split("\\s+", 2);
        try {
            var address = new URI(parts[0]);
            return parts[0].matches("https?://[^/\\s]+.*") && address.getHost() != null
                    ? Optional.of(new Link(address, parts.length > 1 ? parts[1] : ""))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
