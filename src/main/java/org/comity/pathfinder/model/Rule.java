package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.vocabulary.ArticleRef;

/// One rule of the law: looks at a situation and says what it finds, or nothing.
public interface Rule {

    List<Finding> findings(Situation situation);

    /// Every paragraph that a finding of this rule may cite.
    List<ArticleRef> provisions();

    /// A rule that says the same in every situation: the text of a paragraph.
    static Rule stating(Finding finding) {
        return new Stated(finding, false);
    }

    /// The same about the requested State, which its message names.
    static Rule statingOfRequested(Finding finding) {
        return new Stated(finding, true);
    }
}
