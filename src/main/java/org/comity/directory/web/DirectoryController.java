package org.comity.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.ListingId;
import org.comity.directory.usecase.SearchingDirectory;
import org.comity.directory.usecase.ShowingListing;
import org.comity.directory.usecase.SlowingReaders;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The directory for everyone: the search, and one page for each authority with what the reader may see of it.
@PageController
class DirectoryController {

    private final SearchingDirectory searching;
    private final ShowingListing showing;
    private final SlowingReaders slowing;
    private final SignedIn signedIn;
    private final StateNames names;
    private final Clock clock;

    DirectoryController(
            SearchingDirectory searching,
            ShowingListing showing,
            SlowingReaders slowing,
            SignedIn signedIn,
            StateNames names,
            Clock clock) {
        this.searching = searching;
        this.showing = showing;
        this.slowing = slowing;
        this.signedIn = signedIn;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/directory")
    Answer search(HttpServletRequest request, View view, @RequestParam Map<String, String> typed) {
        var form = new SearchForm(typed);
        var search = form.search();
        var page = new DirectoryPage(
                typed,
                form.errors(),
                searching.search(search, view.language()),
                searching.choices(view.language()),
                names,
                signedIn.person(request).flatMap(showing::own),
                clock.instant());
        return form.errors().isEmpty() ? Page.of("directory/search", page) : Page.refused("directory/search", page);
    }

    @GetMapping("/directory/{id}")
    Answer listing(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known) {
        var errors = new LinkedHashMap<String, String>();
        var typed = new HashMap<>(Map.of("on", on, "known", known));
        var day = day(on, "on", errors);
        var knowledge = day(known, "known", errors);
        var reader = signedIn.person(request);
        var until = named(id).flatMap(listing -> reader.flatMap(person -> slowing.until(person, listing)));
        until.ifPresent(moment -> response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(
                        Math.max(1, Duration.between(clock.instant(), moment).toSeconds()))));
        var seeing = until.isPresent() ? Optional.<Person>empty() : reader;
        return named(id)
                .flatMap(listing -> showing.show(listing, day, knowledge, seeing))
                .<Answer>map(reading -> new Page(
                        "directory/listing",
                        new ListingPage(reading, names, clock.instant(), until, typed, errors),
                        status(until, errors)))
                .orElseGet(Page::notFound);
    }

    private static HttpStatus status(Optional<Instant> until, Map<String, String> errors) {
        if (until.isPresent()) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @GetMapping("/directory/{id}/history")
    Answer history(@PathVariable String id, @RequestParam(defaultValue = "1") String page) {
        var number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        return named(id)
                .flatMap(listing -> showing.history(listing, number))
                .<Answer>map(
                        history -> Page.of("directory/history", new HistoryPage(history, number, LocalDate.now(clock))))
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
        var day = DayText.read(text);
        if (day.isEmpty()) {
            errors.put(field, "web.form.error.date");
        }
        return day;
    }
}
