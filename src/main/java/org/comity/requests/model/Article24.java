package org.comity.requests.model;

import static org.comity.requests.model.OrdinaryAssistance.form;

import java.util.List;
import org.comity.directory.DesignatedFunction;
import org.comity.pathfinder.Addressee.Function;
import org.comity.vocabulary.ArticleRef;

/// Article 24: extradition, and provisional arrest until it is asked for. The conditions are those of the law of the
/// requested Party and of applicable treaties (24(5)); what a request contains is what the PC-OC model form and every
/// extradition treaty ask: the person, the facts, the provisions and penalties, and the warrant or the judgment.
final class Article24 {

    private static final List<Field> PERSON = List.of(
            Field.PERSON_NAME,
            Field.PERSON_BORN,
            Field.PERSON_NATIONALITY,
            Field.PERSON_DESCRIPTION,
            Field.PERSON_WHEREABOUTS);

    private static final List<Field> WARRANT = List.of(
            Field.WARRANT_KIND, Field.WARRANT_ISSUER, Field.WARRANT_DATE, Field.WARRANT_REFERENCE, Field.SENTENCE);

    private static final List<Field> FORM = form(
            OrdinaryAssistance.AUTHORITY,
            OrdinaryAssistance.PROCEEDINGS,
            OrdinaryAssistance.OFFENCE,
            List.of(Field.PENALTY_MAXIMUM),
            PERSON,
            WARRANT,
            List.of(Field.CONFIDENTIALITY));

    private static final RequiredElement PERSON_SOUGHT = RequiredElement.of(
                    "person", "24(5)", Field.SUBJECT, Field.PERSON_NAME)
            .and(Field.PERSON_DESCRIPTION, "personIdentified", Article24::isTellable);

    private static final RequiredElement FACTS = RequiredElement.of(
                    "extraditionFacts", "24(5)", Field.OFFENCE, Field.FACTS, Field.PROVISIONS)
            .and(Field.OFFENCE, "extraditable", Article24::isExtraditable);

    private static final RequiredElement PENALTIES = RequiredElement.of("penalties", "24(1)(a)", Field.PENALTY_MAXIMUM)
            .and(Field.PENALTY_MAXIMUM, "penaltyOfOneYear", Article24::isGraveEnough);

    /// Not named by the path engine: the PC-OC model form and the law of requested Parties (24(5)) ask for it.
    private static final RequiredElement WARRANT_OR_JUDGMENT = RequiredElement.of(
                    "warrant", "24(5)", Field.WARRANT_KIND, Field.WARRANT_ISSUER, Field.WARRANT_DATE)
            .and(Field.SENTENCE, "sentence", Article24::sentenceTold);

    static final MeasureRules EXTRADITION = new MeasureRules(
            RequestedMeasure.EXTRADITION,
            Function.EXTRADITION_AUTHORITY,
            "ETS185-24 / comity 1",
            FORM,
            List.of(OrdinaryAssistance.authority("24(7)(a)"), PERSON_SOUGHT, FACTS, PENALTIES, WARRANT_OR_JUDGMENT),
            RefusalGround.of(RequestedMeasure.EXTRADITION),
            Senders.of(
                    ArticleRef.convention("24(7)(a)"),
                    Senders.Otherwise.CLOSED_BUT_BY_TREATY,
                    DesignatedFunction.EXTRADITION));

    /// Article 24(7): why it cannot wait, and that the request for extradition will follow.
    static final MeasureRules PROVISIONAL_ARREST = new MeasureRules(
            RequestedMeasure.PROVISIONAL_ARREST,
            Function.EXTRADITION_AUTHORITY,
            "ETS185-24-7 / comity 1",
            form(FORM, List.of(Field.URGENCY_REASON, Field.EXTRADITION_INTENDED)),
            List.of(
                    OrdinaryAssistance.authority("24(7)(a)"),
                    PERSON_SOUGHT,
                    FACTS,
                    PENALTIES,
                    WARRANT_OR_JUDGMENT,
                    RequiredElement.of("urgency", "24(7)(a)", Field.URGENCY_REASON),
                    RequiredElement.of("extraditionIntended", "24(7)(a)", Field.EXTRADITION_INTENDED)),
            RefusalGround.of(RequestedMeasure.PROVISIONAL_ARREST),
            Senders.of(
                    ArticleRef.convention("24(7)(a)"),
                    Senders.Otherwise.CLOSED_BUT_BY_TREATY,
                    DesignatedFunction.EXTRADITION));

    private Article24() {}

    /// A name alone does not tell one person from another.
    private static boolean isTellable(Content content) {
        return content.has(Field.PERSON_BORN) || content.has(Field.PERSON_DESCRIPTION);
    }

    /// Article 24(1)(a): the offences of Articles 2 to 11, to which the First Protocol adds its own for its Parties.
    private static boolean isExtraditable(Content content) {
        return content.offence()
                .map(offence -> offence.establishedUnderArticles2To11() || offence == OffenceClass.XENOPHOBIA)
                .orElse(true);
    }

    /// Article 24(1)(a); another treaty between the two may set another minimum (24(1)(b)).
    private static boolean isGraveEnough(Content content) {
        return content.has(Field.TREATY) || OrdinaryAssistance.threatensAYear(content);
    }

    /// Whoever is convicted already is sought for what remains of the sentence.
    private static boolean sentenceTold(Content content) {
        return !content.value(Field.WARRANT_KIND).equals("judgment") || content.has(Field.SENTENCE);
    }
}
