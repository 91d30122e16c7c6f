package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.profiles.web.PinsPage.Line;
import org.comity.treaties.StateNames;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// What a reader collected, for everyone who has its address.
@PageController
class PinsController {

    private final ReadingCells reading;
    private final StateNames names;
    private final Clock clock;

    PinsController(ReadingCells reading, StateNames names, Clock clock) {
        this.reading = reading;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/profiles/pins")
    Page pins(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var page = page(query, view);
        return query.errors().isEmpty() ? Page.of("profiles/pins", page) : Page.refused("profiles/pins", page);
    }

    private PinsPage page(LawQuery query, View view) {
        var place = LawPlace.of(query);
        var lines = place.pins().stream()
                .flatMap(pin -> reading.read(List.of(pin), place.on()).stream().map(cell -> new Line(pin, cell)))
                .toList();
        return new PinsPage(place, lines, names, view.language());
    }
}
