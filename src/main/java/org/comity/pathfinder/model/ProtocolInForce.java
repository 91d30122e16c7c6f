package org.comity.pathfinder.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
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
    private static final ArticleRef OPEN_TO = ArticleRef.secondProtocol("16(1)");
    private static final ArticleRef FIRST_FIVE = ArticleRef.secondProtocol("16(3)");
    private static final ArticleRef LATER = ArticleRef.secondProtocol("16(4)");

    @Override
    public List<Finding> findings(Situation situation) {
        var findings = new ArrayList<Finding>(2);
        findings.addAll(of(situation.from()));
        findings.addAll(of(situation.to()));
        return findings;
    }

    List<Finding> of(StateOnDay state) {
        return state.remembered(this, asked -> List.of(found(asked).about(Topic.BOUND)));
    }

    private static Finding found(StateOnDay state) {
        return switch (state.adherence(ArticleRef.CONVENTION).status()) {
            case PARTY, RATIFIED_NOT_IN_FORCE -> towardsTheProtocol(state);
            case SIGNATORY, INVITED, NONE ->
                on(
                        state,
                        ArticleRef.CONVENTION,
                        Finding.blocks("CETS224 16(1)", "protocol.conventionFirst", Status.UNAVAILABLE)
                                .naming(state.named()));
            case UNKNOWN ->
                on(
                        state,
                        ArticleRef.CONVENTION,
                        Finding.unknown("CETS224 16(1)", "adherence")
                                .forcing(Status.UNKNOWN)
                                .naming(state.named()));
        };
    }

    private static Finding towardsTheProtocol(StateOnDay state) {
        var adherence = state.adherence(PROTOCOL);
        var finding = switch (adherence.status()) {
            case PARTY -> Finding.supports("CETS224 16(3)", "protocol.party").naming(state.named(), since(adherence));
            case RATIFIED_NOT_IN_FORCE -> ratified(state, adherence);
            case SIGNATORY ->
                Finding.blocks("CETS224 16(1)", "protocol.signatory", Status.DORMANT)
                        .naming(state.named());
            case INVITED, NONE -> notSigned(state);
            case UNKNOWN ->
                Finding.unknown("CETS224 16(1)", "protocol.unknown")
                        .forcing(Status.UNKNOWN)
                        .naming(state.named());
        };
        return on(state, PROTOCOL, finding);
    }

    private static Finding notSigned(StateOnDay state) {
        return state.law().opened(PROTOCOL)
                ? Finding.blocks("CETS224 16(1)", "protocol.notSigned", Status.DORMANT)
                        .naming(state.named())
                : Finding.blocks("CETS224 16(1)", "protocol.notOpened", Status.UNAVAILABLE);
    }

    private static Argument since(AdherenceOn adherence) {
        return entry(adherence).<Argument>map(Argument.Day::new).orElse(new Argument.Words(""));
    }

    private static Optional<LocalDate> entry(AdherenceOn adherence) {
        return adherence.fact().flatMap(AdherenceFact::entryIntoForce);
    }

    private static Finding ratified(StateOnDay state, AdherenceOn adherence) {
        return entry(adherence)
                .map(day -> Finding.blocks("CETS224 16(4)", "protocol.ratified.until", Status.DORMANT)
                        .naming(state.named(), new Argument.Day(day)))
                .orElseGet(() -> Finding.blocks("CETS224 16(3)", "protocol.ratified", Status.DORMANT)
                        .naming(state.named()));
    }

    private static Finding on(StateOnDay state, String treaty, Finding finding) {
        return finding.restingOn(state.country(), state.source(treaty));
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(OPEN_TO, FIRST_FIVE, LATER);
    }
}
