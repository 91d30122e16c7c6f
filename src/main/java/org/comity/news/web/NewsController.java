package org.comity.news.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.identity.SignedIn;
import org.comity.news.NewsId;
import org.comity.news.NewsItem;
import org.comity.news.NewsStatus;
import org.comity.news.NewsTopic;
import org.comity.news.usecase.NewsAccess;
import org.comity.news.usecase.NewsInMemory;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// News for everyone: the list, and a page for each item. Both are kept until something else is published.
@PageController
class NewsController {

    private final NewsInMemory news;
    private final NewsAccess access;
    private final StateNames names;
    private final CurrentFacts facts;
    private final SignedIn signedIn;

    NewsController(NewsInMemory news, NewsAccess access, StateNames names, CurrentFacts facts, SignedIn signedIn) {
        this.news = news;
        this.access = access;
        this.names = names;
        this.facts = facts;
        this.signedIn = signedIn;
    }

    @GetMapping("/news")
    Answer list(HttpServletRequest request, View view, @RequestParam Map<String, String> parameters) {
        return new KeptPage(state(), () -> listed(request, view, NewsQuery.of(parameters)));
    }

    private List<Object> state() {
        return List.of(news.revision(), facts.now().revision());
    }

    private Page listed(HttpServletRequest request, View view, NewsQuery query) {
        var all = news.shown();
        return Page.of(
                "news/list",
                new NewsPage(
                        query,
                        all.stream()
                                .filter(item -> query.fits(item, year(item)))
                                .toList(),
                        all.size(),
                        Arrays.stream(NewsTopic.values())
                                .filter(topic -> all.stream()
                                        .anyMatch(
                                                item -> item.content().topics().contains(topic)))
                                .toList(),
                        named(
                                all.stream()
                                        .flatMap(item -> item.content().states().stream())
                                        .collect(Collectors.toSet()),
                                view.language()),
                        all.stream()
                                .map(NewsController::year)
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .toList(),
                        writable(request)));
    }

    private static String year(NewsItem item) {
        return Integer.toString(item.since().atZone(ZoneOffset.UTC).getYear());
    }

    private List<NewsPage.NamedState> named(Collection<Country> states, Language language) {
        return states.stream()
                .sorted(names.order(language))
                .map(state -> new NewsPage.NamedState(state, names.name(state, language)))
                .toList();
    }

    /// @param text the language of the text, where it shall not be that of the page
    @GetMapping("/news/{slug:[a-z0-9-]{1,80}}")
    Answer item(
            HttpServletRequest request,
            View view,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text) {
        return new KeptPage(state(), () -> shown(request, view, slug, text));
    }

    private Page shown(HttpServletRequest request, View view, String slug, String text) {
        var item = NewsId.named(slug).flatMap(news::find);
        if (item.filter(NewsItem::shown).isPresent()) {
            return Page.of("news/item", page(item.get(), view, text, writable(request)));
        }
        return item.filter(gone -> gone.status() == NewsStatus.WITHDRAWN)
                .map(gone -> new Page("news/gone", page(gone, view, "", false), HttpStatus.GONE))
                .orElseGet(Page::notFound);
    }

    private ItemPage page(NewsItem item, View view, String text, boolean writable) {
        var wanted = Language.ofCode(text).orElse(view.language());
        return new ItemPage(
                item, item.content().shownIn(wanted), named(item.content().states(), view.language()), writable);
    }

    private boolean writable(HttpServletRequest request) {
        return signedIn.person(request).filter(access::writes).isPresent();
    }
}
