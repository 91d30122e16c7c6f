package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.testing.AnApplication;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// It takes two people of the secretariat to enrol an authority.
@NodeTest
class EnrollingAuthorityTest {

    private static final String PATH = "/en/secretariat/authorities";

    @SuppressWarnings("NullAway.Init")
    private Http one;

    @SuppressWarnings("NullAway.Init")
    private Http two;

    private final String name = "Demonstration Authority " + UUID.randomUUID();

    @BeforeEach
    void twoOfTheSecretariat() {
        one = secretary("Demo Secretary One");
        two = secretary("Demo Secretary Two");
    }

    private static Http secretary(String name) {
        var session = Http.officer(name);
        session.get("/en/account");
        return session;
    }

    @Test
    void oneProposesAnotherConfirmsAndPeopleOfItCanJoin() {
        propose("MD");
        assertThat(Http.visitor().get("/en/authorities").body()).doesNotContain(name);
        var proposal = proposal();
        assertThat(Touch.confirm(one, proposal + "/confirm", Map.of()).body())
                .contains("another of the secretariat confirms");
        assertThat(two.post(proposal + "/confirm", Map.of()).body())
                .contains("Confirm with your passkey", name, "24/7 point of contact");
        assertThat(Http.visitor().get("/en/authorities").body()).doesNotContain(name);
        assertThat(Touch.confirm(two, proposal + "/confirm", Map.of()).status()).isEqualTo(303);

        assertThat(Http.visitor().get("/en/authorities").body()).contains(name);
        assertThat(Touch.confirm(two, proposal + "/confirm", Map.of()).status())
                .as("twice")
                .isEqualTo(404);
        assertThatItsGatekeeperJoins(proposal.replaceFirst(".*/", ""));
    }

    private void assertThatItsGatekeeperJoins(String authority) {
        var application = AnApplication.from("MD", "GATEKEEPER");
        var lisbon = Http.officer("Demo Gatekeeper (Lisbon)");
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        var address = application.address(lisbon);
        application.act(lisbon, address, "SPONSOR");
        application.act(tokyo, address, "SPONSOR");
        assertThat(application
                        .act(one, address, Map.of("act", "CONFIRM", "authority", authority))
                        .status())
                .isEqualTo(303);
        assertThat(one.get(address).body()).contains("confirmed");
    }

    @Test
    void whatIsRefusedIsNotEnrolled() {
        propose("AD");
        var proposal = proposal();
        assertThat(Touch.confirm(two, proposal + "/refuse", Map.of()).status()).isEqualTo(303);
        assertThat(Touch.confirm(two, proposal + "/confirm", Map.of()).status()).isEqualTo(404);
        assertThat(Http.visitor().get("/en/authorities").body()).doesNotContain(name);
    }

    @Test
    void whatIsMistypedIsToldAndKept() {
        var form = form("MD");
        form.remove("function-CONTACT_POINT");
        form.put("zone", "Europe/Atlantis");
        var refused = one.post(PATH, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(name, "Europe/Atlantis", "href=\"#functions\"", "There is no such time zone");
    }

    @Test
    void anAuthorityIsNotEnrolledTwice() {
        var form = form("PT");
        form.put("name", "Demonstration 24/7 Point, Portugal");

        assertThat(Touch.confirm(one, PATH, form).body()).contains("has an authority of that name here already");
    }

    @Test
    void nobodyElseFindsThePage() {
        for (var stranger :
                new String[] {"Demo Gatekeeper (Lisbon)", "Demo Approving Officer (Lisbon)", "Demo Auditor"}) {
            var session = secretary(stranger);
            assertThat(session.get(PATH).status()).as(stranger).isEqualTo(404);
            assertThat(session.post(PATH, form("MD")).status()).as(stranger).isEqualTo(404);
        }
    }

    private Map<String, String> form(String state) {
        return new HashMap<>(
                Map.of("name", name, "country", state, "zone", "Europe/Chisinau", "function-CONTACT_POINT", "yes"));
    }

    private void propose(String state) {
        assertThat(Touch.confirm(one, PATH, form(state)).status()).isEqualTo(303);
    }

    /// The address of the proposal: the first after its name in the list.
    private String proposal() {
        var list = two.get(PATH).body();
        var after = list.substring(list.indexOf(name));
        return PATH + "/" + after.replaceFirst("(?s)^.*?/secretariat/authorities/([0-9a-f-]{36})/.*$", "$1");
    }
}
