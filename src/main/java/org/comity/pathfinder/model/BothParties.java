package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.AdherenceOn;
import org.comity.vocabulary.ArticleRef;

/// Only a Party may ask, and only a Party: the Convention must be in force for both on the day.
///
/// Articles 23 and the first paragraph of each measure; entry into force 36(3)-(4) and 37(2); denunciation 47(2). One
/// who signed (36(2)) or consented (36(4)) is on the way: the path sleeps. One who did neither has no part in it.
///
/// @param provision the measure's own paragraph, such as `29(1)`
record BothParties(ArticleRef provision) implements Rule {

    private static final ArticleRef SIGNATURE = ArticleRef.convention("36(2)");
    private static final ArticleRef INVITATION = ArticleRef.convention("37(1)");
    private static final ArticleRef ENTRY = ArticleRef.convention("36(3)");
    private static final ArticleRef AFTER_RATIFICATION = ArticleRef.convention("36(4)");
    private static final ArticleRef AFTER_ACCESSION = ArticleRef.convention("37(2)");
    private static final ArticleRef DENUNCIATION = ArticleRef.convention("47(2)");

    BothParties(String provision) {
        this(ArticleRef.convention(provision));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(of(situation.from()), of(situation.to()));
    }

    /// What is found about one of the two.
    Finding of(StateOnDay state) {
        return state.remembered(this, asked -> List.of(found(asked))).get(0);
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(provision, SIGNATURE, INVITATION, ENTRY, AFTER_RATIFICATION, AFTER_ACCESSION, DENUNCIATION);
    }

    private Finding found(StateOnDay state) {
        return finding(state, state.adherence(ArticleRef.CONVENTION))
                .about(Topic.BOUND)
                .restingOn(state.country(), state.source(ArticleRef.CONVENTION));
    }

    private Finding finding(StateOnDay country, AdherenceOn adherence) {
        var state = country.named();
        return switch (adherence.status()) {
            case PARTY -> supports("party").naming(state, entry(adherence));
            case RATIFIED_NOT_IN_FORCE -> ratified(state, adherence.fact());
            case SIGNATORY -> blocks(SIGNATURE, "signatory", Status.DORMANT).naming(state);
            case INVITED -> blocks(INVITATION, "invited", Status.UNAVAILABLE).naming(state);
            case NONE -> none(adherence).naming(state);
            case UNKNOWN -> unknown(adherence).naming(state);
        };
    }

    private Finding supports(String key) {
        return Finding.supports("29(1)", key).citing(provision);
    }

    private static Finding blocks(ArticleRef cited, String key, Status forced) {
        return Finding.blocks("29(1)", key, forced).citing(cited);
    }

    /// An invitation of unknown day decides nothing: before it and after it the State is not bound.
    private static Finding unknown(AdherenceOn adherence) {
        return adherence.fact().filter(row -> row.listed() == Listing.INVITED).isPresent()
                ? blocks(INVITATION, "invited", Status.UNAVAILABLE)
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
        var cited = acceded ? AFTER_ACCESSION : AFTER_RATIFICATION;
        return fact.flatMap(AdherenceFact::entryIntoForce)
                .map(day -> blocks(cited, "ratified.until", Status.DORMANT).naming(state, new Argument.Day(day)))
                .orElseGet(() -> blocks(cited, "ratified", Status.DORMANT).naming(state));
    }

    private Finding none(AdherenceOn adherence) {
        var left = adherence
                .fact()
                .flatMap(AdherenceFact::ceased)
                .filter(day -> !adherence.on().isBefore(day))
                .isPresent();
        return left
                ? blocks(DENUNCIATION, "denounced", Status.UNAVAILABLE)
                : blocks(provision, "notParty", Status.UNAVAILABLE);
    }
}
