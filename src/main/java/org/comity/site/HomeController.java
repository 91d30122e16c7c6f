package org.comity.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DrawingAdherenceMap;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// The public first page. It asks no database, and is kept until the day, the facts or what is new changes.
@PageController
class HomeController {

    private final DrawingAdherenceMap maps;
    private final CurrentFacts facts;
    private final Newest newest;
    private final Clock clock;

    HomeController(DrawingAdherenceMap maps, CurrentFacts facts, Newest newest, Clock clock) {
        this.maps = maps;
        this.facts = facts;
        this.newest = newest;
        this.clock = clock;
    }

    @GetMapping({"", "/"})
    Answer home(View view) {
        return new KeptPage(
                List.of(LocalDate.now(clock), facts.now().revision(), newest.state()),
                () -> Page.of("site/home", new HomePage(maps.drawToday(view.language()), newest.now(view.language()))));
    }
}
