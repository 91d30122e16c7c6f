package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A request under TLP:RED is for those alone who work on it, on either side.
@NodeTest
class RedCaseTest {

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    private Http drafter;
    private Http approver;
    private Http tokyo;
    private Http secondOfTokyo;

    @BeforeEach
    void signIn() {
        drafter = Http.officer("Demo Duty Officer (Lisbon)");
        approver = Http.officer("Demo Approving Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        secondOfTokyo = Http.officer("Demo Approving Officer (Tokyo)");
    }

    @Test
    void aDraftIsThereForNobodyUntilItsDrafterAddsThemAndSaysSoKindly() {
        var draft = red();

        assertThat(approver.get("/en/requests/" + draft.id()).status()).isEqualTo(404);
        assertThat(approver.get("/en/requests").body()).doesNotContain(draft.id());
        assertThat(approver.get("/api/v1/requests").body()).doesNotContain(draft.id());
        assertThat(drafter.get("/en/requests/" + draft.id() + "/draft").body())
                .contains("Add an officer who approves", "Demo Approving Officer (Lisbon)")
                .contains("Only one person of Demonstration 24/7 Point, Portugal, named below, can read this.");

        assertThat(add(drafter, draft, officer("Demo Approving Officer (Lisbon)"))
                        .status())
                .isEqualTo(303);
        assertThat(approver.get("/en/requests/" + draft.id()).status()).isEqualTo(200);
        assertThat(drafter.get("/en/requests/" + draft.id() + "/draft").body())
                .doesNotContain("Add an officer who approves")
                .contains("Only 2 people of Demonstration 24/7 Point, Portugal, named below, can read this.");
    }

    @Test
    void theOtherSideSeesTheEnvelopeAloneUntilSomebodyTakesTheCase() throws InterruptedException {
        var draft = sent();
        var envelope = line(tokyo, draft);

        assertThat(envelope)
                .contains("TLP:RED", draft.seen().get("reference").asString(), "from Portugal", "urgent: the data")
                .contains("Take this case")
                .doesNotContain(subject(draft));
        assertThat(tokyo.get("/api/v1/requests").body())
                .contains("\"urgency\":\"urgent\"", "\"takeable\":true")
                .doesNotContain(subject(draft));
        assertThat(tokyo.get(draft.address()).status()).isEqualTo(404);
        assertThat(tokyo.get(draft.address() + "/document").status()).isEqualTo(404);
        var act = tokyo.json("POST", draft.address() + "/acts", "{\"act\": \"ACKNOWLEDGE\"}");
        assertThat(act.status()).isEqualTo(404);

        assertThat(tokyo.get("/en/notices").body().split("<li"))
                .as("the notice that it arrived leads to the envelope")
                .anyMatch(line -> line.contains(draft.seen().get("reference").asString())
                        && line.contains("href=\"/en/requests\">"));
        drafter.get("/en/account");
        assertThat(drafter.post("/en/requests/" + draft.id() + "/letters", Map.of("letter", "Please open it."))
                        .status())
                .isEqualTo(303);
        var reference = draft.seen().get("reference").asString();
        assertThat(tokyo.get("/en/notices").body().split("<li"))
                .as("it leads to the envelope")
                .anyMatch(line -> line.contains(reference)
                        && line.contains("href=\"/en/requests\">The other side wrote to you about a request"));

        assertThat(take(tokyo, draft).location()).isEqualTo("/en/requests/" + draft.id());
        assertThat(tokyo.get("/en/requests/" + draft.id()).body())
                .contains(subject(draft))
                .contains("Only one person of Demonstration 24/7 Point, Japan, named below, and 2 people of"
                        + " Demonstration 24/7 Point, Portugal can read this.");
        assertThat(line(secondOfTokyo, draft))
                .contains("somebody of your authority works on it")
                .doesNotContain("Take this case");
        assertThat(take(secondOfTokyo, draft).status()).isEqualTo(404);
        assertThat(drafter.get("/en/requests/" + draft.id()).body())
                .contains("Japan took the case")
                .doesNotContain("Demo Duty Officer (Tokyo)");
    }

    @Test
    void takingNeedsATouchThatShowsNoMoreThanTheEnvelope() throws InterruptedException {
        var draft = sent();

        var page = tokyo.post("/en/requests/" + draft.id() + "/take", Map.of()).body();

        assertThat(page)
                .contains("id=\"touch-form\"", draft.seen().get("reference").asString(), "TLP:RED")
                .doesNotContain(subject(draft));
        assertThat(tokyo.get(draft.address()).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsTakenOutIsOutAtTheNextRequestOfAnOpenSession() throws InterruptedException {
        var draft = sent();
        take(tokyo, draft);
        var colleague = officer("Demo Approving Officer (Tokyo)");
        assertThat(add(tokyo, draft, colleague).status()).isEqualTo(303);
        assertThat(secondOfTokyo.get("/en/requests/" + draft.id()).status()).isEqualTo(200);

        assertThat(remove(tokyo, draft, colleague).status()).isEqualTo(303);

        for (var path : new String[] {"", "/document", "/draft.docx", "/receipts/4", "/draft"}) {
            assertThat(secondOfTokyo.get("/en/requests/" + draft.id() + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(line(secondOfTokyo, draft)).doesNotContain(subject(draft));
        assertThat(tokyo.get("/en/requests/" + draft.id()).body()).contains("A colleague no longer works on it:");
        assertThat(drafter.get("/en/requests/" + draft.id()).body())
                .doesNotContain("A colleague no longer works on it", "Demo Approving Officer (Tokyo)");
    }

    @Test
    void somebodyOfEachSideStaysAndASuspensionLetsTheNextOneTakeTheCase() throws InterruptedException {
        var draft = sent();
        var night = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Night Officer " + UUID.randomUUID(),
                officer("Demo Duty Officer (Tokyo)").authority(),
                Set.of(Role.OFFICER));
        people.add(night, clock.instant());
        var nightSession = Http.officer(night.name());
        take(nightSession, draft);
        assertThat(remove(nightSession, draft, night).body()).contains("must go on working on it");
        assertThat(nightSession.get(draft.address()).status()).isEqualTo(200);

        people.suspend(night.id(), clock.instant());

        assertThat(nightSession.get("/en/requests/" + draft.id()).status()).isEqualTo(302);
        assertThat(line(tokyo, draft)).contains("Take this case");
        assertThat(take(tokyo, draft).status()).isEqualTo(303);
    }

    @Test
    void aMarkIsRaisedByEitherSideAndLoweredByNone() throws InterruptedException {
        var draft = marked("TLP:AMBER");
        approveAndSend(draft);
        arrived(draft, tokyo);
        var page = "/en/requests/" + draft.id();

        assertThat(tokyo.post(page + "/handling", Map.of("handling", "TLP:GREEN"))
                        .body())
                .contains("a mark can be raised only");
        assertThat(tokyo.post(page + "/handling", Map.of("handling", "TLP:AMBER+STRICT"))
                        .status())
                .isEqualTo(303);
        assertThat(drafter.get(page).body()).contains("Japan raised the mark:", "TLP:AMBER+STRICT");
        assertThat(secondOfTokyo.get(page).status()).isEqualTo(200);

        assertThat(tokyo.post(page + "/handling", Map.of("handling", "TLP:RED")).status())
                .isEqualTo(303);

        assertThat(tokyo.get(page).status()).isEqualTo(200);
        assertThat(secondOfTokyo.get(page).status()).isEqualTo(404);
        assertThat(drafter.get(page).status()).isEqualTo(200);
    }

    @Test
    void whatIsLetSeeWhomIsExplainedToEveryoneInTheirOwnLines() {
        assertThat(tokyo.get("/en/account/access").body())
                .contains("Envelopes of requests", "it is marked TLP:RED", "you work on it", "Take it")
                .contains("nobody of your authority works on it", "Say who works on it");
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)")
                        .get("/en/account/access")
                        .body())
                .doesNotContain("Envelopes of requests");
    }

    @Test
    void nobodyOfAnotherAuthorityIsAdded() {
        var draft = red();

        var refused = add(drafter, draft, officer("Demo Prosecutor (Lisbon)"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("does not act for your authority");
        assertThat(Http.officer("Demo Prosecutor (Lisbon)").get(draft.address()).status())
                .isEqualTo(404);
    }

    private static String subject(ADraft draft) {
        return "Red logs of " + draft.id().substring(0, 8);
    }

    private ADraft red() {
        return marked("TLP:RED");
    }

    private ADraft marked(String mark) {
        var draft = ADraft.begunBy(drafter);
        draft.patch(ADraft.COMPLETE);
        draft.patch("{\"values\": {\"subject\": \"" + subject(draft) + "\", \"urgency\": \"urgent\","
                + " \"urgencyReason\": \"They are deleted soon.\"}, \"handling\": \"" + mark + "\"}");
        return draft;
    }

    private ADraft sent() throws InterruptedException {
        var draft = red();
        add(drafter, draft, officer("Demo Approving Officer (Lisbon)"));
        approveAndSend(draft);
        for (var attempt = 0; attempt < 100 && line(tokyo, draft).isEmpty(); attempt++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        return draft;
    }

    private void approveAndSend(ADraft draft) {
        draft.act("{\"act\": \"SUBMIT\"}");
        ADraft.touched(approver, draft.address(), "APPROVE");
        assertThat(ADraft.touched(approver, draft.address(), "SEND").status()).isEqualTo(200);
    }

    private static void arrived(ADraft draft, Http reader) throws InterruptedException {
        for (var attempt = 0; attempt < 100 && reader.get(draft.address()).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /// What the list shows of it; an empty text where it shows nothing.
    private static String line(Http reader, ADraft draft) {
        var list = reader.get("/en/requests").body();
        for (var item : list.split("<li", -1)) {
            if (item.contains(draft.id())
                    || item.contains(draft.seen().get("reference").asString())) {
                return item.split("</li>", -1)[0];
            }
        }
        return "";
    }

    private static Reply take(Http officer, ADraft draft) {
        return Touch.confirm(officer, "/en/requests/" + draft.id() + "/take", Map.of());
    }

    private static Reply add(Http officer, ADraft draft, Officer colleague) {
        var person = Map.of("person", colleague.id().toString());
        return Touch.confirm(officer, "/en/requests/" + draft.id() + "/members", person);
    }

    private static Reply remove(Http officer, ADraft draft, Officer colleague) {
        return officer.post(
                "/en/requests/" + draft.id() + "/members/removed",
                Map.of("person", colleague.id().toString()));
    }

    private Officer officer(String name) {
        return directory.demonstrationOfficers().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
