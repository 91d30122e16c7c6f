package org.comity.news.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.news.NewsItem;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.PlainText;

/// What an address asks of news. What cannot be used of it is left out.
///
/// @param typed by field
public record NewsQuery(Map<String, String> typed) {

    private static final List<String> FIELDS = List.of("topic", "state", "article", "year", "page");
    private static final int LONGEST = 60;

    static NewsQuery of(Map<String, String> parameters) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> {
            var value = parameters.getOrDefault(field, "").strip();
            if (!value.isEmpty() && PlainText.problem(value, LONGEST).isEmpty()) {
                typed.put(field, value);
            }
        });
        return new NewsQuery(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean narrows() {
        return typed.keySet().stream().anyMatch(field -> !field.equals("page"));
    }

    int page() {
        return typed("page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed("page")) : 1;
    }

    boolean fits(NewsItem item, String year) {
        var content = item.content();
        return (typed("topic").isEmpty()
                        || content.topics().stream()
                                .anyMatch(topic -> topic.written().equals(typed("topic"))))
                && (typed("state").isEmpty()
                        || content.states().stream()
                                .anyMatch(state -> state.code().equals(typed("state"))))
                && (typed("article").isEmpty()
                        || content.articles().stream().anyMatch(article -> asked(article, typed("article"))))
                && (typed("year").isEmpty() || year.equals(typed("year")));
    }

    /// Who asks for an instrument gets its provisions too, and who asks for an article its paragraphs.
    private static boolean asked(ArticleRef article, String wanted) {
        var written = article.toString();
        return written.equals(wanted) || written.startsWith(wanted + " ") || written.startsWith(wanted + "(");
    }

    /// As an address has it, with another value for a field.
    String with(String field, String value) {
        var all = new LinkedHashMap<>(typed);
        all.put(field, value);
        return written(all);
    }

    static String written(Map<String, String> all) {
        var query = all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
