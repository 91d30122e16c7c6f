package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.profiles.model.PinCollection;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pins kept under a name: whose they are, what changed since, and what two windows do to them at once.
@NodeTest
class CollectionsTest {

    private static final String LIST = "/en/profiles/collections";

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
        var member = Person.of(person, "Collecting Reader " + person, place, Set.of(Role.MEMBER));
        people.add(member, clock.instant());
        reader = Http.officer(member.name());
        reader.get(LIST);
    }

    @AfterEach
    void goAgain() {
        people.suspend(person, clock.instant());
    }

    @Test
    void whatIsCollectedInAnAddressIsKeptUnderANameAndOpenedAgain() {
        assertThat(reader.get("/en/profiles/pins?pins=PT.16,JP.18").body())
                .contains("Keep this collection", "name=\"pins\" value=\"PT.16,JP.18\"");

        var kept = kept("Preservation", "PT.16,JP.18");

        assertThat(reader.get(LIST).body()).contains("Preservation", "2 pins", kept);
        assertThat(reader.get(kept).body())
                .contains(
                        "Portugal",
                        "Japan",
                        "/en/profiles/pins.pdf?pins=PT.16,JP.18",
                        "/en/profiles/pins.docx?pins=PT.16,JP.18",
                        "/en/profiles/pins.csv?pins=PT.16,JP.18")
                .doesNotContain("Changed since");
    }

    @Test
    void aVisitorKeepsCollectingInTheAddressAloneAndIsToldHowToKeepIt() {
        var visitor = Http.visitor();

        assertThat(visitor.get("/en/profiles/pins?pins=PT.16").body())
                .contains("Sign in to keep it under a name")
                .doesNotContain("Keep this collection");
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.get(LIST).status()).isEqualTo(302);
    }

    @Test
    void aCollectionIsRenamedAndGivenOtherPins() {
        var kept = kept("First name", "PT.16");

        assertThat(change(kept, "SAVE", Map.of("name", "Second name", "pins", "PT.16,GE.19"))
                        .status())
                .isEqualTo(303);

        assertThat(reader.get(kept).body()).contains("Second name", "Georgia").doesNotContain("First name");
    }

    @Test
    void aPinIsTakenOutAndACollectionDeleted() {
        var kept = kept("To go", "PT.16,JP.18");
        assertThat(change(kept, "REMOVE", Map.of("pin", "JP.18")).status()).isEqualTo(303);
        assertThat(reader.get(kept).body()).contains("Portugal").doesNotContain("Japan");

        assertThat(change(kept, "DELETE", Map.of()).location()).isEqualTo(LIST);
        assertThat(reader.get(kept).status()).isEqualTo(404);
        assertThat(reader.get(LIST).body()).doesNotContain("To go");
    }

    @Test
    void nobodyElseFindsIt() {
        var kept = kept("Mine", "PT.16");
        var another = Http.officer("Demo Duty Officer (Lisbon)");
        another.get(LIST);

        assertThat(another.get(kept).status()).isEqualTo(404);
        assertThat(another.post(kept, Map.of("do", "DELETE", "edition", "1")).status())
                .isEqualTo(404);
        assertThat(another.post(LIST, Map.of("into", kept.replaceFirst(".*/", ""), "pins", "JP.1"))
                        .status())
                .isEqualTo(404);
        assertThat(another.get(LIST).body()).doesNotContain(kept);
        assertThat(reader.get(kept).body()).contains("Mine").doesNotContain("Japan");
    }

    @Test
    void twoWindowsThatAddAtOnceLoseNothing() {
        var kept = kept("Growing", "PT.16");
        var id = kept.replaceFirst(".*/", "");

        assertThat(reader.post(LIST, Map.of("into", id, "pins", "JP.18")).status())
                .isEqualTo(303);
        assertThat(reader.post(LIST, Map.of("into", id, "pins", "GE.19,PT.16")).status())
                .isEqualTo(303);

        assertThat(reader.get(kept).body()).contains("3 pins", "Portugal", "Japan", "Georgia");
    }

    @Test
    void eightThatAddInTheSameMomentLoseNothing() {
        var kept = kept("Crowded", "PT.1");
        var id = kept.replaceFirst(".*/", "");

        var replies = IntStream.rangeClosed(2, 9)
                .parallel()
                .mapToObj(article -> reader.post(LIST, Map.of("into", id, "pins", "PT." + article)))
                .toList();

        assertThat(replies).extracting(Reply::status).containsOnly(303);
        assertThat(reader.get(kept).body()).contains("9 pins");
    }

    @Test
    void whoeverSavesWhatAnotherWindowChangedSeesBothAndKeepsBoth() {
        var kept = kept("Before", "PT.16");
        var edition = edition(kept);
        change(kept, "SAVE", Map.of("name", "Other window", "pins", "PT.16,JP.18"));

        var refused = reader.post(
                kept, Map.of("do", "SAVE", "edition", edition, "name", "This window", "pins", "PT.16,GE.19"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "It was changed in another window meanwhile", "Other window", "JP.18", "This window", "GE.19");
        assertThat(reader.get(kept).body()).contains("Other window").doesNotContain("Georgia");

        var newer = edition(refused);
        assertThat(reader.post(
                                kept,
                                Map.of("do", "UNITE", "edition", newer, "name", "This window", "pins", "PT.16,GE.19"))
                        .status())
                .isEqualTo(303);
        assertThat(reader.get(kept).body()).contains("This window", "3 pins", "Japan", "Georgia");
    }

    @Test
    void whatWasChangedMeanwhileIsNotDeletedUnseen() {
        var kept = kept("Before", "PT.16");
        var edition = edition(kept);
        change(kept, "SAVE", Map.of("name", "Newer", "pins", "JP.18"));

        var refused = reader.post(kept, Map.of("do", "DELETE", "edition", edition));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("It was changed in another window meanwhile", "Newer");
        assertThat(reader.get(kept).status()).isEqualTo(200);
    }

    @Test
    void aPinWhoseProvisionChangedSinceIsMarkedWithWhatChangedUntilItWasSeen() {
        var row = UUID.randomUUID();
        published(row, "60 days");
        var kept = kept("Watching penalties", "PT.14,PT.14." + row.toString().substring(0, 8) + ",JP.14");
        assertThat(reader.get(kept).body()).doesNotContain("Changed since");

        published(row, "90 days");

        var page = reader.get(kept).body();
        assertThat(page)
                .contains("2 pins have changed since you last looked.", "<del>60 </del><ins>90 </ins>days")
                .doesNotContainPattern("(?s)Japan</bdi>.{0,400}Changed since");
        assertThat(page.split("Changed since", -1)).hasSize(3);
        published(row, "120 days");
        assertThat(change(kept, "SEEN", Map.of("shown", shown(page))).status()).isEqualTo(303);
        var after = reader.get(kept).body();
        assertThat(after).as("what the page did not show").contains("<del>90 </del><ins>120 </ins>days");
        assertThat(change(kept, "SEEN", Map.of("shown", shown(after))).status()).isEqualTo(303);
        assertThat(change(kept, "SEEN", Map.of("shown", "0")).status())
                .as("what was seen stays seen")
                .isEqualTo(303);
        assertThat(reader.get(kept).body()).doesNotContain("Changed since");
    }

    @Test
    void aCollectionWithoutANameOrWithWhatIsNoPinComesBackWithWhatWasTyped() {
        var reply = reader.post(LIST, Map.of("name", " ", "pins", "PT.16"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(">PT.16</textarea>");

        var wrong = reader.post(LIST, Map.of("name", "Kept name", "pins", "PT.16,nonsense"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Kept name\"", "PT.16,nonsense</textarea>");
    }

    @Test
    void moreThanACollectionHoldsIsKindlyRefused() {
        var most = IntStream.rangeClosed(1, PinCollection.MOST_PINS)
                .mapToObj(number -> (number > 100 ? number > 130 ? "GE" : "JP" : number > 35 ? "FR" : "PT") + "."
                        + ((number - 1) % 35 + 1) + (number > 35 ? ".0000" + (1000 + number) : ""))
                .collect(Collectors.joining(","));
        var kept = kept("Full", most);

        var refused = reader.post(LIST, Map.of("into", kept.replaceFirst(".*/", ""), "pins", "ES.1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("A collection holds at most 150 pins.");
    }

    @Test
    void moreCollectionsThanAnybodyKeepsAreKindlyRefused() {
        database.sql("""
                        INSERT INTO profiles_collection (id, person_id, name, edition, changed_at)
                        SELECT gen_random_uuid(), :person, 'Number ' || n, 1, now() FROM generate_series(1, :most) n
                        """)
                .param("person", person.value())
                .param("most", PinCollection.MOST)
                .update();

        var refused = reader.post(LIST, Map.of("name", "One more", "pins", "PT.16"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("You keep 50 collections already.", "value=\"One more\"");
    }

    private String kept(String name, String pins) {
        var reply = reader.post(LIST, Map.of("name", name, "pins", pins));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    private Reply change(String kept, String act, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("do", act);
        fields.put("edition", edition(kept));
        return reader.post(kept, fields);
    }

    private static String shown(String page) {
        return page.replaceFirst("(?s)^.*?name=\"shown\" value=\"(\\d+)\".*$", "$1");
    }

    private String edition(String kept) {
        return edition(reader.get(kept));
    }

    private static String edition(Reply page) {
        return page.body().replaceFirst("(?s)^.*?name=\"edition\" value=\"(\\d+)\".*$", "$1");
    }

    private static void published(UUID row, String penalty) {
        var writer = Http.officer("Demo Duty Officer (Lisbon)");
        var proposal = AProposal.begun(writer, "PT", "Penalties");
        var fields = new HashMap<>(AProposal.aRow("ETS185 14", "art. 14"));
        fields.put("source", "https://law.example/14");
        fields.put("penalty", penalty);
        AProposal.save(writer, proposal.row(row), fields);
        proposal.published(writer, Http.officer("Demo Gatekeeper (Lisbon)"));
    }
}
