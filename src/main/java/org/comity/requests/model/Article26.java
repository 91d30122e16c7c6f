package org.comity.requests.model;

import static org.comity.requests.model.OrdinaryAssistance.form;

import java.util.List;
import org.comity.pathfinder.Addressee.Function;

/// Article 26: information that one Party passes on to another without being asked. The receiving Party first sees the
/// summary and the conditions; the information itself once it has answered to them (26(2)).
final class Article26 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.SPONTANEOUS_INFORMATION,
            Function.CONTACT_POINT,
            "ETS185-26 / comity 1",
            form(
                    OrdinaryAssistance.AUTHORITY,
                    List.of(
                            Field.OFFENCE,
                            Field.INFORMATION_SUMMARY,
                            Field.CONDITIONS,
                            Field.CONDITIONS_WISHED,
                            Field.INFORMATION,
                            Field.INFORMATION_HELP)),
            List.of(
                    OrdinaryAssistance.authority("26(1)"),
                    RequiredElement.of(
                                    "information",
                                    "26(1)",
                                    Field.SUBJECT,
                                    Field.OFFENCE,
                                    Field.INFORMATION,
                                    Field.INFORMATION_HELP)
                            .and(Field.INFORMATION, "identifierTime", Said::whenUsed),
                    RequiredElement.of("useOfInformation", "26(2)", Field.INFORMATION_SUMMARY, Field.CONDITIONS)
                            .and(Field.CONDITIONS_WISHED, "conditionsWished", Article26::conditionsTold)),
            // Nothing is asked, so nothing can be refused: whoever cannot keep the conditions says so (26(2)).
            RefusalGround.of(RequestedMeasure.SPONTANEOUS_INFORMATION),
            Senders.anyone(RequestedMeasure.SPONTANEOUS_INFORMATION));

    private Article26() {}

    private static boolean conditionsTold(Content content) {
        return !content.value(Field.CONDITIONS).equals("limited") || content.has(Field.CONDITIONS_WISHED);
    }
}
