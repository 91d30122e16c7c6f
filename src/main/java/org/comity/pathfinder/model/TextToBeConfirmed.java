package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;

/// A rule that rests on a text not yet held against the official treaty says so, on every answer.
///
/// @param provision the article whose rules are meant
record TextToBeConfirmed(ArticleRef provision) implements Rule {

    private static final Finding UNCONFIRMED =
            Finding.warns("CETS224 6", "text.unconfirmed").about(Topic.TEXT);

    @Override
    public List<Finding> findings(Situation situation) {
        return ConfirmedTexts.confirmed(provision.treaty()) ? List.of() : List.of(UNCONFIRMED.citing(provision));
    }

    @Override
    public List<Finding> sayings() {
        return List.of(UNCONFIRMED.citing(provision));
    }
}
