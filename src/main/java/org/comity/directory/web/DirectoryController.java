package org.comity.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Freshness;
import org.comity.directory.ListingId;
import org.comity.directory.usecase.SearchingDirectory;
import org.comity.directory.usecase.SearchingDirectory.Search;
import org.comity.directory.usecase.ShowingListing;
import org.comity.identity.SignedIn;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The directory for everyone: the search, and one page for each authority with what the reader may see of it.
@PageController
class DirectoryController {

    private static final int LONGEST_SEARCH = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final SearchingDirectory searching;
    private final ShowingListing showing;
    private final SignedIn signedIn;
    private final StateNames names;
    private final Clock clock;

    DirectoryController(
            SearchingDirectory searching, ShowingListing showing, SignedIn signedIn, StateNames names, Clock clock) {
        this.searching = searching;
        this.showing = showing;
        this.signedIn = signedIn;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/directory")
    Answer search(View view, @RequestParam Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var text = typed.getOrDefault("q", "");
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            errors.put("q", "web.form.error.controlCharacter");
        } else if (text.length() > LONGEST_SEARCH) {
            errors.put("q", "directory.search.tooLong");
        }
        var search = new Search(
                errors.isEmpty() ? text : "",
                choice(typed, "state", errors, code -> new Country(code)),
                choice(typed, "function", errors, DesignatedFunction::valueOf),
                choice(typed, "freshness", errors, Freshness.Light::valueOf));
        var states = searching.states(view.language()).stream()
                .map(country -> new DirectoryPage.Choice(country.code(), names.name(country, view.language())))
                .toList();
        var page = new DirectoryPage(typed, errors, searching.search(search, view.language()), states);
        return errors.isEmpty() ? Page.of("directory/search", page) : Page.refused("directory/search", page);
    }

    private static <T> Optional<T> choice(
            Map<String, String> typed,
            String field,
            Map<String, String> errors,
            java.util.function.Function<String, T> reading) {
        var value = typed.getOrDefault(field, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException unknown) {
            errors.put(field, "web.form.error.choice");
            return Optional.empty();
        }
    }

    @GetMapping("/directory/{id}")
    Answer listing(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known) {
        var errors = new LinkedHashMap<String, String>();
        var typed = new HashMap<>(Map.of("on", on, "known", known));
        var day = day(on, "on", errors);
        var knowledge = day(known, "known", errors);
        return named(id)
                .flatMap(listing -> showing.show(listing, day, knowledge, signedIn.person(request)))
                .<Answer>map(reading -> {
                    var page = new ListingPage(reading, names, clock.instant(), typed, errors);
                    return errors.isEmpty()
                            ? Page.of("directory/listing", page)
                            : Page.refused("directory/listing", page);
                })
                .orElseGet(Page::notFound);
    }

    static Optional<ListingId> named(String id) {
        try {
            return Optional.of(new ListingId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, String field, Map<String, String> errors) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException noDay) {
            // said below
        }
        errors.put(field, "web.form.error.date");
        return Optional.empty();
    }
}
