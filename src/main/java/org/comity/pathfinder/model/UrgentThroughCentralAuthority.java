package org.comity.pathfinder.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// Urgent assistance may go from judge to judge (27(9)(a)), unless the requested State declared that it must go to its
/// central authority (27(9)(e)).
///
/// @param declared said where it did
/// @param otherChannel said where it named another channel
/// @param unknown said where it made declarations that are not held
record UrgentThroughCentralAuthority(Finding declared, Finding otherChannel, Finding unknown) implements Rule {

    /// For the direct way itself, which the declaration closes.
    static final UrgentThroughCentralAuthority CLOSING = new UrgentThroughCentralAuthority(
            said(Finding.blocks("27(9)(e)", "urgent.closed", Status.UNAVAILABLE)),
            said(Finding.blocks("27(9)(e)", "urgent.closed", Status.UNAVAILABLE)),
            said(Finding.unknown("27(9)(e)", "urgent.unknown.direct")).forcing(Status.UNKNOWN));

    /// For other ways, which it only narrows once things become urgent.
    static final UrgentThroughCentralAuthority WARNING = new UrgentThroughCentralAuthority(
            said(Finding.warns("27(9)(e)", "urgent")),
            said(Finding.warns("27(9)(e)", "urgent.channel")).naming(Blank.REQUESTED, Blank.WORDS),
            said(Finding.unknown("27(9)(e)", "urgent.unknown")));

    private static final String CENTRAL_AUTHORITY = "central authority";

    private static Finding said(Finding finding) {
        return finding.about(Topic.FORM).naming(Blank.REQUESTED);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        var rows = state.declarations(declared.citation());
        if (rows.isEmpty() && state.gaps(ArticleRef.CONVENTION).declarations()) {
            return List.of(
                    unknown.naming(state.named()).restingOn(state.country(), state.source(ArticleRef.CONVENTION)));
        }
        return rows.stream().map(row -> declared(state, row)).toList();
    }

    private Finding declared(StateOnDay state, DeclarationFact row) {
        var channel = row.channelRequired().orElse(CENTRAL_AUTHORITY);
        return (channel.equals(CENTRAL_AUTHORITY)
                        ? declared.naming(state.named())
                        : otherChannel.naming(state.named(), new Argument.Words(channel)))
                .restingOn(row.country(), row.source());
    }

    @Override
    public List<Finding> sayings() {
        return Stream.of(declared, otherChannel, unknown).distinct().toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.DECLARATIONS);
    }
}
