package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee.Function;
import org.comity.vocabulary.ArticleRef;

/// Article 33: mutual assistance to collect traffic data of specified communications in real time, under the
/// conditions of the law of the requested Party.
final class Article33 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.LIVE_TRAFFIC,
            Function.CENTRAL_AUTHORITY,
            "ETS185-33 / comity 1",
            OrdinaryAssistance.LIVE_COLLECTION,
            List.of(
                    OrdinaryAssistance.authority("27(2)(b)"),
                    OrdinaryAssistance.communications("33(1)"),
                    OrdinaryAssistance.offence("25(5)"),
                    OrdinaryAssistance.need(),
                    OrdinaryAssistance.urgencyIfAny("25(3)")),
            RefusalGround.of(RequestedMeasure.LIVE_TRAFFIC),
            Senders.centralAuthority(ArticleRef.convention("27(2)(b)"), Senders.Otherwise.CLOSED_BUT_BY_TREATY));

    private Article33() {}
}
