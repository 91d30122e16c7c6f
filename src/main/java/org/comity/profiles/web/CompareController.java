package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.library.Interpretations;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.Pin;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.profiles.web.ComparePage.Line;
import org.comity.treaties.CurrentFacts;
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

    private final ReadingCells reading;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Interpretations library;
    private final Clock clock;

    CompareController(
            ReadingCells reading, CurrentFacts facts, StateNames names, Interpretations library, Clock clock) {
        this.reading = reading;
        this.facts = facts;
        this.names = names;
        this.library = library;
        this.clock = clock;
    }

    @GetMapping("/profiles/compare")
    Page compare(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var instrument = query.instrument();
        var states = SomeStates.of(query, facts);
        var articles = query.articles(instrument);
        var place = LawPlace.of(query);
        var lines =
                states.compared().isEmpty() ? List.<Line>of() : lines(states.compared(), articles, instrument, place);
        var page = new ComparePage(
                place,
                instrument,
                states.typed(),
                lines,
                SomeStates.choices(facts, names, view.language()),
                names,
                view.language(),
                library);
        return query.errors().isEmpty() ? Page.of("profiles/compare", page) : Page.refused("profiles/compare", page);
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
}
