package org.comity.offline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.identity.Person;
import org.comity.offline.OfflineSettings;
import org.comity.offline.model.Selection;
import org.comity.offline.paper.SnapshotWords;
import org.comity.offline.usecase.CountingSnapshots;
import org.comity.offline.usecase.PackedSnapshot;
import org.comity.offline.usecase.TakingSnapshot;
import org.comity.offline.usecase.TakingSnapshot.Outcome;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Pages;
import org.comity.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing States and functions, seeing what will be inside, and taking it away.
@PageController
class OfflineController {

    private static final String ADDRESS = "/offline";

    private final TakingSnapshot taking;
    private final CountingSnapshots counting;
    private final ContactDirectory directory;
    private final StateNames names;
    private final Messages messages;
    private final OfflineSettings settings;
    private final Pages pages;

    OfflineController(
            TakingSnapshot taking,
            CountingSnapshots counting,
            ContactDirectory directory,
            StateNames names,
            Messages messages,
            OfflineSettings settings,
            Pages pages) {
        this.taking = taking;
        this.counting = counting;
        this.directory = directory;
        this.names = names;
        this.messages = messages;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    Page choose(View view, Person reader, @RequestParam MultiValueMap<String, String> typed) {
        if (!taking.mayTake(reader)) {
            return Page.notFound();
        }
        var form = new OfflineForm(typed, view, settings);
        var selection = form.asked() ? form.selection(states(view)) : Optional.<Selection>empty();
        return page(view, reader, typed, form, selection);
    }

    @PostMapping(ADDRESS)
    void take(
            View view,
            Person reader,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new OfflineForm(typed, view, settings);
        var selection = form.selection(states(view));
        if (!taking.mayTake(reader)) {
            pages.write(request, response, Page.notFound());
            return;
        }
        if (selection.isEmpty()) {
            pages.write(request, response, page(view, reader, typed, form, selection));
            return;
        }
        switch (taking.take(reader, selection.get(), words(view))) {
            case Outcome.NotFound() -> pages.write(request, response, Page.notFound());
            case Outcome.Enough(var again) -> {
                form.wrong("take", view.text("offline.wrong.enough", view.moment(again)));
                pages.write(request, response, page(view, reader, typed, form, selection));
            }
            case Outcome.Unfit(var listings) -> {
                form.wrong("states", unfit(view, listings));
                pages.write(request, response, page(view, reader, typed, form, Optional.empty()));
            }
            case Outcome.Taken(var snapshot) -> send(snapshot, response);
        }
    }

    private static String unfit(View view, int listings) {
        return listings == 0
                ? view.text("offline.wrong.nothing")
                : view.text("offline.wrong.manyListings", listings, TakingSnapshot.MOST_LISTINGS);
    }

    private Page page(
            View view,
            Person reader,
            MultiValueMap<String, String> typed,
            OfflineForm form,
            Optional<Selection> selection) {
        var words = words(view);
        var preview =
                selection.map(wanted -> new OfflinePage.Preview(wanted, taking.preview(reader, wanted, words), words));
        var choices = states(view).stream()
                .map(state -> new OfflinePage.Choice(state.code(), names.name(state, view.language())))
                .toList();
        var model = new OfflinePage(
                choices, chosen(reader, typed, form), preview, settings, counting.left(reader), form.errors());
        return form.errors().isEmpty() ? Page.of("offline/choose", model) : Page.refused("offline/choose", model);
    }

    /// Before anything was chosen the reader's own State is.
    private OfflinePage.Chosen chosen(Person reader, MultiValueMap<String, String> typed, OfflineForm form) {
        if (!form.asked()) {
            var own =
                    reader.belonging().country().map(Country::code).map(Set::of).orElse(Set.of());
            var days = Math.min(OfflineForm.USUAL_DAYS, settings.longestDays());
            return new OfflinePage.Chosen(own, Set.of(), String.valueOf(days));
        }
        return new OfflinePage.Chosen(
                new HashSet<>(typed.getOrDefault("state", List.of())),
                new HashSet<>(typed.getOrDefault("function", List.of())),
                Objects.requireNonNullElse(typed.getFirst("days"), ""));
    }

    private List<Country> states(View view) {
        return directory.all().stream()
                .map(Listing::country)
                .distinct()
                .sorted(names.order(view.language()))
                .toList();
    }

    private SnapshotWords words(View view) {
        return new SnapshotWords(messages, names, view.language());
    }

    private static void send(PackedSnapshot snapshot, HttpServletResponse response) throws IOException {
        try (snapshot) {
            response.setContentType("application/zip");
            response.setContentLengthLong(snapshot.size());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(snapshot.fileName())
                            .build()
                            .toString());
            snapshot.writeTo(response.getOutputStream());
        }
    }
}
