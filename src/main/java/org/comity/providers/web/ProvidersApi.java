package org.comity.providers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Objects;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.Providers;
import org.comity.providers.WhichProvider;
import org.comity.providers.usecase.DescribingProvider;
import org.comity.providers.usecase.SearchingProviders;
import org.comity.providers.web.WhichJson.WhichAnswer;
import org.comity.providers.web.WhichJson.WhichCall;
import org.comity.vocabulary.Country;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Providers for programs. Every fact carries source, date and standing.
@RestController
@RequestMapping(path = "/api/v1/providers", produces = MediaType.APPLICATION_JSON_VALUE)
class ProvidersApi {

    private final SearchingProviders searching;
    private final DescribingProvider describing;
    private final Providers providers;
    private final StateChoices states;

    ProvidersApi(
            SearchingProviders searching, DescribingProvider describing, Providers providers, StateChoices states) {
        this.searching = searching;
        this.describing = describing;
        this.providers = providers;
        this.states = states;
    }

    @GetMapping
    @Operation(summary = "Service providers by words, by how they answer and by their headquarters")
    ProvidersJson.ProviderList providers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String direct,
            @RequestParam(defaultValue = "") String emergency,
            @RequestParam(defaultValue = "") String seat) {
        var form = SearchForm.read(q, direct, emergency, seat, states);
        if (form.refused()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "q is short text; direct is yes, conditions, no or unknown; emergency is yes; seat is a State");
        }
        var found = searching.find(form.filter(states), Integer.MAX_VALUE);
        return new ProvidersJson.ProviderList(
                found.total(),
                found.first().stream().map(ProvidersJson::summary).toList());
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One provider, and who answers for a user in a State")
    ProvidersJson.Provider provider(@PathVariable String slug, @RequestParam(defaultValue = "") String state) {
        return describing
                .describe(slug, state(state), Optional.empty())
                .map(ProvidersJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No provider is listed there"));
    }

    /// Changes nothing and keeps nothing; it is a POST so that what is asked about stands in no address.
    @PostMapping(path = "/which", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Which provider a web address, domain, mailbox or app is of",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = WhichCall.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WhichAnswer.class)))
    WhichAnswer which(View view, JsonBody body) {
        var call = body.as(WhichCall.class);
        var found = providers.which(Objects.requireNonNullElse(call.pasted(), ""));
        if (found instanceof WhichProvider.Unreadable(var reason)) {
            throw body.unreadable(view.text("providers.which.unreadable." + reason));
        }
        var state = state(Objects.requireNonNullElse(call.state(), ""));
        return WhichJson.of(
                found, answering(found, state), state.map(Country::code).orElse(""));
    }

    private Optional<AnsweringEntity> answering(WhichProvider found, Optional<Country> state) {
        return found instanceof WhichProvider.Known known
                ? state.flatMap(where -> describing.answering(known.provider(), where))
                : Optional.empty();
    }

    private Optional<Country> state(String typed) {
        var state = states.of(typed);
        if (!typed.isEmpty() && state.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "state is a code such as PT");
        }
        return state;
    }
}
