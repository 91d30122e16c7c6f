package org.comity.profiles.web;

import java.time.Instant;
import java.util.stream.Stream;
import org.comity.node.NodeSettings;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.PublishedChange;
import org.comity.profiles.model.Watched;
import org.comity.profiles.paper.ChangeWords;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.AtomFeed;
import org.comity.web.Messages;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is published for an article, in all States or in one, and of a section of a State's wiki, as feeds: one entry
/// for each text that changed, field by field. Read from memory.
@PageController
class ArticleFeeds {

    private static final int NEWEST = 50;

    private final LegalProfiles profiles;
    private final Messages messages;
    private final StateNames names;
    private final NodeSettings node;

    ArticleFeeds(LegalProfiles profiles, Messages messages, StateNames names, NodeSettings node) {
        this.profiles = profiles;
        this.messages = messages;
        this.names = names;
        this.node = node;
    }

    @GetMapping("/profiles/articles/{article:[A-Z0-9-]+}.atom")
    ResponseEntity<byte[]> ofArticle(View view, @PathVariable String article) {
        return Watched.article(article)
                .map(known -> feed(view, new Watched.OfArticle(known)).answer())
                .orElseGet(ArticleFeeds::notThere);
    }

    @GetMapping("/states/{code:[A-Z]{2}}/articles/{article:[A-Z0-9-]+}.atom")
    ResponseEntity<byte[]> ofArticleIn(View view, @PathVariable String code, @PathVariable String article) {
        var state = new Country(code);
        return Watched.article(article)
                .filter(_ -> profiles.of(state).isPresent())
                .map(known -> feed(view, new Watched.OfArticleIn(state, known)).answer())
                .orElseGet(ArticleFeeds::notThere);
    }

    @GetMapping("/states/{code:[A-Z]{2}}/wiki/{section:[a-z-]+}.atom")
    ResponseEntity<byte[]> ofSection(View view, @PathVariable String code, @PathVariable String section) {
        var state = new Country(code);
        return Watched.section(section)
                .filter(_ -> profiles.of(state).isPresent())
                .map(known -> feed(view, new Watched.OfSection(state, known)).answer())
                .orElseGet(ArticleFeeds::notThere);
    }

    private static ResponseEntity<byte[]> notThere() {
        return ResponseEntity.notFound().build();
    }

    private AtomFeed feed(View view, Watched watched) {
        var words = new ChangeWords(messages, names, view.language());
        return new AtomFeed(
                view.language(),
                address(view, Watches.feed(watched)),
                address(view, Watches.page(watched)),
                new WatchWords(view, names).name(watched),
                changes(watched)
                        .sorted(PublishedChange.NEWEST_FIRST)
                        .limit(NEWEST)
                        .map(change -> entry(view, words, change))
                        .toList());
    }

    private Stream<PublishedChange> changes(Watched watched) {
        var of = switch (watched) {
            case Watched.OfState(var state) -> profiles.of(state).stream();
            case Watched.OfArticle _ -> profiles.all().stream();
            case Watched.OfArticleIn(var state, var _) -> profiles.of(state).stream();
            case Watched.OfSection(var state, var _) -> profiles.of(state).stream();
        };
        return of.flatMap(PublishedChange::in).filter(change -> change.concerns(watched));
    }

    private AtomFeed.Entry entry(View view, ChangeWords words, PublishedChange change) {
        var address = address(view, change.revision().page());
        return new AtomFeed.Entry(
                address + "#" + change.version().id(),
                address,
                words.title(change.revision()),
                change.version().knownFrom().orElse(Instant.EPOCH),
                words.lines(change));
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }
}
