package org.comity.profiles.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.comity.node.NodeSettings;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Verification;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.usecase.ReadingProposals;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is published of a State, as a feed (Atom, RFC 4287): one entry for each revision.
@PageController
class ProfileFeed {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
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
        var state = new Country(code);
        var profile = profiles.of(state).orElse(null);
        if (profile == null) {
            return ResponseEntity.notFound().build();
        }
        var published = reading.published(state).stream().limit(NEWEST).toList();
        var own = node.address(view.link("/states/" + code + "/profile.atom")).toString();
        var updated = published.isEmpty() ? Instant.EPOCH : at(profile, published.getFirst());
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(view.language().code())
                .append("\">\n");
        element(xml, "id", own);
        element(xml, "title", view.text("profiles.profile.title", names.name(state, view.language())));
        element(xml, "updated", updated.toString());
        xml.append("<link rel=\"self\" href=\"")
                .append(escaped(own))
                .append("\"/>\n<author><name>Comity</name></author>\n");
        published.forEach(proposal -> entry(xml, view, profile, proposal));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(StringBuilder xml, View view, Profile profile, Proposal proposal) {
        var number = proposal.revision().orElseThrow();
        var address = node.address(view.link("/states/" + proposal.state() + "/revisions/" + number))
                .toString();
        xml.append("<entry>\n");
        element(xml, "id", address);
        element(xml, "title", view.text("profiles.labelled", view.text("profiles.revision", number), proposal.title()));
        element(xml, "updated", at(profile, proposal).toString());
        xml.append("<link href=\"").append(escaped(address)).append("\"/>\n</entry>\n");
    }

    private static Instant at(Profile profile, Proposal proposal) {
        return proposal.revision()
                .flatMap(number -> RevisionPage.verified(profile, number))
                .map(Verification::at)
                .orElse(proposal.since());
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
