package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.Pin;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.profiles.web.ComparePage.Line;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// The law of some States side by side, for everyone.
@PageController
class CompareController {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int MOST_SHOWN = 12;

    private final ReadingCells reading;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Clock clock;

    CompareController(ReadingCells reading, CurrentFacts facts, StateNames names, Clock clock) {
        this.reading = reading;
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/profiles/compare")
    Page compare(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var instrument = query.instrument();
        var typed = query.several("states").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
        var states = states(typed, query);
        var articles = query.articles(instrument);
        var place = LawPlace.of(query);
        var lines = states.size() < FEWEST ? List.<Line>of() : lines(states, articles, instrument, place);
        var page = new ComparePage(place, instrument, typed, lines, choices(view), names, view.language());
        return query.errors().isEmpty() ? Page.of("profiles/compare", page) : Page.refused("profiles/compare", page);
    }

    private List<Country> states(List<String> typed, LawQuery query) {
        var known = typed.stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(Country::new)
                .filter(state -> facts.now().state(state).isPresent())
                .toList();
        if (known.size() < typed.size()) {
            query.wrongKey("states", "comparison.error.state", typed.size() - known.size());
        } else if (typed.size() > MOST || typed.size() == 1) {
            query.wrongKey("states", "comparison.error.howMany", FEWEST, MOST);
        }
        return known.stream().limit(MOST).toList();
    }

    private List<Line> lines(List<Country> states, List<ArticleRef> articles, Instrument instrument, LawPlace place) {
        return (articles.isEmpty() ? instrument.articles() : articles)
                .stream()
                        .map(article -> new Line(
                                article,
                                reading.read(
                                        states.stream()
                                                .map(state -> Pin.of(state, article))
                                                .toList(),
                                        place.on())))
                        .toList();
    }

    private List<Country> choices(View view) {
        return facts.now().states().stream()
                .map(StateFact::country)
                .sorted(names.order(view.language()))
                .toList();
    }
}
