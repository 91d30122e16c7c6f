package org.comity.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.search.Found;
import org.comity.search.Kind;
import org.comity.search.NamingStates;
import org.comity.search.SearchIndex;
import org.comity.search.web.SearchPage.Choice;
import org.comity.search.web.SearchPage.Group;
import org.comity.search.web.SearchPage.Row;
import org.comity.search.web.SearchPage.Shown;
import org.comity.web.View;

/// Puts results into words of the reader's language, every choice with the address that makes it.
final class ShowingResults {

    private static final int CHOICES_AT_FIRST = 8;

    private final SearchForm form;
    private final NamingStates names;
    private final View view;

    ShowingResults(SearchForm form, NamingStates names, View view) {
        this.form = form;
        this.names = names;
        this.view = view;
    }

    Shown show(Found.Results results) {
        var pages = (int)
                Math.min(SearchForm.LAST_PAGE, (results.total() + SearchIndex.PER_PAGE - 1) / SearchIndex.PER_PAGE);
        return new Shown(
                results.total(),
                results.hits().stream().map(this::row).toList(),
                results.complete(),
                results.everyWord(),
                results.meant().map(words -> new Choice(words, 0, address(form.meaning(words)), false)),
                groups(results),
                form.page(),
                pages,
                form.page() > 1 ? Optional.of(address(form.at(form.page() - 1))) : Optional.empty(),
                form.page() < pages ? Optional.of(address(form.at(form.page() + 1))) : Optional.empty());
    }

    private Row row(Found.Hit hit) {
        var document = hit.document();
        return new Row(
                hit,
                view.text("search.kind." + document.kind()),
                document.kind() == Kind.STATE
                        ? ""
                        : document.state()
                                .map(state -> names.name(state, view.language()))
                                .orElse(""),
                document.date().map(view::date).orElse(""));
    }

    private List<Group> groups(Found.Results results) {
        var groups = new ArrayList<Group>();
        groups.add(group("kinds", results.kinds(), kind -> view.text("search.kind." + kind), form.kind(), form::of));
        groups.add(
                group("states", results.states(), state -> names.name(state, view.language()), form.state(), form::in));
        groups.add(group("languages", results.languages(), this::language, form.language(), form::said));
        groups.removeIf(group -> group.all().isEmpty() && !narrows(group, results.total()));
        return groups;
    }

    /// Whether any of its choices would leave fewer results.
    private static boolean narrows(Group group, long total) {
        return group.first().stream().anyMatch(choice -> choice.count() < total);
    }

    private String language(String code) {
        return Locale.of(code).getDisplayLanguage(view.language().locale());
    }

    private <T> Group group(
            String heading,
            Map<T, Long> counts,
            Function<T, String> label,
            Optional<T> chosen,
            Function<Optional<T>, SearchForm> choosing) {
        var choices = counts.entrySet().stream()
                .map(count -> new Choice(
                        label.apply(count.getKey()),
                        count.getValue(),
                        address(choosing.apply(Optional.of(count.getKey()))),
                        chosen.filter(count.getKey()::equals).isPresent()))
                .toList();
        return new Group(
                heading,
                choices.stream().limit(CHOICES_AT_FIRST).toList(),
                choices.stream().skip(CHOICES_AT_FIRST).toList(),
                chosen.map(any -> address(choosing.apply(Optional.empty()))));
    }

    private String address(SearchForm other) {
        return view.link("/search" + other.query());
    }
}
