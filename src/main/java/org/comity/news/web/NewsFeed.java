package org.comity.news.web;

import java.util.List;
import java.util.Optional;
import org.comity.news.NewsItem;
import org.comity.news.usecase.NewsInMemory;
import org.comity.node.NodeSettings;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// News as a feed (Atom, RFC 4287); a correction comes with a newer moment and says what it corrects.
@PageController
class NewsFeed {

    private static final int NEWEST = 50;

    private final NewsInMemory news;
    private final NodeSettings node;

    NewsFeed(NewsInMemory news, NodeSettings node) {
        this.news = news;
        this.node = node;
    }

    @GetMapping("/news.atom")
    ResponseEntity<byte[]> feed(View view) {
        return new AtomFeed(
                        view.language(),
                        address(view, "/news.atom"),
                        address(view, "/news"),
                        view.text("news.title"),
                        news.shown().stream()
                                .limit(NEWEST)
                                .map(item -> entry(view, item))
                                .toList())
                .answer();
    }

    private AtomFeed.Entry entry(View view, NewsItem item) {
        var address = address(view, item.path());
        var words = item.content().words(view.language());
        var first = item.corrections().isEmpty()
                ? List.of(words.first())
                : List.of(
                        view.text(
                                "news.corrected",
                                view.moment(item.corrections().getFirst().at()),
                                item.corrections().getFirst().said()),
                        words.first());
        var entry = new AtomFeed.Entry(address, address, words.title(), item.changed(), first)
                .titledIn(item.content().shownIn(view.language()).code())
                .publishedAt(Optional.of(item.since()));
        return item.content().topics().stream()
                .findFirst()
                .map(topic -> entry.sortedBy(new AtomFeed.Category(topic.written(), view.text("news.topic." + topic))))
                .orElse(entry);
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
