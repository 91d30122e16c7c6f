package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

@NodeTest
class OverviewOfProfilesTest {

    private final Http visitor = Http.visitor();

    @Test
    void theMapAndTheTableSayTheSameOfEachState() {
        var page = visitor.get("/en/profiles");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<title>Norway · From public sources</title>",
                        "<title>Tuvalu · Nothing is said of its law here</title>")
                .containsPattern("(?s)<th scope=\"row\"><a href=\"/en/states/NO/profile\">.{0,200}From public sources");
    }

    @Test
    void theFeedOfAStateTellsEachPublicationWithoutAnybodysName() {
        var writer = Http.officer("Demo Duty Officer (Lisbon)");
        var title = "Feed & <more> " + UUID.randomUUID();
        var proposal = AProposal.begun(writer, "PT", title);
        AProposal.save(writer, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 22", "art. 22"));
        proposal.published(writer, Http.officer("Demo Gatekeeper (Lisbon)"));

        var feed = visitor.get("/en/states/PT/profile.atom");

        assertThat(feed.header("content-type")).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains(
                        title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                        "/en/states/PT/revisions/")
                .doesNotContain("Demo ");
    }
}
