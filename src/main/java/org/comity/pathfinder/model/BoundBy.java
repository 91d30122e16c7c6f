package org.comity.pathfinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.InstrumentFact;
import org.comity.vocabulary.ArticleRef;

/// Both States must be bound by the instrument on the day. A party since an unknown day is to be verified; of a
/// State that is missing from its list it depends on the list whether it is unknown or no party.
record BoundBy(InstrumentFact instrument, Basis.Missing missing) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(of(situation.from()), of(situation.to()));
    }

    /// Whether its list has a row for the State.
    boolean knows(StateOnDay state) {
        return state.adherence(instrument.id()).fact().isPresent();
    }

    private Finding of(StateOnDay state) {
        return state.remembered(this, asked -> List.of(found(asked))).get(0);
    }

    private Finding found(StateOnDay state) {
        var adherence = state.adherence(instrument.id());
        var said = finding(state, adherence)
                .about(Topic.BOUND)
                .citing(ArticleRef.whole(instrument.id()))
                .naming(arguments(state, adherence));
        return said.restingOn(
                state.country(), adherence.fact().map(AdherenceFact::source).orElse(instrument.source()));
    }

    private Finding finding(StateOnDay state, AdherenceOn adherence) {
        if (adherence
                .fact()
                .filter(row -> row.listed() == Listing.SCHEME_MEMBER)
                .isPresent()) {
            return Finding.supports("39", "other.member");
        }
        return switch (adherence.status()) {
            case PARTY -> Finding.supports("39", "other.party");
            case RATIFIED_NOT_IN_FORCE -> asleep(adherence, "other.ratified");
            case SIGNATORY -> asleep(adherence, "other.signatory");
            case INVITED, NONE ->
                entry(adherence).map(day -> asleep(adherence, "other.ratified")).orElseGet(BoundBy::notBound);
            case UNKNOWN -> unknown(state, adherence);
        };
    }

    /// One whose entry into force is fixed for a later day sleeps until then.
    private static Finding asleep(AdherenceOn adherence, String key) {
        return entry(adherence).isPresent()
                ? Finding.blocks("39", "other.until", Status.DORMANT)
                : Finding.blocks("39", key, Status.DORMANT);
    }

    private static Finding notBound() {
        return Finding.blocks("39", "other.notParty", Status.UNAVAILABLE);
    }

    private Finding unknown(StateOnDay state, AdherenceOn adherence) {
        if (adherence.fact().isEmpty()) {
            return missing.maySurprise(state)
                    ? Finding.unknown("39", "other.noRow").forcing(Status.UNKNOWN)
                    : notBound();
        }
        var party =
                adherence.fact().filter(row -> row.listed() == Listing.PARTY).isPresent();
        return Finding.unknown("39", party ? "other.dayUnknown" : "other.unclear")
                .forcing(Status.UNKNOWN);
    }

    private Argument[] arguments(StateOnDay state, AdherenceOn adherence) {
        var day = entry(adherence).<Argument>map(Argument.Day::new).orElse(new Argument.Words(""));
        return new Argument[] {state.named(), new Argument.Instrument(instrument), day};
    }

    private static Optional<LocalDate> entry(AdherenceOn adherence) {
        return adherence
                .fact()
                .flatMap(AdherenceFact::entryIntoForce)
                .filter(day -> day.isAfter(adherence.on()) || adherence.isParty());
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(ArticleRef.whole(instrument.id()));
    }
}
