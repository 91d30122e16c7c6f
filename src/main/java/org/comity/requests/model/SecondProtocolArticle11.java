package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 11 of the Second Protocol: a witness or an expert heard by video. Who presides, who attends, oaths and
/// warnings, questioning, rights and interpretation are what the two authorities consult about (Article 11(1)); a
/// suspect or accused person is heard only where the requested Party allows it (Article 11(8)).
final class SecondProtocolArticle11 {

    private static final ArticleRef PARAGRAPH = ArticleRef.secondProtocol("11(1)");

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.VIDEO_CONFERENCE,
            Addressee.Function.HEARING_AUTHORITY,
            "CETS 224 Art. 11 / comity 1",
            List.of(
                    Field.SUBJECT,
                    Field.CASE_REFERENCE,
                    Field.PERSON_IN_CHARGE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.ADDRESS,
                    Field.PROSECUTION_OFFICE,
                    Field.OFFENCE,
                    Field.PROVISIONS,
                    Field.FACTS,
                    Field.HEARD_PERSON,
                    Field.HEARD_AS,
                    Field.WHY_BY_VIDEO,
                    Field.HEARING_DATE,
                    Field.HEARING_LANGUAGE,
                    Field.PRESIDING,
                    Field.ATTENDING,
                    Field.OATH,
                    Field.HEARING_RIGHTS,
                    Field.FORMALITIES,
                    Field.CONFIDENTIALITY),
            List.of(
                    RequiredElement.of(
                                    "hearing",
                                    PARAGRAPH,
                                    Field.SUBJECT,
                                    Field.PERSON_IN_CHARGE,
                                    Field.OFFENCE,
                                    Field.FACTS,
                                    Field.HEARD_PERSON,
                                    Field.HEARD_AS,
                                    Field.WHY_BY_VIDEO)
                            .and(Field.PHONE, "channel", Said::howToReach),
                    RequiredElement.of(
                                    "arrangements",
                                    PARAGRAPH,
                                    Field.HEARING_DATE,
                                    Field.HEARING_LANGUAGE,
                                    Field.PRESIDING,
                                    Field.OATH,
                                    Field.HEARING_RIGHTS)
                            .also(Field.ATTENDING)),
            RefusalGround.of(RequestedMeasure.VIDEO_CONFERENCE),
            Senders.centralAuthority(ArticleRef.secondProtocol("11(2)"), Senders.Otherwise.CLOSED));

    private SecondProtocolArticle11() {}
}
