package org.comity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene.Actor;
import org.comity.disclosure.usecase.EndingDisclosures;
import org.comity.identity.Authority;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// In an emergency the details are there at once, everybody knows at once, and somebody else judges it afterwards.
@NodeTest
class BreakingGlassTest {

    private static final String NUMBER = "+12025550172";

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    EndingDisclosures ending;

    @Autowired
    MutableClock clock;

    private Scene scene;
    private Authority asked;
    private Authority asking;
    private Actor gatekeeper;
    private Actor head;
    private Actor asker;
    private Actor secretary;
    private Listing listing;

    @BeforeEach
    void twoAuthorities() {
        scene = new Scene(people, directory, tending, clock);
        asked = scene.authority("LV", "Asked In Danger");
        gatekeeper = scene.actor(asked, Role.GATEKEEPER);
        head = scene.actor(asked, Role.HEAD);
        scene.list(gatekeeper, asked, "PHONE", NUMBER);
        asking = scene.authority("MX", "Asking In Danger");
        asker = scene.actor(asking, Role.OFFICER);
        secretary = scene.known("Demo Secretary One");
        listing = scene.listing(asked);
    }

    @Test
    void theDetailsAreThereAtOnceAfterATouchAndEverybodyKnowsAtOnce() {
        var form = "/en/directory/" + listing.id() + "/emergency";
        var page = asker.session().post(form, Scene.plea("LIFE"));
        assertThat(page.body())
                .contains("id=\"touch-form\"", asker.name(), Scene.WHY, "A person’s life or safety is in danger")
                .doesNotContain(NUMBER);
        var touched = asker.session().post(form, Touch.answered(Scene.plea("LIFE"), Touch.demand(page)));
        var id = Scene.id(touched);

        assertThat(asker.session().get(Scene.page(id)).body()).contains("tel:" + NUMBER, asker.name() + "</bdi> · ");
        for (var told : new Actor[] {gatekeeper, head, secretary}) {
            var notices = told.session().get("/en/notices").body();
            var ours = notices.substring(Math.max(0, notices.lastIndexOf("<li", notices.indexOf(id))));
            assertThat(ours).contains("In an emergency, contact details were shown at once", "urgent");
            assertThat(told.session().get("/en/disclosures").body()).contains(id);
            assertThat(told.session().get(Scene.page(id)).body())
                    .contains("Nobody has said yet whether this emergency was justified")
                    .doesNotContain("tel:" + NUMBER);
        }
    }

    @Test
    void aTouchForOneEmergencyIsNoneForAnother() {
        var form = "/en/directory/" + listing.id() + "/emergency";
        var page = asker.session().post(form, Scene.plea("LIFE"));
        var answered = Touch.answered(Scene.plea("EVIDENCE"), Touch.demand(page));

        assertThat(asker.session().post(form, answered).body()).contains("id=\"touch-form\"");
        assertThat(asker.session().get("/en/disclosures").body()).doesNotContain("href=\"/en/disclosures/");
    }

    @Test
    void afterItsTimeItIsGoneFromAnOpenSessionToo() {
        var id = Scene.breakGlass(asker.session(), listing);
        for (var minutes = 0; minutes < 50; minutes += 10) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(asker.open().get(Scene.page(id)).body()).contains(NUMBER);
        }
        clock.advance(Duration.ofMinutes(10));

        var after = asker.open().get(Scene.page(id));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain(NUMBER).contains("The time is over");
        assertThat(after.header("Refresh")).isEmpty();
    }

    @Test
    void itIsReviewedOnceByTheAuthorityOrTheSecretariatAndNeverByWhoBrokeIt() {
        var id = Scene.breakGlass(asker.session(), listing);
        assertThat(Scene.act(asker.session(), id, "FIND_JUSTIFIED", "I think so.")
                        .status())
                .isEqualTo(404);
        assertThat(Scene.act(head.session(), id, "FIND_JUSTIFIED", "").status()).isEqualTo(422);
        var untouched = secretary
                .session()
                .post(Scene.page(id) + "/acts", Map.of("act", "FIND_JUSTIFIED", "words", "It was right."));
        assertThat(untouched.body()).contains("id=\"touch-form\"", "It was right.");

        assertThat(Scene.act(secretary.session(), id, "FIND_JUSTIFIED", "It was right.")
                        .status())
                .isEqualTo(303);

        assertThat(asker.session().get(Scene.page(id)).body())
                .contains("The secretariat found the emergency justified", "It was right.", NUMBER);
        assertThat(Scene.act(head.session(), id, "FIND_UNJUSTIFIED", "No.").status())
                .isEqualTo(422);
    }

    @Test
    void whatIsFoundUnjustifiedIsGoneAndClosesThisWayToThePersonForATime() {
        var id = Scene.breakGlass(asker.session(), listing);
        Scene.must(303, Scene.act(head.session(), id, "FIND_UNJUSTIFIED", "Nobody was in danger."));

        assertThat(asker.session().get(Scene.page(id)).body())
                .doesNotContain(NUMBER)
                .contains("The authority found the emergency unjustified", "Nobody was in danger.");
        var form = "/en/directory/" + listing.id() + "/emergency";
        assertThat(asker.session().get(form).body())
                .contains("found unjustified", "It opens again on", "Ask in the ordinary way");
        assertThat(asker.session().post(form, Scene.plea("LIFE")).status()).isEqualTo(422);
        var colleague = scene.actor(asking, Role.OFFICER);
        Scene.breakGlass(colleague.session(), listing);
        assertThat(Scene.ask(asker.session(), listing, "URGENT")).isNotEqualTo(id);

        clock.advance(Duration.ofDays(30));
        Scene.breakGlass(asker.session(), listing);
    }

    @Test
    void tooManyInADayCloseItUntilOneIsReviewed() {
        var first = Scene.breakGlass(asker.session(), listing);
        Scene.breakGlass(asker.session(), scene.listing(scene.authority("LT", "Second In Danger")));
        var third = scene.listing(scene.authority("SK", "Third In Danger"));
        var form = "/en/directory/" + third.id() + "/emergency";

        assertThat(asker.session().get(form).body()).contains("It opens again as soon as one of them is reviewed");
        var refused = Touch.confirm(asker.session(), form, Scene.plea("LIFE"));
        assertThat(refused.status()).isEqualTo(422);

        clock.advance(Duration.ofDays(2));
        assertThat(asker.session().get(form).body()).contains("It opens again as soon as one of them is reviewed");
        Scene.must(303, Scene.act(gatekeeper.session(), first, "FIND_JUSTIFIED", "It was right."));
        Scene.breakGlass(asker.session(), third);
    }

    @Test
    void aRequestThatWaitsDoesNotStandInTheWayOfAnEmergency() {
        var waiting = Scene.ask(asker.session(), listing, "ORDINARY");
        var broken = Scene.breakGlass(asker.session(), listing);

        assertThat(broken).isNotEqualTo(waiting);
        assertThat(asker.session().get(Scene.page(broken)).body()).contains(NUMBER);
        assertThat(asker.session().get(Scene.page(waiting)).body()).doesNotContain(NUMBER);
    }

    @Test
    void theNumbersSayHowOftenAndWhatStillWaits() {
        var first = Scene.breakGlass(asker.session(), listing);
        Scene.breakGlass(scene.actor(asking, Role.APPROVER).session(), listing);
        Scene.must(303, Scene.act(head.session(), first, "FIND_UNJUSTIFIED", "Nobody was in danger."));

        var page = head.session().get("/en/disclosures").body();
        var numbers = page.substring(page.indexOf("id=\"numbers\""));
        assertThat(numbers.replaceAll("\\s+", " "))
                .contains("details shown at once</dt><dd>2<", "review</dt><dd>1<", "unjustified</dt><dd>1<");
        assertThat(secretary.session().get("/en/disclosures").body()).contains("id=\"numbers\"");
        assertThat(asker.session().get("/en/disclosures").body()).doesNotContain("id=\"numbers\"");
    }
}
