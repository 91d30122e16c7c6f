package org.comity.profiles.web;

import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.WikiText;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a State tells of itself, section by section, for everyone.
@PageController
class WikiController {

    private final LegalProfiles profiles;
    private final WikiText wiki;
    private final StateNames names;

    WikiController(LegalProfiles profiles, WikiText wiki, StateNames names) {
        this.profiles = profiles;
        this.wiki = wiki;
        this.names = names;
    }

    @GetMapping("/states/{code:[A-Z]{2}}/wiki")
    Answer wiki(View view, @PathVariable String code) {
        return profiles.of(new Country(code))
                .<Answer>map(profile -> Page.of(
                        "profiles/wiki",
                        new WikiPage(profile, names.name(profile.state(), view.language()), wiki, view)))
                .orElseGet(Page::notFound);
    }
}
