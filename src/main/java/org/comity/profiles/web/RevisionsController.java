package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import org.comity.identity.SignedIn;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.usecase.ProfileAccess;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was published of a State, revision by revision, for everyone; whoever may write about the State can propose to
/// put a revision back.
@PageController
class RevisionsController {

    private final ReadingProposals reading;
    private final LegalProfiles profiles;
    private final ProfileAccess access;
    private final SignedIn signedIn;
    private final ShownPictures pictures;
    private final StateNames names;

    RevisionsController(
            ReadingProposals reading,
            LegalProfiles profiles,
            ProfileAccess access,
            SignedIn signedIn,
            ShownPictures pictures,
            StateNames names) {
        this.reading = reading;
        this.profiles = profiles;
        this.access = access;
        this.signedIn = signedIn;
        this.pictures = pictures;
        this.names = names;
    }

    @GetMapping("/states/{code:[A-Z]{2}}/revisions")
    Answer revisions(View view, @PathVariable String code) {
        return profiles.of(new Country(code))
                .<Answer>map(profile -> Page.of(
                        "profiles/revisions",
                        new RevisionsPage(
                                profile,
                                names.name(profile.state(), view.language()),
                                reading.published(profile.state()))))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/states/{code:[A-Z]{2}}/revisions/{number:[1-9][0-9]{0,6}}")
    Answer revision(HttpServletRequest request, View view, @PathVariable String code, @PathVariable int number) {
        var state = new Country(code);
        return profiles.of(state)
                .flatMap(profile -> reading.revision(state, number)
                        .<Answer>map(proposal -> Page.of(
                                "profiles/revision",
                                new RevisionPage(
                                        names.name(state, view.language()),
                                        proposal,
                                        number,
                                        profile.revision(),
                                        RevisionPage.verified(profile, number),
                                        pictures.brought(proposal),
                                        mayRestore(request, proposal)))))
                .orElseGet(Page::notFound);
    }

    private boolean mayRestore(HttpServletRequest request, Proposal proposal) {
        return signedIn.person(request)
                .filter(person -> access.writes(person, proposal.state()))
                .isPresent();
    }
}
