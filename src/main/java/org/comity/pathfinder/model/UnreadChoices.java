package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;

/// A State is known to have made declarations under the Second Protocol whose words are not held (Article 19): ask.
record UnreadChoices() implements Rule {

    private static final Finding UNREAD = Finding.unknown("CETS224 19(2)", "protocol.choicesUnread")
            .about(Topic.FORM)
            .naming(Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, UnreadChoices::of);
    }

    private static List<Finding> of(StateOnDay state) {
        return state.unread(ArticleRef.SECOND_PROTOCOL).stream()
                .map(row -> UNREAD.naming(state.named()).restingOn(row.country(), row.source()))
                .toList();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(UNREAD);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.DECLARATIONS);
    }
}
