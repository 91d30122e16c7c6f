package org.comity.evidence.web;

import java.util.List;
import java.util.Map;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.OpeningPackage;
import org.comity.evidence.usecase.PackageOutcome;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sensitive;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The packages of a request, and the page of one.
@PageController
class EvidenceController {

    static final int LONGEST_WORDS = 4_000;

    private final EvidencePages pages;
    private final OpeningPackage opening;

    EvidenceController(EvidencePages pages, OpeningPackage opening) {
        this.pages = pages;
        this.opening = opening;
    }

    @GetMapping("/requests/{id}/evidence")
    Page ofRequest(Officer officer, @PathVariable String id) {
        return pages.ofRequest(RequestId.named(id), officer, Map.of(), List.of());
    }

    @PostMapping("/requests/{id}/evidence")
    Answer open(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var request = RequestId.named(id);
        var form = new TypedForm(typed, view);
        var note = form.raw("note").isEmpty() ? "" : form.text("note", LONGEST_WORDS);
        if (!form.errors().isEmpty()) {
            return pages.ofRequest(request, officer, typed, form.errors());
        }
        return switch (opening.open(request, officer, Sensitive.of(note))) {
            case PackageOutcome.NotFound() -> Page.notFound();
            case PackageOutcome.Done(var opened) -> new Redirect(view.link("/evidence/" + opened));
            case PackageOutcome.Refused(var reason) ->
                pages.ofRequest(
                        request, officer, typed, List.of(new FieldError("note", EvidencePages.text(reason, view))));
        };
    }

    @GetMapping("/evidence/{id}")
    Page one(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "0") String after) {
        var from = after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0;
        return pages.one(PackageId.named(id), officer, from);
    }
}
