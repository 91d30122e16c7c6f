package org.comity.treaties.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.comity.treaties.DrawingAdherenceMap;
import org.comity.treaties.usecase.DescribingState;
import org.comity.treaties.usecase.ListingStates;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The public pages about States: the map of a day, the table behind it, one page per State.
@PageController
class StatesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final DrawingAdherenceMap drawing;
    private final ListingStates listing;
    private final DescribingState describing;
    private final Clock clock;

    StatesController(DrawingAdherenceMap drawing, ListingStates listing, DescribingState describing, Clock clock) {
        this.drawing = drawing;
        this.listing = listing;
        this.describing = describing;
        this.clock = clock;
    }

    @GetMapping("/map")
    Answer map(@RequestParam(defaultValue = "") String on, View view) {
        if (on.isBlank()) {
            return Page.of("treaties/map", new MapPage(drawing.drawToday(view.language()), "", false));
        }
        return FilterForm.day(on)
                .map(day -> Page.of("treaties/map", new MapPage(drawing.draw(day, view.language()), on, false)))
                .orElseGet(
                        () -> Page.refused("treaties/map", new MapPage(drawing.drawToday(view.language()), on, true)));
    }

    @GetMapping("/states")
    Answer states(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String q,
            View view) {
        var form = FilterForm.read(on, status, region, q);
        var page = page(form, view);
        return form.refused() ? Page.refused("treaties/states", page) : Page.of("treaties/states", page);
    }

    /// The rows of the table as a file, by the same filter; what the filter cannot use is left out of it.
    @GetMapping("/states.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String q,
            View view) {
        var filter = FilterForm.read(on, status, region, q).filter(LocalDate.now(clock));
        var rows = listing.list(filter, view.language());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"states-" + filter.on() + ".csv\"")
                .body(StatesCsv.write(rows).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/states/{code:[A-Za-z]{2}}")
    Answer state(@PathVariable String code, View view) {
        if (!code.equals(code.toUpperCase(Locale.ROOT))) {
            return new Redirect(view.link("/states/" + code.toUpperCase(Locale.ROOT)));
        }
        return describing
                .describe(new Country(code), view.language())
                .map(state -> Page.of("treaties/state", state))
                .orElseGet(Page::notFound);
    }

    private StatesPage page(FilterForm form, View view) {
        var today = LocalDate.now(clock);
        var filter = form.filter(today);
        var counts = listing.counts(filter.on());
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new StatesPage(
                form,
                filter,
                filter.on().equals(today),
                listing.list(filter, view.language()),
                counts,
                total,
                query(form));
    }

    private static String query(FilterForm form) {
        var address = UriComponentsBuilder.newInstance();
        add(address, "on", form.on());
        add(address, "status", form.status());
        add(address, "region", form.region());
        add(address, "q", form.q());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
