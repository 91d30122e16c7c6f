package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.Instrument;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Pin;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of gaps of a State, for everyone.
@PageController
class GapsController {

    private final LegalProfiles profiles;
    private final ReadingCells reading;
    private final StateNames names;
    private final Clock clock;

    GapsController(LegalProfiles profiles, ReadingCells reading, StateNames names, Clock clock) {
        this.profiles = profiles;
        this.reading = reading;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/states/{code:[A-Z]{2}}/gaps")
    Answer gaps(HttpServletRequest request, View view, @PathVariable String code) {
        return profiles.of(new Country(code))
                .<Answer>map(profile -> gaps(profile, new LawQuery(request, view, LocalDate.now(clock)), view))
                .orElseGet(Page::notFound);
    }

    private Page gaps(Profile profile, LawQuery query, View view) {
        var instrument = query.instrument();
        var place = LawPlace.of(query);
        var page = new GapsPage(
                place,
                profile,
                names.name(profile.state(), view.language()),
                instrument,
                cells(profile, instrument, place));
        return query.errors().isEmpty() ? Page.of("profiles/gaps", page) : Page.refused("profiles/gaps", page);
    }

    private List<LawCell> cells(Profile profile, Instrument instrument, LawPlace place) {
        return reading.read(
                instrument.articles().stream()
                        .map(article -> Pin.of(profile.state(), article))
                        .toList(),
                place.on());
    }
}
