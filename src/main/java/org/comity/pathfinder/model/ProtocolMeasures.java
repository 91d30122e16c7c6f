package org.comity.pathfinder.model;

import static org.comity.pathfinder.Finding.Topic.COPY;
import static org.comity.pathfinder.Finding.Topic.DUAL_CRIMINALITY;
import static org.comity.pathfinder.Finding.Topic.FORM;
import static org.comity.pathfinder.Finding.Topic.NEXT;
import static org.comity.pathfinder.Finding.Topic.REFUSAL;
import static org.comity.pathfinder.Finding.Topic.SAFEGUARD;
import static org.comity.pathfinder.Finding.Topic.SCOPE;
import static org.comity.pathfinder.Finding.Topic.TIME;
import static org.comity.pathfinder.Finding.supports;
import static org.comity.pathfinder.Finding.warns;
import static org.comity.pathfinder.model.Rule.stating;
import static org.comity.pathfinder.model.Rule.statingOfRequested;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;
import org.comity.pathfinder.TimeLimit.Kind;
import org.comity.profiles.Subject;
import org.comity.vocabulary.ArticleRef;

/// The measures of the Second Protocol (CETS 224), each as a table of its rules. Their text is still to be confirmed:
/// see [ConfirmedTexts].
final class ProtocolMeasures {

    private ProtocolMeasures() {}

    private static final Rule PROTECTION =
            stating(supports("CETS224 14", "dataProtection").about(SAFEGUARD));
    private static final Rule SAFEGUARDS =
            statingOfRequested(supports("CETS224 13", "safeguards").about(SAFEGUARD));
    private static final Rule DUAL_CRIMINALITY_BY_CONDUCT =
            stating(warns("CETS224 5(6)", "dualCriminality.byConduct").about(DUAL_CRIMINALITY));

    private static final AcceptedLanguages IN_DOMAIN_REGISTRATION =
            AcceptedLanguages.BY_ENTITIES.askedFor(Subject.DOMAIN_REGISTRATION);
    private static final AcceptedLanguages IN_SUBSCRIBER_FROM_PROVIDER =
            AcceptedLanguages.BY_ENTITIES.askedFor(Subject.SUBSCRIBER_FROM_PROVIDER);
    private static final AcceptedLanguages IN_GIVING_EFFECT_TO_ORDERS =
            AcceptedLanguages.BY_STATES_OF_THE_PROTOCOL.askedFor(Subject.GIVING_EFFECT_TO_ORDERS);
    private static final AcceptedLanguages IN_EMERGENCY_DISCLOSURE =
            AcceptedLanguages.BY_STATES_OF_THE_PROTOCOL.askedFor(Subject.EMERGENCY_DISCLOSURE);
    private static final AcceptedLanguages IN_EMERGENCY_ASSISTANCE =
            AcceptedLanguages.BY_STATES_OF_THE_PROTOCOL.askedFor(Subject.EMERGENCY_ASSISTANCE);
    private static final AcceptedLanguages IN_VIDEO_CONFERENCE =
            AcceptedLanguages.BY_STATES_OF_THE_PROTOCOL.askedFor(Subject.VIDEO_CONFERENCE);
    private static final AcceptedLanguages IN_JOINT_TEAM =
            AcceptedLanguages.BY_STATES_OF_THE_PROTOCOL.askedFor(Subject.JOINT_TEAM);

    /// Article 6: registration data of domain names, asked of whoever registers them.
    static final MeasureLaw ARTICLE_6 = measure(
            Measure.DOMAIN_REGISTRATION,
            new MeasureLaw.Way(Function.DOMAIN_REGISTRY, Channel.TO_THE_ENTITY, IN_DOMAIN_REGISTRATION),
            Optional.empty(),
            elements("issuedBy 6(3)(a)", "domain 6(3)(b)", "statement 6(3)(c)", "timeAndManner 6(3)(d)"),
            List.of(),
            List.of(
                    stating(supports("CETS224 6(1)", "registrant").about(SCOPE)),
                    statingOfRequested(
                            warns("CETS224 6(2)", "registrant.permitted").about(SCOPE)),
                    stating(supports("CETS224 6(4)", "electronic.entity").about(FORM)),
                    statingOfRequested(
                            supports("CETS224 6(5)", "registrant.noAnswer").about(NEXT)),
                    stating(supports("CETS224 6(6)", "registrant.consultation").about(NEXT)),
                    IN_DOMAIN_REGISTRATION));

    /// Article 7: subscriber information, ordered directly of a service provider.
    static final MeasureLaw ARTICLE_7 = measure(
            Measure.SUBSCRIBER_FROM_PROVIDER,
            new MeasureLaw.Way(Function.SERVICE_PROVIDER, Channel.TO_THE_ENTITY, IN_SUBSCRIBER_FROM_PROVIDER),
            Optional.of(TimeLimit.of("C4", 30, Kind.MAXIMUM, "CETS224 7(7)")),
            elements(
                    "issuedBy 7(3)(a)",
                    "underTheProtocol 7(3)(b)",
                    "provider 7(3)(c)",
                    "offences 7(3)(d)",
                    "seeker 7(3)(e)",
                    "subscriberData 7(3)(f)",
                    "legalPower 7(4)(a)",
                    "penalties 7(4)(b)",
                    "returnContact 7(4)(c)",
                    "timeAndManner 7(4)(d)",
                    "earlierPreservation 7(4)(e)",
                    "instructions 7(4)(f)",
                    "notified 7(4)(g)",
                    "otherHelp 7(4)(h)"),
            List.of(new DirectOrdersReserved(), new IssuedUnderSupervision()),
            List.of(
                    stating(supports("CETS224 7(1)", "directOrder").about(SCOPE)),
                    new Chosen(warns("CETS224 7(9)(b)", "direct.accessNumbers").about(SCOPE)),
                    new Chosen(warns("CETS224 7(5)(a)", "notify").about(COPY)),
                    new Chosen(warns("CETS224 7(5)(b)", "consulted.provider").about(TIME)),
                    statingOfRequested(warns("CETS224 7(5)(c)", "instructed").about(REFUSAL)),
                    stating(supports("CETS224 7(5)(d)", "instructed.reasons").about(NEXT)),
                    stating(supports("CETS224 7(6)", "electronic.entity").about(FORM)),
                    statingOfRequested(
                            supports("CETS224 7(7)", "directOrder.next").about(NEXT)),
                    IN_SUBSCRIBER_FROM_PROVIDER,
                    DUAL_CRIMINALITY_BY_CONDUCT));

    /// Article 8: the requested State gives effect to an order, and compels its provider.
    static final MeasureLaw ARTICLE_8 = measure(
            Measure.GIVING_EFFECT_TO_ORDERS,
            new MeasureLaw.Way(
                    Function.AUTHORITY_FOR_ORDERS, Channel.DESIGNATED_AUTHORITIES, IN_GIVING_EFFECT_TO_ORDERS),
            Optional.of(TimeLimit.of("C5", 45, Kind.MAXIMUM, "CETS224 8(6)(a)")),
            elements("order 8(3)(a)", "supporting 8(3)(b)", "instructions 8(3)(c)"),
            List.of(ClosedForNeed.NO_TRAFFIC_DATA),
            List.of(
                    statingOfRequested(supports("CETS224 8(2)", "compelled").about(SCOPE)),
                    new Chosen(warns("CETS224 7(8)", "orders.afterDirect").about(NEXT)),
                    new Chosen(warns("CETS224 8(11)", "orders.centralAuthority").about(FORM)),
                    new Chosen(warns("CETS224 8(4)", "orders.moreInformation").about(FORM)),
                    new DaysToAnswer(),
                    stating(supports("CETS224 8(5)", "electronic.accepted").about(FORM)),
                    stating(warns("CETS224 8(3)(b)", "orders.notToProvider").about(SAFEGUARD)),
                    new NamedAddressee(Function.AUTHORITY_FOR_ORDERS),
                    statingOfRequested(warns("CETS224 8(8)", "orders.refusal").about(REFUSAL)),
                    stating(warns("CETS224 8(9)", "orders.conditions").about(SAFEGUARD)),
                    IN_GIVING_EFFECT_TO_ORDERS,
                    DUAL_CRIMINALITY_BY_CONDUCT));

    /// Article 9: expedited disclosure of stored data in an emergency, from contact point to contact point.
    static final MeasureLaw ARTICLE_9 = measure(
            Measure.EMERGENCY_DISCLOSURE,
            new MeasureLaw.Way(Function.CONTACT_POINT, Channel.CONTACT_POINTS, IN_EMERGENCY_DISCLOSURE),
            Optional.of(TimeLimit.open("C7", Kind.POLICY, "CETS224 9(6)")),
            elements(
                    "issuedBy 9(3)(a)",
                    "underTheProtocol 9(3)(b)",
                    "provider 9(3)(c)",
                    "offencesAndPenalties 9(3)(d)",
                    "emergencyFacts 9(3)(e)",
                    "dataWanted 9(3)(f)",
                    "instructions 9(3)(g)",
                    "otherHelp 9(3)(h)"),
            List.of(ClosedForNeed.NOT_FOR_SUBSCRIBERS_ALONE),
            List.of(
                    statingOfRequested(supports("CETS224 9(2)", "emergency.withoutAssistance")
                            .about(SCOPE)),
                    stating(supports("CETS224 9(4)", "emergency.oral").about(FORM)),
                    new Chosen(warns("CETS224 9(5)", "emergency.repeat").about(NEXT)),
                    stating(supports("CETS224 9(6)", "emergency.fast").about(TIME)),
                    OwnChannel.CONTACT_POINT,
                    new NamedAddressee(Function.CONTACT_POINT),
                    IN_EMERGENCY_DISCLOSURE,
                    stating(warns("CETS224 9(7)", "emergency.conditions").about(REFUSAL))));

    /// Article 10: any mutual assistance, in an emergency.
    static final MeasureLaw ARTICLE_10 = measure(
            Measure.EMERGENCY_ASSISTANCE,
            new MeasureLaw.Way(
                    Function.EMERGENCY_CENTRAL_AUTHORITY, Channel.CENTRAL_AUTHORITIES, IN_EMERGENCY_ASSISTANCE),
            Optional.of(TimeLimit.open("C7", Kind.POLICY, "CETS224 10(4)")),
            elements("assistance 10(1)", "emergencyFacts 10(1)"),
            List.of(),
            List.of(
                    statingOfRequested(
                            supports("CETS224 10(1)", "emergency.assistance").about(SCOPE)),
                    stating(supports("CETS224 10(2)", "electronic.accepted").about(FORM)),
                    statingOfRequested(
                            supports("CETS224 10(5)", "emergency.anyHour").about(TIME)),
                    stating(supports("CETS224 10(4)", "emergency.fast").about(TIME)),
                    new Chosen(warns("CETS224 10(9)", "emergency.direct").about(COPY)),
                    stating(warns("CETS224 10(7)", "emergency.grounds").about(REFUSAL)),
                    OwnChannel.CENTRAL_AUTHORITY,
                    IN_EMERGENCY_ASSISTANCE,
                    DUAL_CRIMINALITY_BY_CONDUCT));

    /// Article 11: a witness or expert heard by video.
    static final MeasureLaw ARTICLE_11 = measure(
            Measure.VIDEO_CONFERENCE,
            new MeasureLaw.Way(Function.HEARING_AUTHORITY, Channel.CENTRAL_AUTHORITIES, IN_VIDEO_CONFERENCE),
            Optional.empty(),
            elements("hearing 11(1)", "arrangements 11(1)"),
            List.of(),
            List.of(
                    statingOfRequested(
                            supports("CETS224 11(1)", "video.permitted").about(SCOPE)),
                    OtherTreaty.GOES_FIRST_IN_SECTION_5,
                    stating(supports("CETS224 11(2)", "video.centralAuthorities")
                            .about(FORM)),
                    statingOfRequested(
                            supports("CETS224 11(3)", "video.attendance").about(SCOPE)),
                    statingOfRequested(
                            supports("CETS224 11(4)", "video.procedure").about(FORM)),
                    statingOfRequested(supports("CETS224 11(6)", "video.costs").about(NEXT)),
                    stating(warns("CETS224 11(8)", "video.suspects").about(REFUSAL)),
                    IN_VIDEO_CONFERENCE));

    /// Article 12: a joint investigation team, or one joint investigation.
    static final MeasureLaw ARTICLE_12 = measure(
            Measure.JOINT_TEAM,
            new MeasureLaw.Way(Function.TEAM_AUTHORITY, Channel.COMPETENT_AUTHORITIES, IN_JOINT_TEAM),
            Optional.empty(),
            elements("teamAgreement 12(2)"),
            List.of(),
            List.of(
                    stating(supports("CETS224 12(1)", "team.agreement").about(SCOPE)),
                    OtherTreaty.GOES_FIRST_IN_SECTION_5,
                    new Chosen(warns("CETS224 12(3)", "team.centralAuthority").about(COPY)),
                    stating(supports("CETS224 12(4)", "team.direct").about(FORM)),
                    stating(supports("CETS224 12(5)", "team.ownState").about(SCOPE)),
                    stating(warns("CETS224 12(6)", "team.use").about(SAFEGUARD)),
                    stating(supports("CETS224 12(7)", "team.adHoc").about(NEXT)),
                    IN_JOINT_TEAM));

    private static MeasureLaw measure(
            Measure measure,
            MeasureLaw.Way way,
            Optional<TimeLimit> timeLimit,
            List<RequiredElement> requires,
            List<Rule> gates,
            List<Rule> advice) {
        var allGates = new ArrayList<Rule>(List.of(new ProtocolInForce()));
        allGates.addAll(gates);
        var allAdvice = new ArrayList<Rule>(List.of(new TextToBeConfirmed(measure.citation())));
        allAdvice.addAll(advice);
        allAdvice.addAll(List.of(new UnreadChoices(), new UnionLawFirst(), SAFEGUARDS, PROTECTION));
        return new MeasureLaw(measure, way, timeLimit, requires, List.copyOf(allGates), List.copyOf(allAdvice));
    }

    private static List<RequiredElement> elements(String... written) {
        return MeasureLaw.elements(ArticleRef.SECOND_PROTOCOL, written);
    }
}
