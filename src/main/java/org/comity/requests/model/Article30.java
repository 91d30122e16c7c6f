package org.comity.requests.model;

import static org.comity.requests.model.OrdinaryAssistance.form;

import java.util.List;
import org.comity.pathfinder.Addressee.Function;

/// Article 30: expedited disclosure of as much traffic data of a preserved communication as show which provider in
/// another State took part, and by which path. The Convention has the requested Party disclose it by itself while it
/// carries out a preservation; asked for expressly, it must say which communication is meant.
final class Article30 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.PARTIAL_DISCLOSURE,
            Function.CONTACT_POINT,
            "ETS185-30 / comity 1",
            form(
                    OrdinaryAssistance.AUTHORITY,
                    List.of(
                            Field.EARLIER_REFERENCE,
                            Field.EARLIER_DATE,
                            Field.PROSECUTION_OFFICE,
                            Field.OFFENCE,
                            Field.PROVISIONS,
                            Field.FACTS,
                            Field.COMMUNICATIONS,
                            Field.PERIOD_FROM,
                            Field.PERIOD_TO,
                            Field.CUSTODIAN,
                            Field.THIRD_STATE,
                            Field.THIRD_PROVIDER,
                            Field.COMMUNICATION_PATH,
                            Field.URGENCY,
                            Field.URGENCY_REASON,
                            Field.CONFIDENTIALITY)),
            // The path engine names none, since Article 30 needs no request. What stands here is what Article 30(1)
            // says
            // of it: a communication that is preserved under Article 29, and which one.
            List.of(
                    OrdinaryAssistance.authority("30(1)"),
                    RequiredElement.of("preservation", "30(1)", Field.EARLIER_REFERENCE),
                    RequiredElement.of("communication", "30(1)", Field.SUBJECT, Field.COMMUNICATIONS)
                            .and(Field.COMMUNICATIONS, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder),
                    RequiredElement.of("offence", "29(2)(b)", Field.OFFENCE, Field.FACTS),
                    OrdinaryAssistance.urgencyIfAny("25(3)")),
            RefusalGround.of(RequestedMeasure.PARTIAL_DISCLOSURE),
            Senders.anyone(RequestedMeasure.PARTIAL_DISCLOSURE));

    private Article30() {}
}
