package org.comity.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.DigestLines;
import org.comity.evidence.proof.PackageNames;
import org.comity.evidence.usecase.AnnouncingFile.Announcement;
import org.comity.evidence.usecase.BringingFile;
import org.comity.evidence.usecase.FileOutcome;
import org.comity.evidence.usecase.ListingFiles;
import org.comity.evidence.usecase.TakingOutFile;
import org.comity.identity.Officer;
import org.comity.web.Answer;
import org.comity.web.FormParts;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.StreamedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The files of a package that is being filled, and the form that brings them without scripts.
@PageController
class EvidenceFilesController {

    private static final String PATH = "/evidence/{id}/files";
    /// Ten thousand lines.
    private static final int MOST_PASTED = 4 << 20;

    private final ListingFiles listing;
    private final BringingFile bringing;
    private final TakingOutFile takingOut;

    EvidenceFilesController(ListingFiles listing, BringingFile bringing, TakingOutFile takingOut) {
        this.listing = listing;
        this.bringing = bringing;
        this.takingOut = takingOut;
    }

    /// @param after the number of the last file of the page before
    @GetMapping(PATH)
    Answer files(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "0") String after) {
        var from = after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0;
        return listing.list(PackageId.named(id), officer, from)
                .<Answer>map(listed -> Page.of(
                        "evidence/filesPage", new FilesPage(officer, FilesPart.toFill(PackageId.named(id), listed))))
                .orElseGet(Page::notFound);
    }

    /// Its fields come in the order of the form: digests first, then the files, each taken as it arrives.
    @PostMapping(PATH)
    Answer bring(HttpServletRequest request, View view, Officer officer, @PathVariable String id) throws IOException {
        var packageId = PackageId.named(id);
        if (listing.list(packageId, officer, 0).isEmpty()) {
            return Page.notFound();
        }
        var parts = StreamedForm.parts(request);
        var told = new ArrayList<FilesPart.Told>();
        var lines = DigestLines.read("");
        try {
            if (parts.isPresent()) {
                lines = takeAll(packageId, officer, parts.get(), request.getContentLengthLong(), told, view);
                new ArrivingBytes(request.getInputStream()).dropRest();
            }
        } catch (FormParts.Cut cut) {
            // Whoever hung up hears nothing; what had arrived before is there. Who sent on after a refusal reads it.
            return told.stream().allMatch(FilesPart.Told::arrived)
                    ? new Redirect(view.link("/evidence/" + packageId + "/files"))
                    : told(packageId, officer, told, lines);
        }
        var well = !told.isEmpty() && told.stream().allMatch(FilesPart.Told::arrived);
        return well && lines.unreadable().isEmpty()
                ? new Redirect(view.link("/evidence/" + packageId + "/files"))
                : told(packageId, officer, told, lines);
    }

    /// Until the form ends, or nothing more goes into the package.
    private DigestLines takeAll(
            PackageId id, Officer officer, FormParts parts, long length, List<FilesPart.Told> told, View view)
            throws IOException {
        var lines = DigestLines.read("");
        var words = new FileWords(view);
        for (var next = parts.next(); next.isPresent(); next = parts.next()) {
            var part = next.get();
            if (part.field().equals("digests")) {
                lines = DigestLines.read(part.text(MOST_PASTED));
            } else if (part.file().isPresent()) {
                var name = part.file().get();
                var upTo =
                        new Announcement(name, part.mediaType(), length < 0 ? Long.MAX_VALUE : length, lines.of(name));
                var outcome = bringing.bring(id, officer, upTo, part.bytes());
                told.add(new FilesPart.Told(name, words.of(outcome), outcome instanceof FileOutcome.Done));
                if (outcome instanceof FileOutcome.TooMany
                        || outcome instanceof FileOutcome.PackageFull
                        || outcome instanceof FileOutcome.NoRoom
                        || told.size() >= PackageNames.MOST_FILES) {
                    break;
                }
            }
        }
        return lines;
    }

    private Answer told(PackageId id, Officer officer, List<FilesPart.Told> told, DigestLines lines) {
        return listing.list(id, officer, 0)
                .<Answer>map(listed -> Page.refused(
                        "evidence/filesPage",
                        new FilesPage(officer, FilesPart.toFill(id, listed).telling(told, lines.unreadable()))))
                .orElseGet(Page::notFound);
    }

    @PostMapping(PATH + "/{file}/out")
    Answer takeOut(View view, Officer officer, @PathVariable String id, @PathVariable String file) {
        var packageId = PackageId.named(id);
        return takingOut.takeOut(packageId, FileId.named(file), officer) instanceof FileOutcome.Done
                ? new Redirect(view.link("/evidence/" + packageId + "/files"))
                : Page.notFound();
    }
}
