package org.comity.pathfinder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import org.comity.pathfinder.usecase.ListingRules;
import org.comity.pathfinder.wording.RulesJson;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Views;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same rules for programs, in the words of the language that `Accept-Language` asks for.
@RestController
class RulesApi {

    private final ListingRules listing;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;

    RulesApi(ListingRules listing, CurrentFacts facts, StateNames names, Messages messages) {
        this.listing = listing;
        this.facts = facts;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/api/v1/rules")
    @Operation(summary = "Every rule the engine applies, measure by measure, with the cases that test it")
    ResponseEntity<RulesJson> rules(@Parameter(hidden = true) HttpServletRequest request) {
        var language = Views.languageOf(request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(RulesJson.of(listing.list(), wording(language), wording(Language.ENGLISH)));
    }

    private Wording wording(Language language) {
        return new Wording(messages, language, names, facts.now());
    }
}
