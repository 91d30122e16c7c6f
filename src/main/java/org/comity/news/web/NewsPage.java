package org.comity.news.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.news.NewsItem;
import org.comity.news.NewsTopic;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// The list of news.
///
/// @param found what fits
/// @param total how many there are, whatever is asked
/// @param topics those that some item has
/// @param states those that some item speaks of, by name
/// @param years the newest first
/// @param writable whether the reader may write
public record NewsPage(
        NewsQuery query,
        List<NewsItem> found,
        int total,
        List<NewsTopic> topics,
        List<NamedState> states,
        List<String> years,
        boolean writable) {

    private static final int PER_PAGE = 20;

    /// A State as the reader calls it.
    public record NamedState(Country code, String name) {}

    public int page() {
        return Math.min(query.page(), pages());
    }

    public int pages() {
        return Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
    }

    public List<NewsItem> rows() {
        return found.stream()
                .skip((long) (page() - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
    }

    /// The address of another page of the list.
    public String turned(int page) {
        return "/news" + query.with("page", Integer.toString(page));
    }

    /// What else there is of a provision.
    public static String ofArticle(ArticleRef article) {
        return "/news?article=" + URLEncoder.encode(article.toString(), StandardCharsets.UTF_8);
    }
}
