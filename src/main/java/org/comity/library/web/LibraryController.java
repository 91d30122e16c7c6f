package org.comity.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.identity.SignedIn;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.model.Citing;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.LibraryAccess;
import org.comity.library.usecase.ReadingOriginals;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of works and a page for each, for everyone.
@PageController
class LibraryController {

    private final CurrentLibrary library;
    private final CitingWork citing;
    private final LibraryAccess access;
    private final ReadingOriginals originals;
    private final SignedIn signedIn;

    LibraryController(
            CurrentLibrary library,
            CitingWork citing,
            LibraryAccess access,
            ReadingOriginals originals,
            SignedIn signedIn) {
        this.originals = originals;
        this.library = library;
        this.citing = citing;
        this.access = access;
        this.signedIn = signedIn;
    }

    @GetMapping("/library")
    Page list(HttpServletRequest request, @RequestParam Map<String, String> typed) {
        var query = LibraryQuery.read(typed);
        var shelf = library.shelf();
        var page =
                new LibraryPage(query, shelf.find(query.filter()), shelf.all().size(), writable(request));
        return query.errors().isEmpty() ? Page.of("library/list", page) : Page.refused("library/list", page);
    }

    @GetMapping("/library/{slug:[a-z0-9-]{1,80}}")
    Answer work(HttpServletRequest request, View view, @PathVariable String slug) {
        var shelf = library.shelf();
        return WorkId.named(slug)
                .flatMap(shelf::find)
                .<Answer>map(work -> Page.of(
                        "library/work",
                        new WorkPage(
                                work,
                                work.replacedBy().flatMap(shelf::find),
                                shelf.replacedBy(work.id()),
                                citations(work, view),
                                writable(request),
                                originals.findings(work))))
                .orElseGet(Page::notFound);
    }

    private List<WorkPage.Cited> citations(Work work, View view) {
        return Stream.of(Citing.Style.values())
                .map(style -> new WorkPage.Cited(
                        style == Citing.Style.BIBTEX ? "BibTeX" : style.name(),
                        style.written(),
                        citing.cite(work, style, view.language())))
                .toList();
    }

    private boolean writable(HttpServletRequest request) {
        return signedIn.person(request).filter(access::writes).isPresent();
    }
}
