package org.comity.library.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The library for programs. Every work carries what it can be relied on for, source and standing.
@RestController
@RequestMapping(path = "/api/v1/library", produces = MediaType.APPLICATION_JSON_VALUE)
class LibraryApi {

    private static final int PER_PAGE = 100;

    private final CurrentLibrary library;
    private final CitingWork citing;
    private final LinkedWork linked;

    LibraryApi(CurrentLibrary library, CitingWork citing, NodeSettings node) {
        this.library = library;
        this.citing = citing;
        this.linked = new LinkedWork(node);
    }

    @GetMapping
    @Operation(summary = "Publications by words, kind, authority, year, language and article, a hundred at a time")
    @Parameter(name = "q")
    @Parameter(name = "kind")
    @Parameter(name = "authority")
    @Parameter(name = "year")
    @Parameter(name = "language")
    @Parameter(name = "article", description = "such as 32, or CETS224 6")
    @Parameter(name = "sort", description = "newest, oldest, weight, title or reference")
    @Parameter(name = "page")
    LibraryJson.WorkList works(@Parameter(hidden = true) @RequestParam Map<String, String> typed) {
        var query = LibraryQuery.read(typed);
        if (!query.errors().isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "These parameters cannot be used: "
                            + String.join(", ", query.errors().keySet()));
        }
        var found = library.shelf().find(query.filter()).works();
        return new LibraryJson.WorkList(
                found.size(),
                query.page(),
                found.stream()
                        .skip((long) (query.page() - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(this::json)
                        .toList());
    }

    @GetMapping("/interpretations")
    @Operation(summary = "What interprets a provision, of the greatest weight first")
    List<LibraryJson.PublishedWork> interpretations(
            @Parameter(description = "such as 32, or CETS224 6") @RequestParam String article) {
        return LibraryQuery.article(article)
                .map(provision -> library.of(provision).stream().map(this::json).toList())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "article is one such as 32"));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One publication with its versions and languages")
    LibraryJson.PublishedWork work(@PathVariable String id) {
        return json(found(id));
    }

    @GetMapping("/{id}/linked")
    @Operation(summary = "One publication as linked data (JSON-LD, schema.org)")
    Map<String, Object> linked(@PathVariable String id) {
        var work = found(id);
        return linked.of(work, citing.remark(work, Language.ENGLISH));
    }

    private LibraryJson.PublishedWork json(Work work) {
        return LibraryJson.of(work, citing.remark(work, Language.ENGLISH));
    }

    private Work found(String id) {
        return WorkId.named(id)
                .flatMap(library::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No publication has that id"));
    }
}
