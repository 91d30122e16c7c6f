package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.AdherenceOn;
import org.comity.vocabulary.Country;

/// Only a Party may ask, and only a Party: the Convention must be in force for both on the day.
///
/// Articles 23 and the first paragraph of each measure; entry into force 36(3)-(4) and 37(2); denunciation 47(2).
///
/// @param provision the measure's own paragraph, such as `29(1)`
record BothParties(String provision) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return Stream.of(situation.question().from(), situation.question().to())
                .map(state ->
                        of(state, situation.adherence(state)).restingOn(state, situation.sourceOfAdherence(state)))
                .toList();
    }

    private Finding of(Country country, AdherenceOn adherence) {
        var state = new Argument.State(country);
        return switch (adherence.status()) {
            case PARTY -> Finding.supports(provision, "party").naming(state, entry(adherence));
            case RATIFIED_NOT_IN_FORCE -> ratified(state, adherence.fact());
            case SIGNATORY ->
                Finding.blocks("36(2)", "signatory", Status.UNAVAILABLE).naming(state);
            case INVITED ->
                Finding.blocks("37(1)", "invited", Status.UNAVAILABLE).naming(state);
            case NONE -> none(adherence).naming(state);
            case UNKNOWN -> unknown(adherence).naming(state);
        };
    }

    /// An invitation of unknown day decides nothing: before it and after it the State is not bound.
    private static Finding unknown(AdherenceOn adherence) {
        return adherence.fact().filter(row -> row.listed() == Listing.INVITED).isPresent()
                ? Finding.blocks("37(1)", "invited", Status.UNAVAILABLE)
                : Finding.unknown("36(3)", "adherence").forcing(Status.UNKNOWN);
    }

    private static Argument entry(AdherenceOn adherence) {
        return adherence
                .fact()
                .flatMap(AdherenceFact::entryIntoForce)
                .<Argument>map(Argument.Day::new)
                .orElse(new Argument.Words(""));
    }

    private static Finding ratified(Argument state, Optional<AdherenceFact> fact) {
        var acceded = fact.filter(row -> row.signature().isEmpty()).isPresent();
        var provision = acceded ? "37(2)" : "36(4)";
        return fact.flatMap(AdherenceFact::entryIntoForce)
                .map(day -> Finding.blocks(provision, "ratified.until", Status.DORMANT)
                        .naming(state, new Argument.Day(day)))
                .orElseGet(() ->
                        Finding.blocks(provision, "ratified", Status.DORMANT).naming(state));
    }

    private Finding none(AdherenceOn adherence) {
        var left = adherence
                .fact()
                .flatMap(AdherenceFact::ceased)
                .filter(day -> !adherence.on().isBefore(day))
                .isPresent();
        return left
                ? Finding.blocks("47(2)", "denounced", Status.UNAVAILABLE)
                : Finding.blocks(provision, "notParty", Status.UNAVAILABLE);
    }
}
