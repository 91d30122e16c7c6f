package org.comity.requests.model;

import static org.comity.requests.model.OrdinaryAssistance.form;

import java.util.List;
import org.comity.pathfinder.Addressee.Function;
import org.comity.vocabulary.ArticleRef;

/// Articles 25 and 27: mutual assistance that no other article speaks of, formally between the central
/// authorities (27(2)), or in urgency from judicial authority to judicial authority (27(9)). What is asked
/// is told in words; the data are described where data are asked for.
final class Article25And27 {

    private static final List<Field> FORM = form(
            OrdinaryAssistance.AUTHORITY,
            OrdinaryAssistance.EARLIER,
            OrdinaryAssistance.PROCEEDINGS,
            OrdinaryAssistance.OFFENCE,
            OrdinaryAssistance.DATA,
            OrdinaryAssistance.NEED,
            List.of(Field.ASSISTANCE_WANTED),
            OrdinaryAssistance.MANNER);

    private static final RequiredElement ASSISTANCE_WANTED = RequiredElement.of(
                    "assistance", "25(1)", Field.SUBJECT, Field.ASSISTANCE_WANTED)
            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder);

    static final MeasureRules ASSISTANCE = new MeasureRules(
            RequestedMeasure.ASSISTANCE,
            Function.CENTRAL_AUTHORITY,
            "ETS185-25 / comity 1",
            FORM,
            List.of(
                    OrdinaryAssistance.authority("27(2)(b)"),
                    ASSISTANCE_WANTED,
                    OrdinaryAssistance.offence("25(5)"),
                    OrdinaryAssistance.need(),
                    OrdinaryAssistance.urgencyIfAny("25(3)")),
            RefusalGround.of(RequestedMeasure.ASSISTANCE),
            Senders.centralAuthority(ArticleRef.convention("27(2)(b)"), Senders.Otherwise.CLOSED_BUT_BY_TREATY));

    static final MeasureRules URGENT_ASSISTANCE = new MeasureRules(
            RequestedMeasure.URGENT_ASSISTANCE,
            Function.JUDICIAL_AUTHORITY,
            "ETS185-27-9 / comity 1",
            form(FORM, List.of(Field.NOT_COERCIVE)),
            List.of(
                    OrdinaryAssistance.authority("27(9)(a)"),
                    ASSISTANCE_WANTED,
                    OrdinaryAssistance.offence("25(5)"),
                    OrdinaryAssistance.need(),
                    RequiredElement.of("urgency", "27(9)(a)", Field.URGENCY, Field.URGENCY_REASON)
                            .and(Field.URGENCY, "urgentOnly", Article25And27::isUrgent)),
            RefusalGround.of(RequestedMeasure.URGENT_ASSISTANCE),
            Senders.centralAuthority(ArticleRef.convention("27(9)(a)"), Senders.Otherwise.DIRECTLY_UNLESS_DECLARED));

    private Article25And27() {}

    private static boolean isUrgent(Content content) {
        return !content.value(Field.URGENCY).equals("ordinary");
    }
}
