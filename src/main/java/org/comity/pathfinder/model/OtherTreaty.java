package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.vocabulary.ArticleRef;

/// Article 27 applies where no other treaty on mutual assistance is in force between the two (27(1)); Article 28 under
/// the same condition (28(1)); section 5 of the Second Protocol likewise (CETS 224 Article 5(5)).
///
/// @param provision the paragraph that says so
/// @param closing whether another treaty closes the path, which then goes through that treaty
record OtherTreaty(ArticleRef provision, boolean closing) implements Rule {

    static final OtherTreaty GOES_FIRST = new OtherTreaty(ArticleRef.convention("27(1)"), false);
    static final OtherTreaty CLOSES = new OtherTreaty(ArticleRef.convention("27(1)"), true);
    static final OtherTreaty GOES_FIRST_IN_SECTION_5 = new OtherTreaty(ArticleRef.secondProtocol("5(5)"), false);

    @Override
    public List<Finding> findings(Situation situation) {
        var findings = new ArrayList<Finding>();
        for (var law : situation.treatiesOfAssistance()) {
            findings.add(said(law.applying(situation, found())));
        }
        if (BilateralLaw.ASSISTANCE.status(situation) == Status.AVAILABLE) {
            findings.add(said(BilateralLaw.ASSISTANCE.applying(situation, found())));
        }
        return findings.isEmpty() ? List.of(said(Finding.unknown("27(1)", "otherTreaty"))) : findings;
    }

    private Finding said(Finding finding) {
        return finding.about(Topic.FORM).citing(provision);
    }

    private Finding found() {
        return closing
                ? Finding.blocks("27(1)", "otherTreaty.closes", Status.UNAVAILABLE)
                : Finding.supports("27(1)", "otherTreaty.applies");
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(provision);
    }
}
