package org.comity.treaties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// States, adherence and declarations for programs. Every fact carries source, date and standing.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class StatesApi {

    private final CurrentFacts facts;
    private final Clock clock;

    StatesApi(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/states")
    StatesJson.States states() {
        var snapshot = facts.now();
        var today = LocalDate.now(clock);
        return new StatesJson.States(
                snapshot.asOf(),
                snapshot.revision().hex(),
                snapshot.states().stream()
                        .map(state -> StatesJson.summary(
                                state, snapshot.adherence(ArticleRef.CONVENTION, state.country(), today)))
                        .toList());
    }

    @GetMapping("/states/{code}")
    StatesJson.State state(@PathVariable String code) {
        var snapshot = facts.now();
        return snapshot.state(country(code))
                .map(state -> StatesJson.state(snapshot, state, LocalDate.now(clock)))
                .orElseThrow(StatesApi::unknownState);
    }

    /// Where every State stands towards a treaty on a day; today unless said.
    @GetMapping("/adherence")
    StatesJson.Adherences adherence(
            @RequestParam(defaultValue = ArticleRef.CONVENTION) String treaty,
            @RequestParam(defaultValue = "") String on) {
        if (!treaty.matches("[A-Z0-9-]{3,30}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "treaty is a short number such as ETS185");
        }
        var day = on.isEmpty()
                ? LocalDate.now(clock)
                : FilterForm.day(on)
                        .orElseThrow(() ->
                                new ResponseStatusException(HttpStatus.BAD_REQUEST, "on is a day such as 2026-11-23"));
        var snapshot = facts.now();
        return new StatesJson.Adherences(treaty, day, statuses(snapshot.states(), treaty, day));
    }

    private Map<String, StatesJson.Adherence> statuses(List<StateFact> states, String treaty, LocalDate day) {
        var snapshot = facts.now();
        var statuses = new java.util.LinkedHashMap<String, StatesJson.Adherence>();
        states.forEach(state -> statuses.put(
                state.country().code(), StatesJson.adherence(snapshot.adherence(treaty, state.country(), day))));
        return statuses;
    }

    private static Country country(String code) {
        try {
            return Country.of(code);
        } catch (IllegalArgumentException notACode) {
            throw unknownState();
        }
    }

    private static ResponseStatusException unknownState() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No State has this code");
    }
}
