package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.comity.profiles.usecase.ChartingLaw;
import org.comity.profiles.usecase.ChartingLaw.Circle;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// Articles by States, for everyone.
@PageController
class MatrixController {

    private final ChartingLaw charting;
    private final StateNames names;
    private final StateOfProfiles state;
    private final Clock clock;

    MatrixController(ChartingLaw charting, StateNames names, StateOfProfiles state, Clock clock) {
        this.charting = charting;
        this.names = names;
        this.state = state;
        this.clock = clock;
    }

    /// What cannot be used of the question is named and left out: the matrix is shown all the same.
    @GetMapping("/profiles/matrix")
    Answer matrix(HttpServletRequest request, View view) {
        return new KeptPage(state.now(), () -> shown(request, view));
    }

    private Page shown(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var page = page(query, view);
        return query.errors().isEmpty() ? Page.of("profiles/matrix", page) : Page.refused("profiles/matrix", page);
    }

    @GetMapping("/profiles/matrix.csv")
    ResponseEntity<byte[]> file(HttpServletRequest request, View view) {
        return MatrixCsv.answer(page(new LawQuery(request, view, LocalDate.now(clock)), view), view);
    }

    private MatrixPage page(LawQuery query, View view) {
        var instrument = query.instrument();
        var articles = query.articles(instrument);
        var circle = query.choice("of", Circle.class).orElse(Circle.PARTIES);
        var region = query.region();
        var place = LawPlace.of(query);
        var matrix = charting.chart(
                circle,
                region,
                articles.isEmpty() ? instrument.articles() : articles,
                place.on(),
                names.order(view.language()));
        return new MatrixPage(
                place,
                instrument,
                circle,
                matrix,
                names,
                view.language(),
                !query.typed("pick").isEmpty());
    }
}
