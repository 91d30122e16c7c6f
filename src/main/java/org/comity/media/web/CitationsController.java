package org.comity.media.web;

import java.nio.charset.StandardCharsets;
import org.comity.library.CitationStyle;
import org.comity.media.MediaId;
import org.comity.media.model.Clocks;
import org.comity.media.usecase.Citing;
import org.comity.media.usecase.CurrentMedia;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Citations of items as files, to the second where one is named.
@PageController
class CitationsController {

    private final CurrentMedia media;
    private final Citing citing;

    CitationsController(CurrentMedia media, Citing citing) {
        this.media = media;
        this.citing = citing;
    }

    @GetMapping("/media/{slug:[a-z0-9-]{1,80}}/cite.{style:apa|oscola|bibtex|ris}")
    ResponseEntity<byte[]> cite(
            View view,
            @PathVariable String slug,
            @PathVariable String style,
            @RequestParam(defaultValue = "") String t) {
        var form = CitationStyle.ofWritten(style).orElseThrow();
        return MediaId.named(slug)
                .flatMap(media::find)
                .map(item -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.parseMediaType(form.mediaType()), StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + slug + form.ending() + "\"")
                        .body(citing.cite(item, form, view.language(), Clocks.read(t))
                                .getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
