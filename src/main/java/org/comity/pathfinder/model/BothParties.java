package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
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
/// @param party said of a Party, under the measure's own paragraph, such as `29(1)`
/// @param notParty said of a State that is none, under the same
record BothParties(Finding party, Finding notParty) implements Rule {

    private static final Finding SIGNATORY = said(Finding.blocks("36(2)", "signatory", Status.DORMANT));
    private static final Finding INVITED = said(Finding.blocks("37(1)", "invited", Status.UNAVAILABLE));
    private static final Finding RATIFIED = said(Finding.blocks("36(4)", "ratified", Status.DORMANT));
    private static final Finding RATIFIED_UNTIL =
            said(Finding.blocks("36(4)", "ratified.until", Status.DORMANT)).naming(Blank.STATE, Blank.DAY);
    private static final ArticleRef AFTER_ACCESSION = ArticleRef.convention("37(2)");
    private static final Finding LEFT = said(Finding.blocks("47(2)", "denounced", Status.UNAVAILABLE));
    private static final Finding UNKNOWN =
            said(Finding.unknown("36(3)", "adherence").forcing(Status.UNKNOWN));

    /// @param provision the measure's own paragraph, such as `29(1)`
    BothParties(String provision) {
        this(
                said(Finding.supports(provision, "party")).naming(Blank.STATE, Blank.DAY),
                said(Finding.blocks(provision, "notParty", Status.UNAVAILABLE)));
    }

    private static Finding said(Finding finding) {
        return finding.about(Topic.BOUND).naming(Blank.STATE);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(of(situation.from()), of(situation.to()));
    }

    /// What is found about one of the two.
    Finding of(StateOnDay state) {
        return state.remembered(this, asked -> List.of(found(asked))).getFirst();
    }

    private Finding found(StateOnDay state) {
        return finding(state.named(), state.adherence(ArticleRef.CONVENTION))
                .restingOn(state.country(), state.source(ArticleRef.CONVENTION));
    }

    private Finding finding(Argument state, AdherenceOn adherence) {
        return switch (adherence.status()) {
            case PARTY -> party.naming(state, entry(adherence));
            case RATIFIED_NOT_IN_FORCE -> ratified(state, adherence.fact());
            case SIGNATORY -> SIGNATORY.naming(state);
            case INVITED -> INVITED.naming(state);
            case NONE -> (left(adherence) ? LEFT : notParty).naming(state);
            case UNKNOWN -> unknown(adherence).naming(state);
        };
    }

    /// An invitation of unknown day decides nothing: before it and after it the State is not bound.
    private static Finding unknown(AdherenceOn adherence) {
        return adherence.fact().filter(row -> row.listed() == Listing.INVITED).isPresent() ? INVITED : UNKNOWN;
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
        var said = fact.flatMap(AdherenceFact::entryIntoForce)
                .map(day -> RATIFIED_UNTIL.naming(state, new Argument.Day(day)))
                .orElseGet(() -> RATIFIED.naming(state));
        return acceded ? said.citing(AFTER_ACCESSION) : said;
    }

    private static boolean left(AdherenceOn adherence) {
        return adherence
                .fact()
                .flatMap(AdherenceFact::ceased)
                .filter(day -> !adherence.on().isBefore(day))
                .isPresent();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(
                party,
                RATIFIED,
                RATIFIED_UNTIL,
                RATIFIED.citing(AFTER_ACCESSION),
                RATIFIED_UNTIL.citing(AFTER_ACCESSION),
                SIGNATORY,
                INVITED,
                notParty,
                LEFT,
                UNKNOWN);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES);
    }
}
