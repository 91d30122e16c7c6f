package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.identity.SignedIn;
import org.comity.profiles.usecase.KeepingCollections;
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
    private final KeepingCollections keeping;
    private final SignedIn signedIn;
    private final StateNames names;
    private final Clock clock;

    PinsController(ReadingCells reading, KeepingCollections keeping, SignedIn signedIn, StateNames names, Clock clock) {
        this.reading = reading;
        this.keeping = keeping;
        this.signedIn = signedIn;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/profiles/pins")
    Page pins(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var page = page(request, query, view);
        return query.errors().isEmpty() ? Page.of("profiles/pins", page) : Page.refused("profiles/pins", page);
    }

    private PinsPage page(HttpServletRequest request, LawQuery query, View view) {
        var place = LawPlace.of(query);
        var lines = place.pins().stream()
                .flatMap(pin -> reading.read(List.of(pin), place.on()).stream().map(cell -> new Line(pin, cell)))
                .toList();
        var own = signedIn.person(request).flatMap(keeping::of);
        return new PinsPage(place, lines, names, view.language(), own);
    }
}
