package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Action;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.testing.ARecovery;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// The same for those who lost their passkeys and ask to come back, and for those who decide.
@NodeTest
class AccessMatrixOfRecoveriesTest extends AccessMatrix {

    private static final int LEAST_CELLS = 500;

    @Test
    void theNodeAnswersAsThePolicySaysOfRecoveries() {
        recoveries(askers());

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// One of an authority with officials, asked for and waiting; one of somebody without any; one that
    /// fits nobody; and one in which a secretary has had a say.
    private void recoveries(List<Asker> askers) {
        var lisbon = Lisbon.officer(people).authority();
        var secretary = Http.officer("Demo Secretary One");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var asked = recovery(gatekeeper, new Belonging.ToAuthority(lisbon), Role.OFFICER);
        var waiting = recovery(gatekeeper, new Belonging.ToAuthority(lisbon), Role.OFFICER);
        confirm(gatekeeper, waiting);
        confirm(Http.officer("Demo Approving Officer (Lisbon)"), waiting);
        var academy = new Belonging.Independent("Matrix Academy", Optional.empty(), lisbon.zone(), true);
        var missing = recovery(secretary, academy, Role.MEMBER);
        var ended = recovery(secretary, academy, Role.MEMBER);
        confirm(secretary, ended);
        ARecovery.act(secretary, ended, Map.of("act", "REFUSE", "reason", "x"));
        var nobody = ARecovery.ofForm(ARecovery.form("Matrix Nobody " + UUID.randomUUID(), "Nowhere", "PT"))
                .address(secretary);
        for (var asker : askers) {
            var own = asker.side().contains(Circumstance.REQUESTING)
                    ? Set.of(Circumstance.OWN_AUTHORITY)
                    : Set.<Circumstance>of();
            var alsoWaiting = EnumSet.of(Circumstance.WAITING);
            alsoWaiting.addAll(own);
            recovery(asker, asked, own);
            recovery(asker, waiting, alsoWaiting);
            recovery(asker, missing, Set.of(Circumstance.OFFICIALS_MISSING));
            recovery(asker, nobody, Set.of(Circumstance.OF_NOBODY));
            recovery(
                    asker,
                    ended,
                    asker.name().equals("Demo Secretary One")
                            ? Set.of(Circumstance.OFFICIALS_MISSING, Circumstance.TOOK_PART)
                            : Set.of(Circumstance.OFFICIALS_MISSING));
        }
        for (var asker : askers) {
            ownRecovery(asker);
        }
    }

    private String recovery(Http decider, Belonging belonging, Role role) {
        var lost = Person.of(
                new PersonId(UUID.randomUUID()), "Matrix Lost " + UUID.randomUUID(), belonging, List.of(role));
        people.add(lost, clock.instant());
        return ARecovery.of(lost).address(decider);
    }

    private static void confirm(Http official, String address) {
        official.get("/en/account");
        assertThat(ARecovery.act(official, address, "CONFIRM").status()).isEqualTo(303);
    }

    /// No act is carried out here: each asks for a touch, or for a reason that is not given.
    private void recovery(Asker asker, String path, Set<Circumstance> holding) {
        both(asker, path, Matter.RECOVERY, Action.DECIDE, "act=REFUSE&reason=", holding);
        var may = policy.allows(asker.roles(), Action.DECIDE, Matter.RECOVERY, holding);
        for (var act : List.of("CONFIRM", "PROPOSE_EARLY", "END_EARLY", "STOP")) {
            var way = new Way("POST", path + "/acts", "act=" + act, Action.DECIDE, Optional.empty());
            cell(asker, way, "a recovery", may ? Expected.THERE : Expected.HIDDEN);
        }
    }

    /// Of one's own recovery there is nothing to decide, whatever one's roles; stopping it is open to everyone who has
    /// an account.
    private void ownRecovery(Asker asker) {
        people.demonstrationPeople().stream()
                .filter(person -> person.name().equals(asker.name()))
                .findFirst()
                .ifPresent(person -> {
                    var address = ARecovery.of(person);
                    var id = database.sql(
                                    "SELECT id FROM identity_recovery WHERE person_id = :id AND status = 'REQUESTED'")
                            .param("id", person.id().value())
                            .query(UUID.class)
                            .single();
                    assertThat(address.seen()).contains("waits for two confirmations");
                    both(
                            asker,
                            "/en/recoveries/" + id,
                            Matter.RECOVERY,
                            Action.DECIDE,
                            "act=CONFIRM",
                            Set.of(Circumstance.OWN));
                    var may = policy.allows(asker.roles(), Action.STOP, Matter.RECOVERY, Set.of(Circumstance.OWN));
                    cell(
                            asker,
                            new Way("POST", "/en/account/recovery/stop", "x=", Action.STOP, Optional.empty()),
                            "one's own recovery",
                            may ? Expected.DONE : Expected.HIDDEN);
                });
    }
}
