package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;

/// A choice of the requested State that closes the measure for one kind of data: traffic data (CETS 224 Article 8(13)),
/// or subscriber information alone in an emergency (9(1)(b)).
record ClosedForNeed(Need need, Chosen choice) implements Rule {

    static final ClosedForNeed NO_TRAFFIC_DATA = closed(Need.TRAFFIC, "CETS224 8(13)", "orders.noTraffic");
    static final ClosedForNeed NOT_FOR_SUBSCRIBERS_ALONE =
            closed(Need.SUBSCRIBER, "CETS224 9(1)(b)", "emergency.notSubscribers");

    private static ClosedForNeed closed(Need need, String provision, String key) {
        return new ClosedForNeed(
                need,
                new Chosen(Finding.blocks(provision, key, Status.UNAVAILABLE).about(Topic.SCOPE)));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.need() == need ? choice.findings(situation) : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return choice.sayings();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.NEED, LooksAt.RESERVATIONS, LooksAt.DECLARATIONS);
    }
}
