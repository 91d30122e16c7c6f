package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Subject;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.web.ProceduresPage.Column;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// How some States do the same thing, side by side, for everyone.
@PageController
class ProceduresController {

    private final LegalProfiles profiles;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Clock clock;

    ProceduresController(LegalProfiles profiles, CurrentFacts facts, StateNames names, Clock clock) {
        this.profiles = profiles;
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/profiles/procedures")
    Page procedures(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var page = page(query, view);
        return query.errors().isEmpty()
                ? Page.of("profiles/procedures", page)
                : Page.refused("profiles/procedures", page);
    }

    @GetMapping("/profiles/procedures.csv")
    ResponseEntity<byte[]> file(HttpServletRequest request, View view) {
        var page = page(new LawQuery(request, view, LocalDate.now(clock)), view);
        var on = page.place().on();
        var lines = page.tables().stream()
                .flatMap(table -> table.sides().stream())
                .flatMap(side -> side.row().map(row -> new ProcedureCsv.Line(side.state(), row)).stream())
                .toList();
        return new ProcedureCsv(view, names, on).answer("procedures-" + on, lines);
    }

    private ProceduresPage page(LawQuery query, View view) {
        var states = SomeStates.of(query, facts);
        var place = LawPlace.of(query);
        return new ProceduresPage(
                place,
                states.typed(),
                subject(query),
                columns(states.compared(), place),
                SomeStates.choices(facts, names, view.language()),
                names,
                new ProcedureWords(view.language(), view::text));
    }

    private List<Column> columns(List<Country> states, LawPlace place) {
        return states.stream()
                .flatMap(state -> profiles.of(state).stream())
                .map(profile -> new Column(profile.state(), profile.procedures(place.on())))
                .toList();
    }

    /// Such as `PRESERVATION`, or `preservation` as in a file.
    private static Optional<Subject> subject(LawQuery query) {
        var typed = LawQuery.upper(query.typed("subject"));
        var found = Arrays.stream(Subject.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        if (found.isEmpty() && !typed.isEmpty()) {
            query.wrongKey("subject", "web.form.error.choice");
        }
        return found;
    }
}
