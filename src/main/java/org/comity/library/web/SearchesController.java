package org.comity.library.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.library.PublishedRange;
import org.comity.library.SearchPace;
import org.comity.library.usecase.SavingSearches;
import org.comity.library.usecase.SavingSearches.Outcome;
import org.comity.library.usecase.WordsOfFound;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The searches somebody keeps, and what they find anew.
@PageController
class SearchesController {

    private static final String PATH = "/library/searches";
    private static final int LONGEST_NAME = 100;

    private final SavingSearches saving;
    private final WordsOfFound words;

    SearchesController(SavingSearches saving, WordsOfFound words) {
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(PATH)
    Answer list(Person person) {
        return list(person, List.of());
    }

    /// The form of a search, asked as in the list of works.
    @GetMapping(PATH + "/new")
    Answer form(View view, Person person, @RequestParam Map<String, String> typed) {
        var query = LibraryQuery.read(typed);
        if (!query.filter().narrows() || saving.of(person).isEmpty()) {
            return Page.notFound();
        }
        var first = new HashMap<>(typed);
        var words = query.words(view);
        first.put("name", words.substring(0, Math.min(words.length(), LONGEST_NAME)));
        first.put("pace", SearchPace.WEEKLY.name());
        return Page.of("library/save", new SavePage(query, first, List.of()));
    }

    @PostMapping(PATH)
    Answer save(View view, Person person, @RequestParam Map<String, String> typed) {
        var query = LibraryQuery.read(typed);
        if (!query.filter().narrows()) {
            return Page.notFound();
        }
        var form = new TypedForm(typed, view);
        var name = form.line("name", LONGEST_NAME);
        var pace = pace(typed);
        if (pace.isEmpty()) {
            form.wrong("pace-DAILY", "web.form.error.choice");
        }
        if (!form.errors().isEmpty()) {
            return Page.refused("library/save", new SavePage(query, typed, form.errors()));
        }
        return switch (saving.save(person, name, query.filter(), pace.orElseThrow())) {
            case DONE -> new Redirect(view.link(PATH));
            case TOO_MANY ->
                list(
                        person,
                        List.of(new FieldError("main", view.text("library.searches.tooMany", SavingSearches.MOST))));
            case NOT_FOUND -> Page.notFound();
        };
    }

    @PostMapping(PATH + "/{id}")
    Answer change(View view, Person person, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var pace = pace(typed);
        var outcome = typed.containsKey("remove")
                ? saving.remove(person, id)
                : pace.map(chosen -> saving.setPace(person, id, chosen)).orElse(Outcome.NOT_FOUND);
        return outcome == Outcome.DONE ? new Redirect(view.link(PATH)) : Page.notFound();
    }

    /// What somebody's searches find of a part of what was published.
    @GetMapping("/library/found/{range:\\d+-\\d+}")
    Answer found(Person person, @PathVariable String range) {
        var asked = PublishedRange.read(range);
        return asked.isEmpty() || saving.of(person).isEmpty()
                ? Page.notFound()
                : Page.of("library/found", new FoundPage(words.found(person.id(), List.of(asked.get()))));
    }

    private Answer list(Person person, List<FieldError> errors) {
        return saving.of(person)
                .<Answer>map(searches -> {
                    var page = new SearchesPage(searches, errors);
                    return errors.isEmpty()
                            ? Page.of("library/searches", page)
                            : Page.refused("library/searches", page);
                })
                .orElseGet(Page::notFound);
    }

    private static Optional<SearchPace> pace(Map<String, String> typed) {
        return Arrays.stream(SearchPace.values())
                .filter(pace -> pace.name().equals(typed.get("pace")))
                .findFirst();
    }
}
