package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 12 of the Second Protocol: a joint investigation team, by agreement of the competent authorities. What
/// they agree is Article 12(2); the request proposes it.
final class SecondProtocolArticle12 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.JOINT_TEAM,
            Addressee.Function.TEAM_AUTHORITY,
            "CETS 224 Art. 12 / comity 1",
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
                    Field.TEAM_PURPOSES,
                    Field.TEAM_COMPOSITION,
                    Field.TEAM_FUNCTIONS,
                    Field.TEAM_DURATION,
                    Field.TEAM_LOCATION,
                    Field.TEAM_ORGANISATION,
                    Field.TEAM_EVIDENCE,
                    Field.TEAM_SECRECY,
                    Field.TEAM_TERRITORY),
            List.of(RequiredElement.of(
                            "teamAgreement",
                            ArticleRef.secondProtocol("12(2)"),
                            Field.SUBJECT,
                            Field.PERSON_IN_CHARGE,
                            Field.OFFENCE,
                            Field.FACTS,
                            Field.TEAM_PURPOSES,
                            Field.TEAM_COMPOSITION,
                            Field.TEAM_FUNCTIONS,
                            Field.TEAM_DURATION,
                            Field.TEAM_LOCATION,
                            Field.TEAM_ORGANISATION,
                            Field.TEAM_EVIDENCE,
                            Field.TEAM_SECRECY,
                            Field.TEAM_TERRITORY)
                    .and(Field.PHONE, "channel", Said::howToReach)),
            RefusalGround.of(RequestedMeasure.JOINT_TEAM),
            Senders.centralAuthority(ArticleRef.secondProtocol("12(1)"), Senders.Otherwise.OWN_LAW));

    private SecondProtocolArticle12() {}
}
