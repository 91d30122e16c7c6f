package org.comity.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.DownloadingFile;
import org.comity.evidence.usecase.ExportingPackage;
import org.comity.evidence.usecase.TakingOutcome;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Pages;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets a file, or a whole package, go out to whoever says what for.
@PageController
class TakingController {

    private static final String PURPOSE = "purpose";

    private final EvidencePages evidence;
    private final Pages pages;
    private final DownloadingFile downloading;
    private final ExportingPackage exporting;

    TakingController(EvidencePages evidence, Pages pages, DownloadingFile downloading, ExportingPackage exporting) {
        this.evidence = evidence;
        this.pages = pages;
        this.downloading = downloading;
        this.exporting = exporting;
    }

    /// What a form to take something says.
    private record Asked(View view, Officer officer, PackageId id, TypedForm form, Map<String, String> typed) {

        static Asked of(View view, Officer officer, String id, Map<String, String> typed) {
            return new Asked(view, officer, PackageId.named(id), new TypedForm(typed, view), typed);
        }
    }

    private interface Taking {
        TakingOutcome take(Sensitive<String> why);
    }

    @PostMapping("/evidence/{id}/files/{file}/download")
    void download(
            View view,
            Officer officer,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(view, officer, id, typed);
        take(asked, why -> downloading.take(asked.id(), FileId.named(file), officer, why), request, response);
    }

    @PostMapping("/evidence/{id}/export")
    void export(
            View view,
            Officer officer,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(view, officer, id, typed);
        take(asked, why -> exporting.take(asked.id(), officer, why), request, response);
    }

    private void take(Asked asked, Taking taking, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var why = asked.form().line(PURPOSE, PackageActsController.LONGEST_PURPOSE);
        if (!asked.form().errors().isEmpty()) {
            pages.write(request, response, again(asked, asked.form().errors()));
            return;
        }
        switch (taking.take(Sensitive.of(why))) {
            case TakingOutcome.TakenFile taken -> SendingEvidence.send(taken, request, response);
            case TakingOutcome.TakenPackage taken -> SendingEvidence.send(taken, response);
            case TakingOutcome.NotFound() -> pages.write(request, response, Page.notFound());
            case TakingOutcome.NotNow() -> {
                var error = new FieldError(PURPOSE, asked.view().text("evidence.refused.notNow"));
                pages.write(request, response, again(asked, List.of(error)));
            }
            case TakingOutcome.NoSeal() -> {
                var error = new FieldError(PURPOSE, asked.view().text("evidence.refused.noSeal"));
                pages.write(request, response, again(asked, List.of(error)));
            }
        }
    }

    private Page again(Asked asked, List<FieldError> errors) {
        return evidence.one(asked.id(), asked.officer(), asked.typed(), errors);
    }
}
