package org.comity.pathfinder.model;

import java.util.Arrays;
import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.ProcedureRow;

/// What follows from an answer that a State chose among several.
///
/// @param answers those from which something follows
record ByChoice(Asked asked, List<Answered> answers) implements ProceduralRule {

    private static final Argument[] ONE = {Blank.REQUESTED};
    private static final Argument[] TWO = {Blank.REQUESTED, Blank.WORDS};

    /// @param said names the requested State and, where the answer leaves open under which condition or for which
    ///     measures, what the State says of that
    record Answered(Choice choice, Finding said) {
        Answered {
            said = said.naming(explained(choice) ? TWO : ONE);
        }
    }

    private static boolean explained(Choice choice) {
        return choice == Choice.ON_CONDITION || choice == Choice.FOR_SOME_MEASURES;
    }

    /// The note explains such an answer; without one, the source must.
    private static Argument explanation(ProcedureRow row) {
        var note = row.procedure().note();
        return new Argument.Words(note.isBlank() ? row.procedure().source().text() : note);
    }

    ByChoice(Asked asked, Answered... answers) {
        this(asked, Arrays.asList(answers));
    }

    @Override
    public List<Finding> following(Situation situation, Told told) {
        return answers.stream()
                .filter(answer -> answer.choice() == told.choice())
                .map(answer -> (explained(answer.choice())
                                ? answer.said().naming(situation.requested(), explanation(told.row()))
                                : answer.said().naming(situation.requested()))
                        .restingOn(situation.to().country(), told.row()))
                .toList();
    }

    @Override
    public List<Finding> certainly() {
        return answers.stream().map(Answered::said).distinct().toList();
    }
}
