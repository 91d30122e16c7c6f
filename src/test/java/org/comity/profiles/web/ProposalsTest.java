package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Verification.Verifier;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ProposalsTest {

    private static final Country PORTUGAL = new Country("PT");
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    /// The index may still be being built.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Http officer = Http.visitor();
    private Http gatekeeper = Http.visitor();
    private Http head = Http.visitor();
    private final Http visitor = Http.visitor();

    @Autowired
    LegalProfiles profiles;

    @BeforeEach
    void thePeopleOfLisbon() {
        officer = Http.officer("Demo Duty Officer (Lisbon)");
        gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        head = Http.officer("Demo Head (Lisbon)");
    }

    @Test
    void whatAnOfficerProposesAndAReviewerPublishesIsOnThePageAtOnceWithWhoAnswersForIt() {
        var place = "art. " + UUID.randomUUID();
        var proposal = AProposal.begun(officer, "PT", "Preservation for 90 days");
        var row = UUID.randomUUID();
        assertThat(AProposal.save(officer, proposal.row(row), AProposal.aRow("ETS185 16, ETS185 17", place))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get("/en/states/PT/profile").body()).doesNotContain(place);

        proposal.published(officer, gatekeeper);

        var page = visitor.get("/en/states/PT/profile").body();
        assertThat(page.split(place, -1)).as("under both articles").hasSize(3);
        assertThat(page).contains("Carried out in full", "The State answered for this on");
        var published = profiles.of(PORTUGAL).orElseThrow().rows(ArticleRef.convention("16"), DAY);
        assertThat(published)
                .filteredOn(found -> found.provision().place().equals(place))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.reliable()).isTrue();
                    assertThat(found.freshness().last().orElseThrow().by()).isEqualTo(Verifier.PARTY);
                });
    }

    @Test
    void nobodyPublishesWhatTheyWroteWhateverTheirFunction() {
        var proposal = aSubmittedRow(gatekeeper);

        var refused = proposal.act(gatekeeper, "PUBLISH");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("You wrote in it. Somebody else reviews it.");
        assertThat(proposal.act(head, "PUBLISH").status()).isEqualTo(303);
    }

    @Test
    void anOfficerPublishesNothingAndAnotherStateDoesNotEvenSeeIt() {
        var proposal = aSubmittedRow(gatekeeper);
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");

        assertThat(proposal.act(officer, "PUBLISH").status()).isEqualTo(422);
        assertThat(tokyo.get(proposal.path()).status()).isEqualTo(404);
        assertThat(proposal.act(tokyo, "PUBLISH").status()).isEqualTo(404);
        assertThat(visitor.get(proposal.path()).status()).isNotEqualTo(200);
        tokyo.get("/en/proposals");
        assertThat(tokyo.post("/en/proposals", Map.of("state", "PT", "title", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSecretariatPublishesOnlyWhereAStateHasNoReviewer() {
        var one = Http.officer("Demo Secretary One");
        var two = Http.officer("Demo Secretary Two");
        var portuguese = aSubmittedRow(one, "PT");
        assertThat(portuguese.act(two, "PUBLISH").status()).isEqualTo(422);

        var icelandic = aSubmittedRow(one, "IS");
        assertThat(icelandic.act(one, "PUBLISH").status()).isEqualTo(422);
        assertThat(icelandic.act(two, "PUBLISH").status()).isEqualTo(303);
        assertThat(visitor.get("/en/states/IS/profile").body()).contains("The secretariat answered for this on");
    }

    @Test
    void publishingAsksForATouch() {
        var proposal = aSubmittedRow(officer);

        gatekeeper.get(proposal.path());
        var reply = gatekeeper.post(proposal.path() + "/acts", Map.of("act", "PUBLISH"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("name=\"touch\"", "Publish this proposal");
        assertThat(gatekeeper.get(proposal.path()).body()).contains("Waits for review");
    }

    @Test
    void aReviewerAsksForChangesInWordsAndTheWriterMendsAndSubmitsAgain() {
        var proposal = aSubmittedRow(officer);
        assertThat(proposal.act(gatekeeper, "REQUEST_CHANGES").status()).isEqualTo(422);
        assertThat(proposal.act(gatekeeper, "REQUEST_CHANGES", "Name the official journal.")
                        .status())
                .isEqualTo(303);

        assertThat(officer.get(proposal.path()).body())
                .contains("Changes requested", "Name the official journal.", "/rows/new");
        proposal.published(officer, gatekeeper);
        assertThat(officer.get(proposal.path()).body()).contains("Published");
    }

    @Test
    void aWithdrawnProposalIsNeitherWrittenNorPublished() {
        var proposal = aSubmittedRow(officer);
        assertThat(proposal.act(officer, "WITHDRAW").status()).isEqualTo(303);

        assertThat(proposal.act(gatekeeper, "PUBLISH").status()).isEqualTo(422);
        assertThat(officer.get(proposal.row(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void aRevisionShowsWhatChangedFieldByFieldAndCanBePutBack() {
        var row = UUID.randomUUID();
        var first = publishedRow(row, Map.of("penalty", "60 days"));
        var second = publishedRow(row, Map.of("penalty", "90 days", "from", "2026-03-01"));

        var page = visitor.get(second).body();
        assertThat(page)
                .contains("<del>60 </del><ins>90 </ins>days", "1 March 2026", "In force from")
                .doesNotContain("Demo Duty Officer");
        assertThat(visitor.get(first).body()).doesNotContain("Propose to put this back");
        assertThat(officer.get(first).body()).contains("Propose to put this back");
        var number = first.replaceFirst(".*/", "");
        var back = officer.post("/en/proposals/restored", Map.of("state", "PT", "revision", number));
        assertThat(officer.follow(back).body()).contains("<del>90 </del><ins>60 </ins>days");
    }

    @Test
    void whatWasReplacedWholeIsSuperseded() {
        var row = UUID.randomUUID();
        var first = publishedRow(row, Map.of("penalty", "one year"));
        publishedRow(row, Map.of("penalty", "two years"));

        assertThat(visitor.get("/en/states/PT/revisions").body())
                .containsPattern("(?s)" + first + "\".{0,300}Superseded");
    }

    @Test
    void aRowOfTheFactFilesGivesWayVisibly() {
        var before = profiles.of(PORTUGAL).orElseThrow().rows(ArticleRef.convention("5"), DAY);
        var seed =
                before.stream().filter(row -> row.version().seed()).findFirst().orElseThrow();
        var proposal = AProposal.begun(officer, "PT", "Article 5, read again");
        AProposal.save(
                officer, proposal.row(seed.version().id().value()), AProposal.aRow("ETS185 5", "art. 5 read again"));
        proposal.published(officer, gatekeeper);

        assertThat(visitor.get("/en/states/PT/profile").body())
                .contains("art. 5 read again", "What stood here before, from public sources");
    }

    @Test
    void sayingThatEverythingIsRightAsksForATouchAndIsForReviewersAlone() {
        officer.get("/en/proposals");
        assertThat(officer.post("/en/proposals/attested", Map.of("state", "JP")).status())
                .isEqualTo(404);
        var head = Http.officer("Demo Head (Tokyo)");
        head.get("/en/proposals");

        var done = Touch.confirm(head, "/en/proposals/attested", Map.of("state", "JP"));

        assertThat(done.status()).isEqualTo(303);
        assertThat(visitor.get("/en/states/JP/profile").body())
                .contains("The State answered for this on")
                .doesNotContain("Nobody of the State has answered");
    }

    @Test
    void aRowThatSaysNothingOrEndsBeforeItBeginsComesBackWithWhatWasTyped() {
        var proposal = AProposal.begun(officer, "PT", "Mistakes");
        var fields = AProposal.aRow("ETS185 99", "art. 1");
        fields.putAll(Map.of("from", "2026-03-01", "to", "2026-02-01", "source", "", "note", "kept words"));

        var reply = AProposal.save(officer, proposal.row(UUID.randomUUID()), fields);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Name articles that a profile", "It ends before it begins.", "kept words");
        assertThat(officer.get(proposal.path()).body()).contains("No changes");
    }

    @Test
    void whatIsPublishedIsFoundByTheSearchAndWhatIsProposedIsNot() {
        var word = "Znvp" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var proposal = AProposal.begun(officer, "PT", "To be found");
        AProposal.save(officer, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 16", "art. 16 " + word));
        assertThat(found(word)).doesNotContain("Demonstration Act");

        proposal.published(officer, gatekeeper);

        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!found(word).contains("Demonstration Act")) {
            assertThat(System.nanoTime()).as("it was found in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(found(word)).contains("\"/en/states/PT/profile#a16\"", "\"ETS185 16\"");
    }

    private String found(String word) {
        return visitor.get("/api/v1/search?q=" + word).body();
    }

    private AProposal aSubmittedRow(Http writer) {
        return aSubmittedRow(writer, "PT");
    }

    private static AProposal aSubmittedRow(Http writer, String state) {
        var proposal = AProposal.begun(writer, state, "A row");
        AProposal.save(writer, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 18", "art. 18"));
        assertThat(proposal.act(writer, "SUBMIT").status()).isEqualTo(303);
        return proposal;
    }

    /// @return address of the revision it became
    private String publishedRow(UUID row, Map<String, String> more) {
        var proposal = AProposal.begun(officer, "PT", "A row again");
        var fields = new HashMap<>(AProposal.aRow("ETS185 20", "art. 20"));
        fields.put("source", "https://law.example/20");
        fields.putAll(more);
        AProposal.save(officer, proposal.row(row), fields);
        proposal.published(officer, gatekeeper);
        return "/en/states/PT/revisions/" + profiles.of(PORTUGAL).orElseThrow().revision();
    }
}
