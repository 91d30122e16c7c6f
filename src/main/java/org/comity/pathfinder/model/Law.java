package org.comity.pathfinder.model;

import java.util.stream.Stream;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.vocabulary.ArticleRef;

/// The law of one measure: says whether a path is open, and tells all about it.
public interface Law {

    Measure measure();

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

    Stream<Rule> rules();

    /// Every paragraph the law may cite.
    Stream<ArticleRef> provisions();
}
