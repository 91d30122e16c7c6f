package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.profiles.usecase.Watching;
import org.comity.testing.AProposal;
import org.comity.testing.AnAtomFeed;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Watching a State, an article, a section by one button; and the feeds of the same for everyone.
@NodeTest
class WatchingTest {

    private static final String LIST = "/en/profiles/watching";

    private final Http visitor = Http.visitor();

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private final PersonId person = new PersonId(UUID.randomUUID());
    private Http reader = Http.visitor();

    @BeforeEach
    void somebodyWhoIsSignedIn() {
        var place = Lisbon.officer(people).person().belonging();
        var trainer = Person.of(person, "Watching Reader " + person, place, Set.of(Role.TRAINER));
        people.add(trainer, clock.instant());
        reader = Http.officer(trainer.name());
    }

    @AfterEach
    void nobodyIsToldAnyMore() {
        people.suspend(person, clock.instant());
    }

    @ParameterizedTest
    @CsvSource({
        "/en/states/PT/profile, PT, Portugal: legal profile and wiki",
        "'/en/profiles/articles/ETS185-16', ETS185-16, 'Expedited preservation of stored computer data, in all States'",
        "/en/states/PT/articles/ETS185-16, PT-ETS185-16, Portugal: ETS 185 · 16 Expedited preservation",
        "/en/states/PT/wiki, PT-case-law, Portugal: Case law"
    })
    void whoeverIsSignedInWatchesByOneButtonAndLeavesByAnother(String page, String what, String name) {
        assertThat(form(page, what)).contains(">Watch this").doesNotContain("name=\"leave\"");

        var watched = reader.post(LIST, Map.of("what", what));
        assertThat(watched.status()).isEqualTo(303);
        assertThat(watched.location()).startsWith(page);
        assertThat(form(page, what)).contains("name=\"leave\"", "Watch no longer");
        assertThat(reader.get(LIST).body()).contains(name);

        assertThat(reader.post(LIST, Map.of("what", what, "leave", "yes", "list", "yes"))
                        .location())
                .isEqualTo(LIST);
        assertThat(reader.get(LIST).body()).contains("You watch nothing yet.").doesNotContain(name);
    }

    @Test
    void visitorsAreLedToTheSignInAndToTheFeedAndNoSessionBeginsForThem() {
        var page = visitor.get("/en/states/PT/profile");

        assertThat(page.body())
                .contains("/en/sign-in?next=/en/states/PT/profile", "href=\"/en/states/PT/profile.atom\"")
                .doesNotContain("Watch this");
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.get(LIST).status()).isEqualTo(302);
    }

    @Test
    void nobodySeesWhatAnotherWatches() {
        reader.get(LIST);
        reader.post(LIST, Map.of("what", "JP-case-law"));

        assertThat(Http.officer("Demo Duty Officer (Lisbon)").get(LIST).body()).doesNotContain("Japan: Case law");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "ETS185-99", "PT-gossip", "QQ-case-law", "QQ-ETS185-16"})
    void whatDoesNotExistCannotBeWatched(String what) {
        reader.get(LIST);

        assertThat(reader.post(LIST, Map.of("what", what)).status()).isEqualTo(404);
    }

    @Test
    void watchingTheSameTwiceIsWatchingItOnce() {
        reader.get(LIST);
        reader.post(LIST, Map.of("what", "PT"));
        reader.post(LIST, Map.of("what", "PT"));

        assertThat(reader.get(LIST).body()).contains("1 thing is watched");
    }

    @Test
    void whoeverWatchesTooMuchIsKindlyRefused() {
        database.sql("""
                        INSERT INTO profiles_watch (person_id, what, since)
                        SELECT :person, 'X' || n, now() FROM generate_series(1, :most) n
                        """)
                .param("person", person.value())
                .param("most", Watching.MOST)
                .update();
        reader.get(LIST);

        var refused = reader.post(LIST, Map.of("what", "PT"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("You watch 200 things already.");
    }

    @Test
    void howOftenOneIsToldIsKeptAndAnyOtherWordIsRefused() {
        assertThat(reader.get(LIST).body()).containsPattern("value=\"DAILY\" checked");
        assertThat(reader.post(LIST, Map.of("pace", "WEEKLY")).status()).isEqualTo(303);
        assertThat(reader.get(LIST).body()).containsPattern("value=\"WEEKLY\" checked");
        assertThat(reader.post(LIST, Map.of("pace", "HOURLY")).status()).isEqualTo(422);
    }

    @Test
    void whatIsPublishedStandsInTheFeedsOfItsStateArticleAndSectionFieldByField() {
        var place = "art. " + UUID.randomUUID();
        published("ETS185 19(2)", place);

        for (var address : List.of("/en/profiles/articles/ETS185-19.atom", "/en/states/PT/articles/ETS185-19.atom")) {
            var feed = AnAtomFeed.of(visitor.get(address));
            assertThat(feed.self()).endsWith(address);
            assertThat(feed.entries().getFirst().title()).startsWith("Portugal: revision ");
            assertThat(feed.entries().getFirst().link()).contains("/en/states/PT/revisions/");
            assertThat(feed.entries().getFirst().summary())
                    .isEqualTo("Art. 19(2): New: " + place + ", Demonstration Act");
        }
        assertThat(AnAtomFeed.of(visitor.get("/en/states/PT/profile.atom")).entries())
                .isNotEmpty();
        assertThat(visitor.get("/en/states/JP/articles/ETS185-19.atom").body()).doesNotContain(place);
        assertThat(visitor.get("/en/profiles/articles/ETS185-19").body()).contains(place);
    }

    @Test
    void aSectionsFeedTellsOfTheSectionAlone() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var proposal = AProposal.begun(officer, "PT", "Case law & <more>");
        AProposal.save(officer, proposal.section("CASE_LAW", "en"), Map.of("markdown", "Case " + UUID.randomUUID()));
        proposal.published(officer, Http.officer("Demo Gatekeeper (Lisbon)"));

        var feed = AnAtomFeed.of(visitor.get("/ar/states/PT/wiki/case-law.atom"));

        assertThat(feed.title()).contains("الاجتهاد القضائي");
        assertThat(feed.entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.summary()).contains("الاجتهاد القضائي"));
        assertThat(visitor.get("/en/states/PT/wiki/gossip.atom").status()).isEqualTo(404);
        assertThat(visitor.get("/en/states/PT/wiki").body())
                .contains(
                        "type=\"application/atom+xml\" title=\"Portugal: Case law\"",
                        "href=\"/en/states/PT/wiki/case-law.atom\"");
    }

    @Test
    void aFeedMayBeKeptForFiveMinutesAndIsNotSentAgainWhileItIsTheSame() {
        var first = visitor.get("/en/profiles/articles/ETS185-20.atom");
        assertThat(first.header("cache-control")).contains("max-age=300", "public");
        assertThat(first.headers()).doesNotContainKey("set-cookie");

        var again = visitor.get("/en/profiles/articles/ETS185-20.atom", "If-None-Match", first.header("etag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    private void published(String articles, String place) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var proposal = AProposal.begun(officer, "PT", "To be watched");
        AProposal.save(officer, proposal.row(UUID.randomUUID()), new HashMap<>(AProposal.aRow(articles, place)));
        proposal.published(officer, Http.officer("Demo Gatekeeper (Lisbon)"));
    }

    /// The form of one button.
    private String form(String page, String what) {
        Reply reply = reader.get(page);
        assertThat(reply.status()).isEqualTo(200);
        return List.of(reply.body().split("<form ", -1)).stream()
                .filter(part -> part.contains("name=\"what\" value=\"" + what + "\""))
                .map(part -> part.split("</form>", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button to watch " + what));
    }
}
