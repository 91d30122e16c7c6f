package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.KeptWikiTexts;
import org.comity.profiles.model.WikiText;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.KeptPage;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a State tells of itself, section by section, for everyone.
@PageController
class WikiController {

    private final LegalProfiles profiles;
    private final KeptWikiTexts wiki;
    private final ShownPictures pictures;
    private final WatchButtons buttons;
    private final StateNames names;
    private final StateOfProfiles state;

    WikiController(
            LegalProfiles profiles,
            WikiText wiki,
            ShownPictures pictures,
            WatchButtons buttons,
            StateNames names,
            StateOfProfiles state) {
        this.profiles = profiles;
        this.wiki = new KeptWikiTexts(wiki);
        this.pictures = pictures;
        this.buttons = buttons;
        this.names = names;
        this.state = state;
    }

    @GetMapping("/states/{code:[A-Z]{2}}/wiki")
    Answer wiki(HttpServletRequest request, View view, @PathVariable String code) {
        return new KeptPage(state.withPictures(), () -> shown(request, view, new Country(code)));
    }

    private Page shown(HttpServletRequest request, View view, Country code) {
        return profiles.of(code)
                .map(profile -> Page.of(
                        "profiles/wiki",
                        new WikiPage(
                                profile,
                                names.name(profile.state(), view.language()),
                                wiki,
                                pictures.of(profile.state(), view),
                                view,
                                buttons.of(request, view, WikiPage.watchable(profile.state())))))
                .orElseGet(Page::notFound);
    }
}
