package org.comity.pathfinder.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.ProcedureRow;

/// What is said of the procedural law of a State and is not certain enough to decide: it is told, as something to ask.
final class Doubt {

    private static final Finding UNCERTAIN =
            Finding.unknown("25(4)", "national.uncertain").naming(Blank.REQUESTED, Blank.WORDS);
    private static final Finding OVERDUE =
            Finding.unknown("25(4)", "national.overdue").naming(Blank.REQUESTED, Blank.WORDS, Blank.DAY);

    private Doubt() {}

    /// @param certain what would be said if it were certain
    static List<Finding> sayings(Finding certain) {
        return List.of(like(UNCERTAIN, certain), like(OVERDUE, certain));
    }

    static Finding of(StateOnDay state, NationalProcedure.Told told, Finding certain) {
        return of(state, told.row(), new Argument.Procedural(told.fact(), told.value()), certain);
    }

    /// @param what what the row says
    static Finding of(StateOnDay state, ProcedureRow row, Argument what, Finding certain) {
        var overdue = row.reliable() && row.freshness().light() == Light.RED;
        var said = overdue
                ? OVERDUE.naming(state.named(), what, new Argument.Day(lastAnswered(row)))
                : UNCERTAIN.naming(state.named(), what);
        return like(said, certain).restingOn(state.country(), row);
    }

    private static LocalDate lastAnswered(ProcedureRow row) {
        return LocalDate.ofInstant(row.freshness().last().orElseThrow().at(), ZoneOffset.UTC);
    }

    private static Finding like(Finding doubt, Finding certain) {
        return doubt.about(certain.topic()).citing(certain.citation());
    }
}
