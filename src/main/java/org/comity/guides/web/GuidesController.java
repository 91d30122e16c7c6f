package org.comity.guides.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.Guides;
import org.comity.help.Problem;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The guides, for everybody: nothing is asked of a database, and nobody who they are.
@PageController
class GuidesController {

    static final String PATH = "/help/guides";
    static final String ONE = PATH + "/{slug:[a-z0-9-]{1,40}}";
    private static final String FOR = "for";

    private final Guides guides;
    private final GuidePages pages;

    GuidesController(Guides guides, GuidePages pages) {
        this.guides = guides;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Answer all(@RequestParam(name = FOR, defaultValue = "") String audience) {
        return new KeptPage(List.of(pages.revision()), () -> pages.all(Audience.ofWritten(audience), false));
    }

    @GetMapping(ONE)
    Answer one(View view, @PathVariable String slug, @RequestParam(name = FOR, defaultValue = "") String audience) {
        var state = pages.revision();
        return find(slug)
                .<Answer>map(guide -> new KeptPage(
                        List.of(state), () -> pages.one(guide, view.language(), Audience.ofWritten(audience), false)))
                .orElseGet(Page::notFound);
    }

    private Optional<Guide> find(String slug) {
        return GuideId.named(slug).flatMap(guides::find);
    }

    /// Leads to what the finder knows for the reader’s own country.
    @GetMapping(ONE + "/report")
    Answer report(View view, @PathVariable String slug, @RequestParam(defaultValue = "") String country) {
        var found = find(slug);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        var guide = found.get();
        return pages.state(country)
                .map(state -> "/help/" + state.code().toLowerCase(Locale.ROOT)
                        + guide.problem()
                                .map(Problem::slug)
                                .map(problem -> "/" + problem)
                                .orElse(""))
                .map(path -> new Redirect(view.link(path)))
                .orElseGet(() -> new Redirect(view.link(guide.path() + "#report")));
    }
}
