package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.profiles.Coverage;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Subject;

/// Whether the law of the requested State has the measure at all, and what serves where it has not. Each Party makes it
/// possible to order preservation "or similarly obtain" it (16(1)); a gap in its law does not free it from Article 29,
/// so that there the gap warns and names what to ask for instead. Real-time collection is owed as far as it is
/// available in a similar domestic case (33(2)), interception as far as the law permits (34).
///
/// @param unknown said where nothing certain is known; empty where that says nothing
record MeasureExists(
        Subject measure, Finding whole, Finding inPart, Finding otherPower, Finding none, Optional<Finding> unknown)
        implements Rule {

    /// @param provision under which the measure is owed
    /// @param owed what still obliges a State whose law does not have it
    static MeasureExists warning(Subject measure, String provision, String owed) {
        return warning(measure, provision, Finding.warns(owed, "national.none"));
    }

    /// Where the paragraph leaves each Party free to agree or not, nothing is owed.
    static MeasureExists byAgreement(Subject measure, String provision) {
        return warning(measure, provision, Finding.warns(provision, "national.none.byAgreement"));
    }

    private static MeasureExists warning(Subject measure, String provision, Finding none) {
        return new MeasureExists(
                measure,
                said(Finding.supports(provision, "national.exists")),
                said(Finding.warns(provision, "national.inPart")),
                said(Finding.supports(provision, "national.otherPower")).naming(Blank.REQUESTED, Blank.WORDS),
                said(none).naming(Blank.REQUESTED, Blank.WORDS),
                Optional.empty());
    }

    /// What is not available in a case of its own is not owed to others: ask.
    static final MeasureExists FOR_LIVE_TRAFFIC = new MeasureExists(
            Subject.LIVE_TRAFFIC,
            said(Finding.supports("33(2)", "national.exists")),
            said(Finding.warns("33(2)", "national.inPart")),
            said(Finding.supports("33(2)", "national.otherPower")).naming(Blank.REQUESTED, Blank.WORDS),
            said(Finding.warns("33(2)", "national.none.liveTraffic"))
                    .forcing(Status.UNKNOWN)
                    .naming(Blank.REQUESTED, Blank.WORDS),
            Optional.empty());

    /// Interception is permitted by a law or it is not.
    static final MeasureExists FOR_INTERCEPTION = new MeasureExists(
            Subject.LIVE_CONTENT,
            said(Finding.supports("34", "national.interception")),
            said(Finding.warns("34", "national.inPart")).forcing(Status.UNKNOWN),
            said(Finding.warns("34", "national.otherPower"))
                    .forcing(Status.UNKNOWN)
                    .naming(Blank.REQUESTED, Blank.WORDS),
            said(Finding.blocks("34", "national.none.interception", Status.UNAVAILABLE))
                    .naming(Blank.REQUESTED, Blank.WORDS),
            Optional.of(said(Finding.unknown("34", "interception")).forcing(Status.UNKNOWN)));

    private static Finding said(Finding finding) {
        return finding.about(Topic.SCOPE).naming(Blank.REQUESTED);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        var row =
                state.procedure().row(measure).filter(known -> known.procedure().coverage() != Coverage.NOT_ASSESSED);
        if (row.filter(NationalProcedure::decides).isPresent()) {
            return List.of(certain(state, row.get()));
        }
        var findings = new ArrayList<Finding>();
        unknown.ifPresent(finding -> findings.add(finding.naming(state.named())));
        row.ifPresent(doubtful -> findings.add(Doubt.of(
                state, doubtful, new Argument.Existence(doubtful.procedure().coverage()), whole)));
        return findings;
    }

    private Finding certain(StateOnDay state, ProcedureRow row) {
        var said = switch (row.procedure().coverage()) {
            case FULL -> whole.naming(state.named());
            case PARTIAL -> inPart.naming(state.named());
            case OTHER_POWER -> otherPower.naming(state.named(), alternative(row));
            case NONE -> none.naming(state.named(), alternative(row));
            case NOT_ASSESSED -> throw new IllegalArgumentException("It decides nothing");
        };
        return said.restingOn(state.country(), row);
    }

    private static Argument alternative(ProcedureRow row) {
        return new Argument.Words(
                row.procedure().words(ProceduralFact.ALTERNATIVE).orElseThrow());
    }

    @Override
    public List<Finding> sayings() {
        return Stream.of(Stream.of(whole, inPart, otherPower, none), unknown.stream(), Doubt.sayings(whole).stream())
                .flatMap(said -> said)
                .toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE);
    }
}
