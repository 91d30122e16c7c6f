package org.comity.news.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.news.NewsId;
import org.comity.news.NewsItem;
import org.comity.news.NewsTopic;
import org.comity.news.usecase.NewsInMemory;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// News for programs.
@RestController
@RequestMapping(path = "/api/v1/news", produces = MediaType.APPLICATION_JSON_VALUE)
class NewsApi {

    private static final int PER_PAGE = 50;

    private final NewsInMemory news;
    private final NodeSettings node;

    NewsApi(NewsInMemory news, NodeSettings node) {
        this.news = news;
        this.node = node;
    }

    /// @param total how many fit; `items` holds a page of them
    record NewsList(int total, int page, List<NewsEntry> items) {}

    /// @param words by language
    record NewsEntry(
            String id,
            String address,
            Map<String, NewsWords> words,
            List<String> topics,
            List<String> articles,
            List<String> states,
            List<NewsLink> links,
            String published,
            String changed,
            List<NewsCorrection> corrections) {}

    record NewsWords(String title, String text) {}

    record NewsLink(String address, String words) {}

    record NewsCorrection(String at, String said) {}

    @GetMapping
    @Operation(summary = "News by topic, State, provision or instrument and year, newest first")
    @Parameter(name = "topic")
    @Parameter(name = "state", description = "a code of two letters, such as PT")
    @Parameter(name = "article", description = "an instrument or a provision, such as CETS224 or ETS185 29")
    @Parameter(name = "year")
    @Parameter(name = "page")
    NewsList list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        var query = NewsQuery.of(parameters);
        var found = news.shown().stream()
                .filter(item -> query.fits(item, item.since().toString().substring(0, 4)))
                .toList();
        return new NewsList(
                found.size(),
                query.page(),
                found.stream()
                        .skip((long) (query.page() - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(this::entry)
                        .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One item of news, in every language it was written in, with its corrections")
    NewsEntry item(@PathVariable String id) {
        return NewsId.named(id)
                .flatMap(news::find)
                .filter(NewsItem::shown)
                .map(this::entry)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing has that id"));
    }

    private NewsEntry entry(NewsItem item) {
        var content = item.content();
        var words = new TreeMap<String, NewsWords>();
        content.words()
                .forEach((language, said) -> words.put(language.code(), new NewsWords(said.title(), said.text())));
        return new NewsEntry(
                item.id().slug(),
                node.address("/en" + item.path()).toString(),
                words,
                content.topics().stream().map(NewsTopic::written).toList(),
                content.articles().stream().map(ArticleRef::toString).toList(),
                content.states().stream().map(Country::code).toList(),
                content.links().stream()
                        .map(link -> new NewsLink(link.address().toString(), link.words()))
                        .toList(),
                item.since().toString(),
                item.changed().toString(),
                item.corrections().stream()
                        .map(one -> new NewsCorrection(one.at().toString(), one.said()))
                        .toList());
    }
}
