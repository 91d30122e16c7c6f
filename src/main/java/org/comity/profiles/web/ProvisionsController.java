package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.model.Topics;
import org.comity.profiles.usecase.SearchingProvisions;
import org.comity.profiles.usecase.SearchingProvisions.Question;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// Provisions by topic and words, for everyone.
@PageController
class ProvisionsController {

    private final SearchingProvisions searching;
    private final LegalProfiles profiles;
    private final Topics topics;
    private final StateNames names;
    private final Clock clock;

    ProvisionsController(
            SearchingProvisions searching, LegalProfiles profiles, Topics topics, StateNames names, Clock clock) {
        this.searching = searching;
        this.profiles = profiles;
        this.topics = topics;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/profiles/provisions")
    Page provisions(HttpServletRequest request, View view) {
        var query = new LawQuery(request, view, LocalDate.now(clock));
        var choices = choices(view);
        var place = LawPlace.of(query);
        var found = searching.search(new Question(topic(query), query.line("q"), state(query, choices), place.on()));
        var page = new ProvisionsPage(place, found, number(query, found), choices, names, view.language());
        return query.errors().isEmpty()
                ? Page.of("profiles/provisions", page)
                : Page.refused("profiles/provisions", page);
    }

    private Optional<String> topic(LawQuery query) {
        var typed = query.typed("topic");
        if (!typed.isEmpty() && !topics.has(typed)) {
            query.wrongKey("topic", "web.form.error.choice");
        }
        return Optional.of(typed).filter(topics::has);
    }

    private static Optional<Country> state(LawQuery query, List<Country> choices) {
        var typed = query.typed("state");
        var found =
                choices.stream().filter(choice -> choice.code().equals(typed)).findFirst();
        if (found.isEmpty() && !typed.isEmpty()) {
            query.wrongKey("state", "web.form.error.choice");
        }
        return found;
    }

    /// A page that is not there is the last.
    private static int number(LawQuery query, SearchingProvisions.Found found) {
        var typed = query.typed("page");
        var last = Math.max(1, Math.ceilDiv(found.hits().size(), ProvisionsPage.ON_A_PAGE));
        return typed.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(typed), last) : 1;
    }

    private List<Country> choices(View view) {
        return profiles.all().stream()
                .map(Profile::state)
                .sorted(names.order(view.language()))
                .toList();
    }
}
