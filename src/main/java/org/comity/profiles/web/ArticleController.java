package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PublishedChange;
import org.comity.profiles.model.Watched;
import org.comity.profiles.paper.ChangeWords;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the law says for one article, in all States or in one, and what was published of it last; for everyone.
@PageController
class ArticleController {

    private static final int NEWEST = 20;

    private final LegalProfiles profiles;
    private final ReadingCells reading;
    private final WatchButtons buttons;
    private final Messages messages;
    private final StateNames names;
    private final Clock clock;

    ArticleController(
            LegalProfiles profiles,
            ReadingCells reading,
            WatchButtons buttons,
            Messages messages,
            StateNames names,
            Clock clock) {
        this.profiles = profiles;
        this.reading = reading;
        this.buttons = buttons;
        this.messages = messages;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/profiles/articles/{article:[A-Z0-9-]+}")
    Answer everywhere(HttpServletRequest request, View view, @PathVariable String article) {
        return Watched.article(article)
                .<Answer>map(known -> page(
                        request,
                        view,
                        new Watched.OfArticle(known),
                        known,
                        profiles.all().stream()
                                .sorted((one, other) ->
                                        names.order(view.language()).compare(one.state(), other.state()))
                                .toList()))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/states/{code:[A-Z]{2}}/articles/{article:[A-Z0-9-]+}")
    Answer inOne(HttpServletRequest request, View view, @PathVariable String code, @PathVariable String article) {
        var profile = profiles.of(new Country(code));
        return profile.flatMap(there -> Watched.article(article)
                        .<Answer>map(known -> page(
                                request, view, new Watched.OfArticleIn(there.state(), known), known, List.of(there))))
                .orElseGet(Page::notFound);
    }

    private Page page(HttpServletRequest request, View view, Watched watched, ArticleRef article, List<Profile> shown) {
        var words = new ChangeWords(messages, names, view.language());
        var cells = reading.read(
                shown.stream().map(profile -> Pin.of(profile.state(), article)).toList(), LocalDate.now(clock));
        return Page.of(
                "profiles/article",
                new ArticlePage(
                        article,
                        new WatchWords(view, names).article(article),
                        buttons.of(request, view, watched),
                        cells,
                        news(watched, shown.stream(), words),
                        names,
                        view.language()));
    }

    private static List<ArticlePage.News> news(Watched watched, Stream<Profile> shown, ChangeWords words) {
        return shown.flatMap(PublishedChange::in)
                .filter(change -> change.concerns(watched))
                .sorted(PublishedChange.NEWEST_FIRST)
                .limit(NEWEST)
                .map(change -> new ArticlePage.News(
                        change.revision(),
                        words.title(change.revision()),
                        change.version().knownFrom().orElseThrow(),
                        words.lines(change)))
                .toList();
    }
}
