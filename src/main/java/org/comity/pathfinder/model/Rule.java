package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.vocabulary.ArticleRef;

/// One rule of the law: looks at a situation and says what it finds, or nothing.
public interface Rule {

    List<Finding> findings(Situation situation);

    /// Everything it may say, with blanks for what a question fills in: so the rule can be read without one.
    List<Finding> sayings();

    /// What it turns on; nothing for a paragraph that says the same in every situation.
    default List<LooksAt> looksAt() {
        return List.of();
    }

    /// Every paragraph that a finding of this rule may cite.
    default List<ArticleRef> provisions() {
        return sayings().stream().map(Finding::citation).distinct().toList();
    }

    /// What rules look at, in the question and in the facts.
    enum LooksAt {
        ADHERENCES,
        DAY_OF_THE_CHART,
        RESERVATIONS,
        DECLARATIONS,
        AUTHORITIES,
        LANGUAGES,
        OTHER_TREATIES,
        PROCEDURE,
        UNION,
        PROVIDER,
        NEED,
        OFFENCE,
        PENALTIES,
        URGENCY,
        ASKER
    }

    /// A rule that says the same in every situation: the text of a paragraph.
    static Rule stating(Finding finding) {
        return new Stated(finding, false);
    }

    /// The same about the requested State, which its message names.
    static Rule statingOfRequested(Finding finding) {
        return new Stated(finding.naming(Blank.REQUESTED), true);
    }
}
