package org.comity.guides.web;

import java.util.List;
import java.util.Optional;
import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.Guides;
import org.comity.guides.paper.PrintingLeaflets;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Guides on one sheet: as a page to print, and as a file to hand on.
@PageController
class LeafletController {

    private final Guides guides;
    private final GuidePages pages;
    private final PrintingLeaflets printing;

    LeafletController(Guides guides, GuidePages pages, PrintingLeaflets printing) {
        this.guides = guides;
        this.pages = pages;
        this.printing = printing;
    }

    @GetMapping(GuidesController.ONE + "/leaflet")
    Answer page(View view, @PathVariable String slug, @RequestParam(name = "for", defaultValue = "") String audience) {
        var state = pages.revision();
        return find(slug)
                .<Answer>map(guide -> new KeptPage(
                        List.of(state), () -> pages.leaflet(guide, view.language(), Audience.ofWritten(audience))))
                .orElseGet(Page::notFound);
    }

    @GetMapping(GuidesController.ONE + "/leaflet.pdf")
    ResponseEntity<byte[]> file(
            View view, @PathVariable String slug, @RequestParam(name = "for", defaultValue = "") String audience) {
        var guide = find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + slug + "-" + view.language().code() + ".pdf\"")
                .body(printing.print(guide, view.language(), Audience.ofWritten(audience)));
    }

    private Optional<Guide> find(String slug) {
        return GuideId.named(slug).flatMap(guides::find);
    }
}
