package org.comity.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.search.Found;
import org.comity.search.NamingStates;
import org.comity.search.SearchIndex;
import org.comity.search.web.SearchPage.Wrong;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The search, for everyone.
@PageController
class SearchController {

    private final SearchIndex index;
    private final NamingStates names;

    SearchController(SearchIndex index, NamingStates names) {
        this.index = index;
        this.names = names;
    }

    @GetMapping("/search")
    Answer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "1") String page,
            View view) {
        var form = SearchForm.read(q, kind, state, language, page);
        var errors = new ArrayList<Wrong>();
        form.errors().forEach((field, key) -> errors.add(new Wrong(field, key)));
        if (q.isBlank()) {
            return answer(form, errors, Optional.empty(), false, view);
        }
        return switch (index.find(form.asked(view.language()))) {
            case Found.Refused(var reason) -> {
                errors.add(new Wrong("q", "search.refused." + reason));
                yield answer(form, errors, Optional.empty(), false, view);
            }
            case Found.NotNow() -> answer(form, errors, Optional.empty(), true, view);
            case Found.Results results ->
                answer(form, errors, Optional.of(new ShowingResults(form, names, view).show(results)), false, view);
        };
    }

    private static Answer answer(
            SearchForm form, List<Wrong> errors, Optional<SearchPage.Shown> results, boolean notNow, View view) {
        var model = new SearchPage(
                form.words(),
                errors,
                results,
                notNow,
                form.narrowed()
                        ? Optional.of(view.link("/search" + form.everywhere().query()))
                        : Optional.empty(),
                view.link("/search.atom" + form.query()),
                "/api/v1/search" + form.query());
        return errors.isEmpty() ? Page.of("search/search", model) : Page.refused("search/search", model);
    }
}
