package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.testing.AProposal;
import org.comity.testing.ASuggestion;
import org.comity.testing.AnImage;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// The same for profiles of States: proposals, suggestions, pictures, and what people watch or collect.
@NodeTest
class AccessMatrixOfProfilesTest extends AccessMatrix {

    private static final int LEAST_CELLS = 400;

    @Test
    void theNodeAnswersAsThePolicySaysOfProfiles() {
        var askers = askers();
        profiles(askers);
        watchesAndCollections(askers);

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }

    /// A Portuguese proposal is read, written and decided by whom the policy says, and so is one about a
    /// State that has nobody here. Nothing is carried out: each form lacks something.
    private void profiles(List<Asker> askers) {
        var portuguese = aSubmittedProposal("PT");
        var icelandic = aSubmittedProposal("IS");
        for (var asker : askers) {
            var own = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            profile(asker, portuguese, "PT", own);
            profile(asker, icelandic, "IS", Set.of(Circumstance.WITHOUT_REVIEWER));
        }
        suggestions(askers);
        images(askers);
    }

    private void profile(Asker asker, String path, String state, Set<Circumstance> holding) {
        var read = policy.allows(asker.roles(), Action.READ, Matter.PROFILE, holding);
        cell(asker, Way.read(path, Action.READ), "a proposal", read ? Expected.DONE : Expected.HIDDEN);
        var reply = new Way("POST", path + "/acts", "act=REQUEST_CHANGES&words=", Action.APPROVE, Optional.empty());
        cell(asker, reply, "a proposal", read ? Expected.THERE : Expected.HIDDEN);
        var write = policy.allows(asker.roles(), Action.WRITE, Matter.PROFILE, holding);
        var begin = new Way("POST", "/en/proposals", "title=&state=" + state, Action.WRITE, Optional.empty());
        var works = policy.allows(asker.roles(), Action.LIST, Matter.PROFILE, Set.of());
        cell(asker, begin, "a State", works ? Expected.THERE : Expected.HIDDEN);
        var restore = new Way(
                "POST", "/en/proposals/restored", "revision=999999&state=" + state, Action.WRITE, Optional.empty());
        cell(asker, restore, "a State", Expected.HIDDEN);
        var approve = policy.allows(asker.roles(), Action.APPROVE, Matter.PROFILE, holding);
        var attest = new Way("POST", "/en/proposals/attested", "state=" + state, Action.APPROVE, Optional.empty());
        cell(asker, attest, "a State", approve ? Expected.THERE : Expected.HIDDEN);
        cell(asker, Way.read(path + "/rows/new", Action.WRITE), "a submitted proposal", Expected.HIDDEN);
        assertThat(write).isEqualTo(read);
    }

    private static String aSubmittedProposal(String state) {
        var secretary = Http.officer("Demo Secretary One");
        var proposal = AProposal.begun(secretary, state, "Matrix");
        AProposal.save(secretary, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 18", "art. 1"));
        proposal.act(secretary, "SUBMIT");
        return proposal.path();
    }

    /// What somebody outside told of Portugal. Nothing is decided: each form lacks something.
    private void suggestions(List<Asker> askers) {
        var suggestion = "/en/proposals/suggestions/" + ASuggestion.told("PT", clock, database);
        for (var asker : askers) {
            var own = asker.portuguese() ? Set.of(Circumstance.OWN_STATE) : Set.<Circumstance>of();
            both(asker, suggestion, Matter.SUGGESTION, Action.DECIDE, "act=ANSWER&how=KNOWN&answer=", own);
            var may = policy.allows(asker.roles(), Action.START, Matter.SUGGESTION, Set.of());
            cell(
                    asker,
                    Way.read("/en/states/PT/newer", Action.START),
                    "telling of something newer",
                    may ? Expected.DONE : Expected.HIDDEN);
        }
    }

    /// A picture that nothing published shows, one that something does, and bringing one: without a file.
    private void images(List<Asker> askers) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var proposal = AProposal.begun(officer, "PT", "Matrix of pictures");
        var hidden = AnImage.brought(officer, proposal);
        var published = AProposal.begun(officer, "PT", "Matrix of a published picture");
        var shown = AnImage.brought(officer, published);
        AProposal.save(officer, published.section("STATUS", "es"), Map.of("markdown", shown.markdown()));
        published.published(officer, Http.officer("Demo Gatekeeper (Lisbon)"));
        for (var asker : askers) {
            var own = asker.portuguese() ? EnumSet.of(Circumstance.OWN_STATE) : EnumSet.noneOf(Circumstance.class);
            var read = policy.allows(asker.roles(), Action.READ, Matter.IMAGE, own);
            cell(asker, Way.read(hidden.address(), Action.READ), "a picture", read ? Expected.DONE : Expected.HIDDEN);
            var write = policy.allows(asker.roles(), Action.WRITE, Matter.IMAGE, own);
            cell(
                    asker,
                    new Way("POST", proposal.path() + "/images", "source=x", Action.WRITE, Optional.empty()),
                    "a picture",
                    write ? Expected.THERE : Expected.HIDDEN);
            var decide = policy.allows(asker.roles(), Action.DECIDE, Matter.IMAGE, own);
            cell(
                    asker,
                    new Way(
                            "POST",
                            proposal.path() + "/images/" + hidden.id() + "/down",
                            "reason-" + hidden.id() + "=",
                            Action.DECIDE,
                            Optional.empty()),
                    "a picture",
                    decide ? Expected.THERE : Expected.HIDDEN);
            own.add(Circumstance.FOR_EVERYONE);
            var everyone = policy.allows(asker.roles(), Action.READ, Matter.IMAGE, own);
            cell(
                    asker,
                    Way.read(shown.address(), Action.READ),
                    "a published picture",
                    everyone ? Expected.DONE : Expected.HIDDEN);
        }
    }

    /// What somebody collects is there for them alone, whatever anybody else may do; so is what they watch.
    private void watchesAndCollections(List<Asker> askers) {
        var owner = askers.getFirst();
        owner.session().get("/en/profiles/collections");
        var collection = owner.session()
                .post("/en/profiles/collections", Map.of("name", "Matrix", "pins", "PT.16"))
                .location();
        assertThat(collection).startsWith("/en/profiles/collections/");
        for (var asker : askers) {
            var mine = asker.equals(owner);
            cell(asker, Way.read(collection, Action.CHANGE), "a collection", mine ? Expected.DONE : Expected.HIDDEN);
            for (var act : List.of("SAVE&name=", "UNITE&name=", "REMOVE&pin=JP.1", "SEEN", "DELETE")) {
                var way = new Way("POST", collection, "edition=0&do=" + act, Action.CHANGE, Optional.empty());
                cell(asker, way, "a collection", mine ? Expected.THERE : Expected.HIDDEN);
            }
            var into = "pins=JP.1&into=" + collection.replaceFirst(".*/", "");
            var add = new Way("POST", "/en/profiles/collections", into, Action.CHANGE, Optional.empty());
            cell(asker, add, "a collection", mine ? Expected.THERE : Expected.HIDDEN);
            ownLists(asker);
        }
    }

    private void ownLists(Asker asker) {
        var lists = Map.of(
                "/en/profiles/watching",
                Matter.WATCH,
                "/en/library/searches",
                Matter.WATCH,
                "/en/profiles/collections",
                Matter.COLLECTION);
        lists.forEach((path, matter) -> {
            var may = policy.allows(asker.roles(), Action.CHANGE, matter, Set.of(Circumstance.OWN));
            cell(asker, Way.read(path, Action.CHANGE), "their own", may ? Expected.DONE : Expected.HIDDEN);
            var way = new Way("POST", path, "pace=x&name=&kind=study", Action.CHANGE, Optional.empty());
            cell(asker, way, "their own", may ? Expected.THERE : Expected.HIDDEN);
        });
        for (var path : List.of("/en/profiles/articles/ETS185-16", "/en/states/PT/articles/ETS185-16.atom")) {
            cell(asker, Way.read(path, Action.READ), "what is published", Expected.DONE);
        }
    }
}
