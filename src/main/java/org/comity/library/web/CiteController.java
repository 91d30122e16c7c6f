package org.comity.library.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.comity.library.CitationStyle;
import org.comity.library.WorkId;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.PrintingCover;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Citations and covers as files. Each carries the disclaimer.
@PageController
class CiteController {

    private final CurrentLibrary library;
    private final CitingWork citing;
    private final PrintingCover covers;

    CiteController(CurrentLibrary library, CitingWork citing, PrintingCover covers) {
        this.library = library;
        this.citing = citing;
        this.covers = covers;
    }

    @GetMapping("/library/{slug:[a-z0-9-]{1,80}}/cite.{style:apa|oscola|bibtex|ris}")
    ResponseEntity<byte[]> cite(View view, @PathVariable String slug, @PathVariable String style) {
        var form = CitationStyle.ofWritten(style).orElseThrow();
        return WorkId.named(slug)
                .flatMap(library::find)
                .map(work -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.parseMediaType(form.mediaType()), StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(slug + form.ending()))
                        .body(citing.cite(work, form, view.language()).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/library/{slug:[a-z0-9-]{1,80}}/cover.pdf")
    ResponseEntity<byte[]> cover(View view, @PathVariable String slug) {
        return WorkId.named(slug)
                .flatMap(library::find)
                .map(work -> {
                    var pdf = new ByteArrayOutputStream();
                    covers.print(work, view.language(), pdf);
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(slug + "-cover.pdf"))
                            .body(pdf.toByteArray());
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
