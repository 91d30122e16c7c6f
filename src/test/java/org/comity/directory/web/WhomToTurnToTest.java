package org.comity.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.directory.Audience;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.ItemId;
import org.comity.directory.Listing;
import org.comity.directory.Wanted;
import org.comity.directory.model.ItemChange;
import org.comity.directory.usecase.ListingEnrolled;
import org.comity.duty.APoint;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Beside an authority that is overdue, or named no longer, stands another of its State, or the secretariat: on its
/// page, in the answer on paths, in a request that waits for it.
@NodeTest
class WhomToTurnToTest {

    private static final String ASK_THE_SECRETARIAT = "If nobody answers, ask the secretariat";

    @Autowired
    ContactDirectory directory;

    @Autowired
    Directory people;

    @Autowired
    IdentityStore store;

    @Autowired
    ListingEnrolled enrolled;

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationContext node;

    private final Http visitor = Http.visitor();
    private MadeListings made;

    @BeforeEach
    void makeListings() {
        made = new MadeListings(node);
    }

    @Test
    void anOverdueAuthorityIsShownInRedWithAnotherBesideItOnItsPageAndInThePathAnswer() {
        var old = made.listed("GE", "Overdue Point of Georgia", DesignatedFunction.CONTACT_POINT, Duration.ofDays(60));
        assertThat(page(old)).contains("Confirmation overdue", "may be out of date");

        made.listed("GE", "Fresh Central Authority", DesignatedFunction.MUTUAL_ASSISTANCE, Duration.ofDays(1));
        assertThat(directory.reach(old.authority().orElseThrow()))
                .hasValueSatisfying(reach -> assertThat(reach.instead()).isPresent());
        assertThat(page(old)).contains("If nobody answers, turn to:");
        assertThat(pathAnswer("GE"))
                .contains("Overdue Point of Georgia", "Confirmation overdue", "If nobody answers, turn to:");
    }

    @Test
    void whereNoOtherAuthorityIsListedTheSecretariatIsNamed() {
        var alone = made.listed("SM", "Lonely Overdue Point", DesignatedFunction.CONTACT_POINT, Duration.ofDays(60));

        assertThat(page(alone)).contains("Confirmation overdue", ASK_THE_SECRETARIAT);
        assertThat(pathAnswer("SM")).contains("Lonely Overdue Point", "Confirmation overdue", ASK_THE_SECRETARIAT);
    }

    @Test
    void aRequestThatWaitsForAnOverdueAuthorityShowsAnotherOfItsState() {
        var id = Desk.at(TestNode.address()).submitted();
        var central = made.listed(
                "JP", "Central Authority " + UUID.randomUUID(), DesignatedFunction.MUTUAL_ASSISTANCE, Duration.ZERO);
        var officer = "Demo Duty Officer (Lisbon)";
        assertThat(Http.officer(officer).get("/en/requests/" + id).body())
                .contains(">Demonstration 24/7 Point, Japan</bdi></a>")
                .containsPattern("Now: \\d\\d:\\d\\d JST \\(Tokyo\\), (the office is open|the night desk)");

        clock.advance(Duration.ofDays(130));
        made.listed("JP", "Newer Central Authority", DesignatedFunction.MUTUAL_ASSISTANCE, Duration.ZERO);
        assertThat(directory.freshness(central).light()).hasToString("RED");
        assertThat(Http.officer(officer).get("/en/requests/" + id).body())
                .contains("Confirmation overdue", "If nobody answers, turn to:");
    }

    @Test
    void whoIsNoLongerNamedIsNotFoundFromThatDayOnAndAnotherIsShownInstead() {
        var state = new Country("VU");
        var wanted = Wanted.of(state, DesignatedFunction.CONTACT_POINT);
        var gone = made.listed("VU", "Point That Was", DesignatedFunction.CONTACT_POINT, Duration.ofDays(1));
        assertThat(directory.named(wanted)).extracting(Listing::id).contains(gone.id());

        made.change(gone, endingToday(gone, "MADE ", LocalDate.now(clock).minusDays(90)));
        assertThat(directory.named(wanted)).extracting(Listing::id).doesNotContain(gone.id());
        assertThat(page(gone)).contains("no longer named for it, since", "Ask the secretariat", "No longer named for");
        assertThat(pathAnswer("VU")).contains("Point That Was", "no longer named for it, since", "Ask the secretariat");

        made.listed("VU", "Central Authority Instead", DesignatedFunction.MUTUAL_ASSISTANCE, Duration.ofDays(1));
        assertThat(page(gone)).contains("Turn to:", "Central Authority Instead");
        assertThat(pathAnswer("VU")).contains("Turn to:", "Central Authority Instead");
        made.listed("VU", "Point That Is", DesignatedFunction.CONTACT_POINT, Duration.ofDays(1));
        assertThat(pathAnswer("VU")).contains("Point That Is").doesNotContain("Point That Was");
    }

    @Test
    void aRequestIsNeverAddressedToAnAuthorityThatItsStateNamesNoLonger() {
        var first = APoint.enrolled(store, clock, "TO", "Pacific/Tongatapu").authority();
        enrolled.list();
        var begins = LocalDate.now(clock);
        clock.advance(Duration.ofDays(1));
        assertThat(begun("TO").body()).contains(first.name());

        var gone = directory.of(first.id()).orElseThrow();
        made.change(gone, endingToday(gone, "ENROLLED ", begins));
        // Another one is named in public, and nobody of it works here: it is reached by link and telephone.
        assertThat(begun("TO").body()).contains("id=\"without-officers\"").doesNotContain(first.name());

        var second = APoint.enrolled(store, clock, "TO", "Pacific/Tongatapu").authority();
        enrolled.list();
        assertThat(begun("TO").body()).contains(second.name()).doesNotContain(first.name());
    }

    @Test
    void aRequestThatWasBegunBeforeItsAddresseesDesignationEndedStaysHereAndKeepsItsWords() {
        var point = APoint.enrolled(store, clock, "FJ", "Pacific/Fiji").authority();
        enrolled.list();
        var begins = LocalDate.now(clock);
        clock.advance(Duration.ofDays(1));
        var drafter = Desk.drafter(TestNode.address());
        var address = drafter.post("/en/requests", Map.of("to", "FJ")).location();
        var id = address.replaceFirst("^.*/requests/([0-9a-f-]{36}).*$", "$1");
        assertThat(drafter.post("/en/requests/" + id + "/draft", Desk.completeDraft())
                        .status())
                .isEqualTo(303);
        Desk.act(drafter, id, "SUBMIT");
        Desk.act(Http.officer("Demo Approving Officer (Lisbon)"), id, "APPROVE");

        made.change(listing(point), endingToday(listing(point), "ENROLLED ", begins));
        var refused = Desk.act(drafter, id, "SEND");

        assertThat(refused.status()).isNotEqualTo(303);
        assertThat(refused.body())
                .contains("does not name the authority this is addressed to", "begin the request anew");
        assertThat(drafter.get("/en/requests/" + id).body())
                .contains("Connection logs of 2 November", "value=\"SEND\"");
    }

    @Test
    void anAuthorityThatIsNamedFromTomorrowOnIsNoAddresseeToday() {
        var point = APoint.enrolled(store, clock, "MU", "Indian/Mauritius").authority();
        enrolled.list();
        assertThat(begun("MU").body()).contains(point.name());

        made.change(
                listing(point),
                ItemChange.of(
                        ItemId.of(listing(point).id(), "ENROLLED " + DesignatedFunction.CONTACT_POINT),
                        Designation.of(DesignatedFunction.CONTACT_POINT),
                        LocalDate.now(clock).plusDays(1)));
        assertThat(begun("MU").body()).contains("No authority that Mauritius names today is known here");

        clock.advance(Duration.ofDays(1));
        assertThat(begun("MU").body()).contains(point.name());
    }

    private Listing listing(Authority authority) {
        return directory.of(authority.id()).orElseThrow();
    }

    private ItemChange endingToday(Listing listing, String how, LocalDate from) {
        return new ItemChange(
                ItemId.of(listing.id(), how + DesignatedFunction.CONTACT_POINT),
                Audience.PUBLIC,
                Designation.of(DesignatedFunction.CONTACT_POINT),
                from,
                Optional.of(LocalDate.now(clock)));
    }

    /// The page one is led to, or the refusal.
    private static Http.Reply begun(String requested) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var reply = officer.post("/en/requests", Map.of("to", requested));
        return reply.status() == 303 ? officer.get(reply.location()) : reply;
    }

    @Test
    void theGatekeeperProposesTheEndTheSecretariatApprovesItAndTheHistoryKeepsBothDays() {
        var gatekeeper = Http.officer("Demo Gatekeeper (Tokyo)");
        var secretary = Http.officer("Demo Secretary One");
        var mark = "marked " + UUID.randomUUID();
        var begun = LocalDate.now(clock).minusDays(30);
        var tokyo = "/en/directory/" + tokyo().id();
        gatekeeper.get(tokyo);
        gatekeeper.post(
                tokyo + "/keep",
                Map.of(
                        "act", "PROPOSE",
                        "function", "INCIDENT_NOTICE",
                        "stage", "TRIAL",
                        "designation-note", mark,
                        "from", begun.toString()));
        assertThat(decide(secretary, mark, "approve").status()).isEqualTo(303);
        var register = "/en/registers/cets224-14-7-c";
        assertThat(visitor.get(register).body()).contains(mark);
        var approved = LocalDate.now(clock);
        clock.advance(Duration.ofDays(2));

        var ended = LocalDate.now(clock);
        gatekeeper = Http.officer("Demo Gatekeeper (Tokyo)");
        secretary = Http.officer("Demo Secretary One");
        gatekeeper.get(tokyo);
        var end = Map.of("act", "PROPOSE_END", "ends", item(mark), "until", ended.toString());
        assertThat(Http.officer("Demo Gatekeeper (Lisbon)")
                        .post(tokyo + "/keep", end)
                        .status())
                .isIn(403, 404);
        assertThat(gatekeeper.post(tokyo + "/keep", end).status()).isEqualTo(303);
        gatekeeper.post(tokyo + "/keep", Map.of("act", "LANGUAGES", "languages", "ja, fr"));
        assertThat(visitor.get(register).body()).contains(mark);
        assertThat(secretary.get("/en/secretariat/designations").body()).contains("is to end");
        assertThat(decide(secretary, mark, "approve").status()).isEqualTo(303);

        assertThat(visitor.get(register).body()).doesNotContain(mark);
        assertThat(namedFor(visitor.get(tokyo).body())).doesNotContain(mark);
        assertThat(visitor.get(tokyo).body()).contains(mark);
        assertThat(namedFor(visitor.get(tokyo + "?on=" + ended.minusDays(1)).body()))
                .contains(mark);
        assertThat(namedFor(visitor.get(tokyo + "?known=" + approved).body())).contains(mark);
        assertThat(namedFor(visitor.get(tokyo + "?on=" + ended + "&known=" + approved)
                        .body()))
                .contains(mark);
        assertThat(namedFor(visitor.get(tokyo + "?on=" + begun.minusDays(1)).body()))
                .doesNotContain(mark);
    }

    /// What stands under "What it is named for", without what it is no longer named for.
    private static String namedFor(String page) {
        var from = page.indexOf("What it is named for");
        var section = page.substring(from, page.indexOf("</section>", from));
        var former = section.indexOf("No longer named for");
        return former < 0 ? section : section.substring(0, former);
    }

    private String item(String mark) {
        return tokyo().on(LocalDate.now(clock)).stream()
                .filter(item -> item.as(Designation.class)
                        .filter(designation -> designation.note().equals(mark))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static Http.Reply decide(Http secretary, String mark, String deed) {
        var waiting = secretary.get("/en/secretariat/designations").body();
        var address = Pattern.compile("/en/secretariat/designations/[0-9a-f-]{36}/" + deed)
                .matcher(waiting.substring(waiting.indexOf(mark)));
        assertThat(address.find()).isTrue();
        return Touch.confirm(secretary, address.group(), Map.of());
    }

    private Listing tokyo() {
        return people.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals("Demo Duty Officer (Tokyo)"))
                .findFirst()
                .flatMap(officer -> directory.of(officer.authority().id()))
                .orElseThrow();
    }

    private String page(Listing listing) {
        return visitor.get("/en/directory/" + listing.id()).body();
    }

    private String pathAnswer(String to) {
        return visitor.get("/en/paths/answer?from=PT&to=" + to + "&need=preservation&offence=2")
                .body();
    }
}
