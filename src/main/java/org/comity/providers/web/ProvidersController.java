package org.comity.providers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.comity.identity.SignedIn;
import org.comity.providers.usecase.DescribingProvider;
import org.comity.providers.usecase.ProviderDescription;
import org.comity.providers.usecase.SearchingProviders;
import org.comity.treaties.StateNames;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of providers, searched as one types, and a page for each.
@PageController
class ProvidersController {

    /// So many rows are shown at once; who wants all takes the file.
    private static final int MOST_ROWS = 100;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SearchingProviders searching;
    private final DescribingProvider describing;
    private final StateChoices states;
    private final StateNames names;
    private final SignedIn signedIn;
    private final Clock clock;

    ProvidersController(
            SearchingProviders searching,
            DescribingProvider describing,
            StateChoices states,
            StateNames names,
            SignedIn signedIn,
            Clock clock) {
        this.searching = searching;
        this.describing = describing;
        this.states = states;
        this.names = names;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /// @param asTyped asked for by the page itself while somebody types: the rows alone
    @GetMapping("/providers")
    Answer providers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String direct,
            @RequestParam(defaultValue = "") String emergency,
            @RequestParam(defaultValue = "") String seat,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean asTyped,
            View view) {
        var form = SearchForm.read(q, direct, emergency, seat, states);
        var page = new SearchPage(
                form,
                searching.find(form.filter(states), MOST_ROWS),
                states.among(searching.seats(), view.language()),
                searching.total(),
                names);
        if (asTyped) {
            return Page.of("providers/found", page);
        }
        return form.refused() ? Page.refused("providers/list", page) : Page.of("providers/list", page);
    }

    /// The rows as a file, by the same search; what the search cannot use is left out of it.
    @GetMapping("/providers.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String direct,
            @RequestParam(defaultValue = "") String emergency,
            @RequestParam(defaultValue = "") String seat) {
        var filter = SearchForm.read(q, direct, emergency, seat, states).filter(states);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"providers.csv\"")
                .body(ProvidersCsv.write(
                                searching.find(filter, Integer.MAX_VALUE).first())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// @param state where the user is whose data are asked for
    @GetMapping("/providers/{slug:[A-Za-z0-9-]{1,80}}")
    Answer provider(
            HttpServletRequest request,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String state,
            View view) {
        var chosen = states.of(state);
        return describing
                .describe(slug, chosen, signedIn.person(request))
                .<Answer>map(found -> page(found, state, chosen, view))
                .orElseGet(() -> elsewhere(slug, view));
    }

    private Answer page(ProviderDescription found, String typed, Optional<Country> chosen, View view) {
        var refused = !typed.isEmpty() && chosen.isEmpty();
        var page = new ProviderPage(found, states.all(view.language()), typed, refused, LocalDate.now(clock), names);
        return refused ? Page.refused("providers/provider", page) : Page.of("providers/provider", page);
    }

    private Answer elsewhere(String slug, View view) {
        return describing
                .branded(slug.toLowerCase(Locale.ROOT))
                .<Answer>map(provider -> new Redirect(view.link(provider.path())))
                .orElseGet(Page::notFound);
    }
}
