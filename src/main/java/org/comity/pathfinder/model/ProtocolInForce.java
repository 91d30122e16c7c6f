package org.comity.pathfinder.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.vocabulary.ArticleRef;

/// The Second Protocol must be in force between the two: it is open to Parties to the Convention (CETS 224 Article
/// 16(1)), enters into force once five of them have consented (16(3)), and for each later one after three months
/// (16(4)). Between Parties to the Convention that are not both bound by it the path sleeps, and what is missing is
/// named.
record ProtocolInForce() implements Rule {

    private static final String PROTOCOL = ArticleRef.SECOND_PROTOCOL;
    private static final Finding CONVENTION_FIRST =
            said(Finding.blocks("CETS224 16(1)", "protocol.conventionFirst", Status.UNAVAILABLE));
    private static final Finding CONVENTION_UNKNOWN =
            said(Finding.unknown("CETS224 16(1)", "adherence").forcing(Status.UNKNOWN));
    private static final Finding PARTY =
            said(Finding.supports("CETS224 16(3)", "protocol.party")).naming(Blank.STATE, Blank.DAY);
    private static final Finding RATIFIED = said(Finding.blocks("CETS224 16(3)", "protocol.ratified", Status.DORMANT));
    private static final Finding RATIFIED_UNTIL = said(Finding.blocks(
                    "CETS224 16(4)", "protocol.ratified.until", Status.DORMANT))
            .naming(Blank.STATE, Blank.DAY);
    private static final Finding SIGNATORY =
            said(Finding.blocks("CETS224 16(1)", "protocol.signatory", Status.DORMANT));
    private static final Finding NOT_SIGNED =
            said(Finding.blocks("CETS224 16(1)", "protocol.notSigned", Status.DORMANT));
    private static final Finding NOT_OPENED =
            said(Finding.blocks("CETS224 16(1)", "protocol.notOpened", Status.UNAVAILABLE));
    private static final Finding UNKNOWN =
            said(Finding.unknown("CETS224 16(1)", "protocol.unknown").forcing(Status.UNKNOWN));

    private static Finding said(Finding finding) {
        return finding.about(Topic.BOUND).naming(Blank.STATE);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        var findings = new ArrayList<Finding>(2);
        findings.addAll(of(situation.from()));
        findings.addAll(of(situation.to()));
        return findings;
    }

    List<Finding> of(StateOnDay state) {
        return state.remembered(this, asked -> List.of(found(asked)));
    }

    private static Finding found(StateOnDay state) {
        return switch (state.adherence(ArticleRef.CONVENTION).status()) {
            case PARTY, RATIFIED_NOT_IN_FORCE ->
                resting(state, PROTOCOL, towardsTheProtocol(state, state.adherence(PROTOCOL)));
            case SIGNATORY, INVITED, NONE ->
                resting(state, ArticleRef.CONVENTION, CONVENTION_FIRST.naming(state.named()));
            case UNKNOWN -> resting(state, ArticleRef.CONVENTION, CONVENTION_UNKNOWN.naming(state.named()));
        };
    }

    private static Finding towardsTheProtocol(StateOnDay state, AdherenceOn adherence) {
        return switch (adherence.status()) {
            case PARTY -> PARTY.naming(state.named(), since(adherence));
            case RATIFIED_NOT_IN_FORCE -> ratified(state, adherence);
            case SIGNATORY -> SIGNATORY.naming(state.named());
            case INVITED, NONE -> (state.law().opened(PROTOCOL) ? NOT_SIGNED : NOT_OPENED).naming(state.named());
            case UNKNOWN -> UNKNOWN.naming(state.named());
        };
    }

    private static Argument since(AdherenceOn adherence) {
        return entry(adherence).<Argument>map(Argument.Day::new).orElse(new Argument.Words(""));
    }

    private static Optional<LocalDate> entry(AdherenceOn adherence) {
        return adherence.fact().flatMap(AdherenceFact::entryIntoForce);
    }

    private static Finding ratified(StateOnDay state, AdherenceOn adherence) {
        return entry(adherence)
                .map(day -> RATIFIED_UNTIL.naming(state.named(), new Argument.Day(day)))
                .orElseGet(() -> RATIFIED.naming(state.named()));
    }

    private static Finding resting(StateOnDay state, String treaty, Finding finding) {
        return finding.restingOn(state.country(), state.source(treaty));
    }

    @Override
    public List<Finding> sayings() {
        return List.of(
                PARTY,
                RATIFIED,
                RATIFIED_UNTIL,
                SIGNATORY,
                NOT_SIGNED,
                NOT_OPENED,
                UNKNOWN,
                CONVENTION_FIRST,
                CONVENTION_UNKNOWN);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES);
    }
}
