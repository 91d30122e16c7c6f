package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee.Function;
import org.comity.vocabulary.ArticleRef;

/// Article 34: mutual assistance to collect or record the content of specified communications in real time, as far
/// as treaties and the law of the requested Party permit.
final class Article34 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.LIVE_CONTENT,
            Function.CENTRAL_AUTHORITY,
            "ETS185-34 / comity 1",
            OrdinaryAssistance.LIVE_COLLECTION,
            List.of(
                    OrdinaryAssistance.authority("27(2)(b)"),
                    OrdinaryAssistance.communications("34"),
                    OrdinaryAssistance.offence("25(5)"),
                    OrdinaryAssistance.need(),
                    OrdinaryAssistance.urgencyIfAny("25(3)")),
            RefusalGround.of(RequestedMeasure.LIVE_CONTENT),
            Senders.centralAuthority(ArticleRef.convention("27(2)(b)"), Senders.Otherwise.CLOSED_BUT_BY_TREATY));

    private Article34() {}
}
