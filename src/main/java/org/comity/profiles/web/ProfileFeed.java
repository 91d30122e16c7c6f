package org.comity.profiles.web;

import java.time.Instant;
import java.util.List;
import org.comity.node.NodeSettings;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.Verification;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.AtomFeed;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is published of a State, as a feed: one entry for each revision.
@PageController
class ProfileFeed {

    private static final int NEWEST = 50;

    private final ReadingProposals reading;
    private final LegalProfiles profiles;
    private final StateNames names;
    private final NodeSettings node;

    ProfileFeed(ReadingProposals reading, LegalProfiles profiles, StateNames names, NodeSettings node) {
        this.reading = reading;
        this.profiles = profiles;
        this.names = names;
        this.node = node;
    }

    @GetMapping("/states/{code:[A-Z]{2}}/profile.atom")
    ResponseEntity<byte[]> feed(View view, @PathVariable String code) {
        return profiles.of(new Country(code))
                .map(profile -> feed(view, profile).answer())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private AtomFeed feed(View view, Profile profile) {
        var page = "/states/" + profile.state() + "/profile";
        return new AtomFeed(
                view.language(),
                address(view, page + ".atom"),
                address(view, page),
                view.text("profiles.profile.title", names.name(profile.state(), view.language())),
                reading.published(profile.state()).stream()
                        .limit(NEWEST)
                        .map(proposal -> entry(view, profile, proposal))
                        .toList());
    }

    private AtomFeed.Entry entry(View view, Profile profile, Proposal proposal) {
        var number = proposal.revision().orElseThrow();
        var address = address(view, new PublishedRevision(proposal.state(), number).page());
        return new AtomFeed.Entry(
                address,
                address,
                view.text("profiles.labelled", view.text("profiles.revision", number), proposal.title()),
                at(profile, proposal),
                List.of());
    }

    private String address(View view, String path) {
        return node.address(view.link(path)).toString();
    }

    private static Instant at(Profile profile, Proposal proposal) {
        return proposal.revision()
                .flatMap(number -> RevisionPage.verified(profile, number))
                .map(Verification::at)
                .orElse(proposal.since());
    }
}
