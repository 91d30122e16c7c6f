package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;

/// The law of one measure: says whether a path is open, and tells all about it.
public interface Law {

    Measure measure();

    Addressee.Function addressee();

    LegalPath.Channel channel();

    /// Rules that can close the path.
    List<Rule> gates();

    /// Rules that tell more about a path which is not closed.
    List<Rule> advice();

    /// Empty when the law sets none.
    default Optional<TimeLimit> timeLimit() {
        return Optional.empty();
    }

    /// What a request must contain, in the order of the law.
    default List<RequiredElement> requires() {
        return List.of();
    }

    /// Whether the measure bears on the situation at all; most do.
    default boolean bearsOn(Situation situation) {
        return true;
    }

    /// Whether it concerns the holder wherever it is, its own State included; a treaty is for other States.
    default boolean followsTheHolder() {
        return false;
    }

    /// The status alone, without the advice: for all pairs of States at once.
    Status status(Situation situation);

    /// @param because why it stands where it stands, as a message key below `pathfinder.because.`
    LegalPath judge(Situation situation, String because);
}
