package org.comity.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.identity.SignedIn;
import org.comity.library.CitationStyle;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.usecase.CitingWork;
import org.comity.library.usecase.CurrentLibrary;
import org.comity.library.usecase.LibraryAccess;
import org.comity.library.usecase.ReadingOriginals;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
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
    private final StateOfLibrary state;

    LibraryController(
            CurrentLibrary library,
            CitingWork citing,
            LibraryAccess access,
            ReadingOriginals originals,
            SignedIn signedIn,
            StateOfLibrary state) {
        this.state = state;
        this.originals = originals;
        this.library = library;
        this.citing = citing;
        this.access = access;
        this.signedIn = signedIn;
    }

    @GetMapping("/library")
    Answer list(HttpServletRequest request, @RequestParam Map<String, String> typed) {
        return new KeptPage(state.now(), () -> listed(request, typed));
    }

    private Page listed(HttpServletRequest request, Map<String, String> typed) {
        var query = LibraryQuery.read(typed);
        var shelf = library.shelf();
        var page =
                new LibraryPage(query, shelf.find(query.filter()), shelf.all().size(), writable(request));
        return query.errors().isEmpty() ? Page.of("library/list", page) : Page.refused("library/list", page);
    }

    @GetMapping("/library/{slug:[a-z0-9-]{1,80}}")
    Answer work(HttpServletRequest request, View view, @PathVariable String slug) {
        return new KeptPage(state.ofAWork(), () -> shown(request, view, slug));
    }

    private Page shown(HttpServletRequest request, View view, String slug) {
        var shelf = library.shelf();
        return WorkId.named(slug)
                .flatMap(shelf::find)
                .map(work -> Page.of(
                        "library/work",
                        new WorkPage(
                                work,
                                work.replacedBy().flatMap(shelf::find),
                                shelf.replacedBy(work.id()),
                                citations(work, view),
                                writable(request),
                                originals.originals(work))))
                .orElseGet(Page::notFound);
    }

    private List<WorkPage.Cited> citations(Work work, View view) {
        return Stream.of(CitationStyle.values())
                .map(style ->
                        new WorkPage.Cited(style.spelled(), style.written(), citing.cite(work, style, view.language())))
                .toList();
    }

    private boolean writable(HttpServletRequest request) {
        return signedIn.person(request).filter(access::writes).isPresent();
    }
}
