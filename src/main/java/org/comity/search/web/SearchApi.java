package org.comity.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.comity.search.Found;
import org.comity.search.SearchIndex;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Problem;
import org.comity.web.Problem.Wrong;
import org.comity.web.Views;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The same search for programs, with titles in the language that `Accept-Language` asks for.
@RestController
class SearchApi {

    private final SearchIndex index;
    private final Messages messages;

    SearchApi(SearchIndex index, Messages messages) {
        this.index = index;
        this.messages = messages;
    }

    @GetMapping("/api/v1/search")
    @Operation(summary = "Search over everything public, ten results a page")
    ResponseEntity<?> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "1") String page,
            @Parameter(hidden = true) HttpServletRequest request) {
        var reader = Views.languageOf(request);
        var form = SearchForm.read(q, kind, state, language, page);
        var wrong = new ArrayList<Wrong>();
        form.errors().forEach((field, key) -> wrong.add(new Wrong(field, messages.text(reader, key))));
        if (!wrong.isEmpty()) {
            return refused(wrong, reader);
        }
        return switch (index.find(form.asked(reader))) {
            case Found.Refused(var reason) ->
                refused(List.of(new Wrong("q", messages.text(reader, "search.refused." + reason))), reader);
            case Found.NotNow() -> answer(SearchJson.nothingYet(), reader);
            case Found.Results results -> answer(SearchJson.of(results, form.page(), reader), reader);
        };
    }

    private ResponseEntity<Object> refused(List<Wrong> wrong, Language reader) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        messages.text(reader, "web.form.errors"),
                        messages.text(reader, "search.hint"),
                        wrong)
                .answer(reader);
    }

    private static ResponseEntity<SearchJson> answer(SearchJson found, Language reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(found);
    }
}
