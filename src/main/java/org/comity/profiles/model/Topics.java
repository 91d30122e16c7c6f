package org.comity.profiles.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.profiles.Instrument;
import org.comity.profiles.Provision;
import org.comity.vocabulary.ArticleRef;

/// What articles of different instruments are about, as `facts/article_topics.csv` says: one topic gathers, say, every
/// provision on preservation.
public final class Topics {

    private static final String FILE = "/facts/article_topics.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Set<ArticleRef>> articles;

    private Topics(Map<String, Set<ArticleRef>> articles) {
        this.articles = articles;
    }

    /// @throws IllegalStateException when the file is missing or names an article that asks nothing of domestic law,
    ///     which a test excludes
    public static Topics shipped() {
        var articles = new LinkedHashMap<String, Set<ArticleRef>>();
        try (var bytes = Topics.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException("The program is incomplete: " + FILE + " is missing");
            }
            try (var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                parser.forEach(line -> add(articles, line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Topics(articles);
    }

    private static void add(Map<String, Set<ArticleRef>> articles, CSVRecord line) {
        for (var number : line.get("articles").split(" ", -1)) {
            var article = new ArticleRef(line.get("treaty"), number);
            if (Instrument.of(article.treaty())
                    .filter(instrument -> instrument.covers(article))
                    .isEmpty()) {
                throw new IllegalStateException(FILE + ": " + article + " asks nothing of domestic law");
            }
            articles.computeIfAbsent(line.get("topic"), absent -> new LinkedHashSet<>())
                    .add(article);
        }
    }

    /// By the word an address carries, in the order of the Convention.
    public List<String> all() {
        return List.copyOf(articles.keySet());
    }

    public boolean has(String topic) {
        return articles.containsKey(topic);
    }

    /// The topics an article belongs to: at least one for every article of the Convention.
    public List<String> of(ArticleRef article) {
        return all().stream()
                .filter(topic -> articles.getOrDefault(topic, Set.of()).contains(article))
                .toList();
    }

    /// Whether a provision bears on an article of the topic.
    public boolean covers(String topic, Provision provision) {
        return articles.getOrDefault(topic, Set.of()).stream().anyMatch(provision::concerns);
    }
}
