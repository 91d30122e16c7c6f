package org.comity.pathfinder.model;

import static org.comity.pathfinder.Finding.Topic.COPY;
import static org.comity.pathfinder.Finding.Topic.FORM;
import static org.comity.pathfinder.Finding.Topic.NEXT;
import static org.comity.pathfinder.Finding.Topic.REFUSAL;
import static org.comity.pathfinder.Finding.Topic.SAFEGUARD;
import static org.comity.pathfinder.Finding.Topic.SCOPE;
import static org.comity.pathfinder.Finding.Topic.TIME;
import static org.comity.pathfinder.Finding.supports;
import static org.comity.pathfinder.Finding.unknown;
import static org.comity.pathfinder.Finding.warns;
import static org.comity.pathfinder.model.Rule.stating;
import static org.comity.pathfinder.model.Rule.statingOfRequested;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;
import org.comity.pathfinder.TimeLimit.Kind;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;
import org.comity.vocabulary.ArticleRef;

/// The measures of Chapter III of the Convention, each as a table of its rules in the order a person would tell them.
final class ConventionMeasures {

    private ConventionMeasures() {}

    private static final Rule SAFEGUARDS =
            statingOfRequested(supports("15(1)", "safeguards").about(SAFEGUARD));
    private static final Rule OWN_LAW =
            statingOfRequested(warns("25(4)", "ownLaw").about(REFUSAL));
    private static final Rule NOT_FISCAL =
            stating(supports("25(4)", "notFiscal").about(REFUSAL));
    private static final Rule POLITICAL =
            stating(warns("27(4)(a)", "political.assistance").about(REFUSAL));
    private static final Rule ESSENTIAL_INTERESTS =
            stating(warns("27(4)(b)", "essentialInterests.assistance").about(REFUSAL));
    private static final Rule POSTPONED =
            statingOfRequested(warns("27(5)", "postponed").about(REFUSAL));
    private static final Rule CONSULTED =
            statingOfRequested(supports("27(6)", "consulted").about(REFUSAL));
    private static final Rule PROCEDURE =
            statingOfRequested(supports("27(3)", "procedure").about(FORM));
    private static final Rule TOLD_WITH_REASONS =
            statingOfRequested(supports("27(7)", "toldWithReasons").about(NEXT));
    private static final Rule CONFIDENTIAL =
            statingOfRequested(supports("27(8)", "confidential").about(SAFEGUARD));
    private static final Rule CONDITIONS_OF_USE =
            statingOfRequested(supports("28(2)", "conditionsOfUse").about(SAFEGUARD));

    private static final AcceptedLanguages IN_PRESERVATION =
            AcceptedLanguages.BY_CONTACT_POINTS.askedFor(Subject.PRESERVATION);
    private static final AcceptedLanguages IN_PARTIAL_DISCLOSURE =
            AcceptedLanguages.BY_CONTACT_POINTS.askedFor(Subject.PARTIAL_DISCLOSURE);
    private static final AcceptedLanguages IN_SPONTANEOUS_INFORMATION =
            AcceptedLanguages.BY_CONTACT_POINTS.askedFor(Subject.SPONTANEOUS_INFORMATION);
    private static final AcceptedLanguages IN_STORED_DATA = byCentralAuthorities(Subject.STORED_DATA);
    private static final AcceptedLanguages IN_LIVE_TRAFFIC = byCentralAuthorities(Subject.LIVE_TRAFFIC);
    private static final AcceptedLanguages IN_LIVE_CONTENT = byCentralAuthorities(Subject.LIVE_CONTENT);
    private static final AcceptedLanguages IN_EXTRADITION = byCentralAuthorities(Subject.EXTRADITION);

    private static AcceptedLanguages byCentralAuthorities(Subject measure) {
        return AcceptedLanguages.BY_CENTRAL_AUTHORITIES.askedFor(measure);
    }

    private static MeasureLaw.Way throughCentralAuthorities(AcceptedLanguages languages) {
        return new MeasureLaw.Way(Function.CENTRAL_AUTHORITY, Channel.CENTRAL_AUTHORITIES, languages);
    }

    /// Article 29: expedited preservation of stored computer data.
    static final MeasureLaw ARTICLE_29 = new MeasureLaw(
            Measure.PRESERVATION,
            new MeasureLaw.Way(Function.CONTACT_POINT, Channel.CONTACT_POINTS, IN_PRESERVATION),
            Optional.of(TimeLimit.of("C1", 60, Kind.MINIMUM, "ETS185 29(7)")),
            elements(
                    "authority 29(2)(a)",
                    "offence 29(2)(b)",
                    "data 29(2)(c)",
                    "location 29(2)(d)",
                    "necessity 29(2)(e)",
                    "intention 29(2)(f)"),
            List.of(new BothParties("29(1)"), new ActsSinceTheChart()),
            List.of(
                    stating(supports("23", "scope").about(SCOPE)),
                    new NoDualCriminality(),
                    statingOfRequested(supports("29(7)", "preserved").about(TIME)),
                    new DomesticOrder(),
                    new ExpeditedMeans(),
                    OwnChannel.CONTACT_POINT,
                    new NamedAddressee(Function.CONTACT_POINT),
                    UrgentThroughCentralAuthority.WARNING,
                    new TerritoryOfRequested(),
                    IN_PRESERVATION,
                    statingOfRequested(warns("29(5)(a)", "political").about(REFUSAL)),
                    statingOfRequested(warns("29(5)(b)", "essentialInterests").about(REFUSAL)),
                    statingOfRequested(supports("29(6)", "toldOfRisk").about(NEXT)),
                    SAFEGUARDS));

    /// Article 30: expedited disclosure of traffic data that show a provider in another State.
    static final MeasureLaw ARTICLE_30 = new MeasureLaw(
            Measure.PARTIAL_DISCLOSURE,
            new MeasureLaw.Way(Function.CONTACT_POINT, Channel.WITH_THE_EXECUTION, IN_PARTIAL_DISCLOSURE),
            Optional.empty(),
            List.of(),
            List.of(new BothParties("30(1)"), new ActsSinceTheChart()),
            List.of(
                    statingOfRequested(supports("30(1)", "pathDisclosed").about(NEXT)),
                    stating(warns("30(2)(a)", "political.disclosure").about(REFUSAL)),
                    stating(warns("30(2)(b)", "essentialInterests.disclosure").about(REFUSAL))));

    /// Article 31: mutual assistance to search, seize or disclose the stored data, through Articles 25 and 27.
    static final MeasureLaw ARTICLE_31 = new MeasureLaw(
            Measure.STORED_DATA,
            throughCentralAuthorities(IN_STORED_DATA),
            Optional.of(TimeLimit.open("C2", Kind.UNTIL_DECISION, "ETS185 29(7)")),
            elements("act 31(1)", "preserved 31(1)"),
            List.of(new BothParties("31(1)"), new ActsSinceTheChart()),
            List.of(
                    statingOfRequested(supports("31(2)", "assistance").about(SCOPE)),
                    statingOfRequested(supports("29(7)", "keptUntilDecision").about(TIME)),
                    new VulnerableData(),
                    new ExpeditedMeans(),
                    OwnChannel.CENTRAL_AUTHORITY,
                    new NamedAddressee(Function.CENTRAL_AUTHORITY),
                    UrgentThroughCentralAuthority.WARNING,
                    OtherTreaty.GOES_FIRST,
                    new IberChannel(),
                    new TerritoryOfRequested(),
                    IN_STORED_DATA,
                    PROCEDURE,
                    new DualCriminalityThere(Subject.STORED_DATA),
                    OWN_LAW,
                    NOT_FISCAL,
                    POLITICAL,
                    ESSENTIAL_INTERESTS,
                    POSTPONED,
                    CONSULTED,
                    TOLD_WITH_REASONS,
                    CONFIDENTIAL,
                    CONDITIONS_OF_USE,
                    SAFEGUARDS));

    /// Article 27(9): urgent assistance from judicial authority to judicial authority.
    static final MeasureLaw ARTICLE_27_9 = new MeasureLaw(
            Measure.URGENT_ASSISTANCE,
            new MeasureLaw.Way(
                    Function.JUDICIAL_AUTHORITY,
                    Channel.JUDICIAL_AUTHORITIES,
                    AcceptedLanguages.BY_CENTRAL_AUTHORITIES),
            Optional.empty(),
            elements("assistance 25(1)", "urgency 27(9)(a)"),
            List.of(
                    new BothParties("27(9)(a)"),
                    new ActsSinceTheChart(),
                    new OnlyInUrgency(),
                    UrgentThroughCentralAuthority.CLOSING,
                    OtherTreaty.CLOSES),
            List.of(
                    statingOfRequested(warns("27(9)(a)", "direct.copy").about(COPY)),
                    stating(supports("27(9)(b)", "direct.interpol").about(FORM)),
                    stating(supports("27(9)(c)", "direct.forwarded").about(NEXT)),
                    stating(supports("27(9)(d)", "direct.notCoercive").about(FORM)),
                    new ExpeditedMeans(),
                    AcceptedLanguages.BY_CENTRAL_AUTHORITIES,
                    new DualCriminalityThere(Subject.ASSISTANCE),
                    OWN_LAW,
                    POLITICAL,
                    ESSENTIAL_INTERESTS,
                    TOLD_WITH_REASONS,
                    SAFEGUARDS));

    /// Article 25: general mutual assistance, for what no article of the Convention speaks of.
    static final MeasureLaw ARTICLE_25 = general(List.of());

    /// Article 25 again, for a joint team: what it may do without a treaty of its own is a matter of the other's law.
    static final MeasureLaw ARTICLE_25_FOR_TEAMS =
            general(List.of(statingOfRequested(unknown("25(4)", "team.ownLaw").about(SCOPE))));

    private static MeasureLaw general(List<Rule> more) {
        return new MeasureLaw(
                Measure.GENERAL_ASSISTANCE,
                throughCentralAuthorities(AcceptedLanguages.BY_CENTRAL_AUTHORITIES),
                Optional.empty(),
                elements("assistance 25(1)"),
                Stream.concat(List.of(new BothParties("25(1)"), new ActsSinceTheChart()).stream(), more.stream())
                        .toList(),
                List.of(
                        statingOfRequested(supports("25(1)", "widest").about(SCOPE)),
                        new ExpeditedMeans(),
                        OwnChannel.CENTRAL_AUTHORITY,
                        new NamedAddressee(Function.CENTRAL_AUTHORITY),
                        OtherTreaty.GOES_FIRST,
                        new IberChannel(),
                        AcceptedLanguages.BY_CENTRAL_AUTHORITIES,
                        PROCEDURE,
                        new DualCriminalityThere(Subject.ASSISTANCE),
                        OWN_LAW,
                        POLITICAL,
                        ESSENTIAL_INTERESTS,
                        TOLD_WITH_REASONS,
                        CONFIDENTIAL,
                        SAFEGUARDS));
    }

    /// Article 26: information passed on without being asked.
    static final MeasureLaw ARTICLE_26 = new MeasureLaw(
            Measure.SPONTANEOUS_INFORMATION,
            new MeasureLaw.Way(Function.COMPETENT_AUTHORITY, Channel.COMPETENT_AUTHORITIES, IN_SPONTANEOUS_INFORMATION),
            Optional.empty(),
            elements("information 26(1)", "useOfInformation 26(2)"),
            List.of(new BothParties("26(1)"), new ActsSinceTheChart()),
            List.of(
                    stating(supports("26(1)", "spontaneous").about(SCOPE)),
                    statingOfRequested(
                            supports("26(2)", "spontaneous.conditions").about(SAFEGUARD)),
                    statingOfRequested(
                            warns("26(2)", "spontaneous.releaseAfter").about(FORM)),
                    new NamedAddressee(Function.CONTACT_POINT),
                    IN_SPONTANEOUS_INFORMATION));

    /// Article 32: access across the border without a request.
    static final MeasureLaw ARTICLE_32 = new MeasureLaw(
            Measure.TRANSBORDER_ACCESS,
            new MeasureLaw.Way(Function.PERSON_ENTITLED, Channel.OWN_SYSTEM, AcceptedLanguages.BY_CONTACT_POINTS),
            Optional.empty(),
            elements("consent 32(b)", "voluntary 32(b)", "entitled 32(b)"),
            List.of(
                    new BothParties("32(b)"),
                    new ActsSinceTheChart(),
                    stating(supports("32(a)", "openSource").about(SCOPE))),
            List.of(
                    statingOfRequested(supports("32(b)", "consent").about(SCOPE)),
                    stating(warns("32(b)", "consent.provider").about(REFUSAL)),
                    stating(supports("15(1)", "safeguards.own").about(SAFEGUARD))));

    /// Article 33: collection of traffic data in real time.
    static final MeasureLaw ARTICLE_33 = new MeasureLaw(
            Measure.LIVE_TRAFFIC,
            throughCentralAuthorities(IN_LIVE_TRAFFIC),
            Optional.empty(),
            elements("communications 33(1)"),
            List.of(
                    new BothParties("33(1)"),
                    new ActsSinceTheChart(),
                    MeasureExists.FOR_LIVE_TRAFFIC,
                    PenaltyThreshold.FOR_LIVE_TRAFFIC),
            List.of(
                    statingOfRequested(supports("33(1)", "liveTraffic").about(SCOPE)),
                    new NarrowedCollection(),
                    new ExpeditedMeans(),
                    OwnChannel.CENTRAL_AUTHORITY,
                    new NamedAddressee(Function.CENTRAL_AUTHORITY),
                    OtherTreaty.GOES_FIRST,
                    new IberChannel(),
                    IN_LIVE_TRAFFIC,
                    new DualCriminalityThere(Subject.LIVE_TRAFFIC),
                    OWN_LAW,
                    POLITICAL,
                    ESSENTIAL_INTERESTS,
                    TOLD_WITH_REASONS,
                    CONFIDENTIAL,
                    SAFEGUARDS));

    /// A list of offences, say: whether this one is on it the table cannot tell.
    private static final Rule LIMITS_OF_INTERCEPTION = new InItsWords(
            Asked.own(Subject.LIVE_CONTENT, ProceduralFact.THRESHOLD),
            warns("21(1)", "national.limits").about(SCOPE).forcing(Status.UNKNOWN));

    /// Article 34: interception of content, as far as treaties and the law of the requested State permit.
    static final MeasureLaw ARTICLE_34 = new MeasureLaw(
            Measure.LIVE_CONTENT,
            throughCentralAuthorities(IN_LIVE_CONTENT),
            Optional.empty(),
            elements("communications 34"),
            List.of(
                    new BothParties("34"),
                    new ActsSinceTheChart(),
                    MeasureExists.FOR_INTERCEPTION,
                    PenaltyThreshold.FOR_INTERCEPTION,
                    LIMITS_OF_INTERCEPTION),
            List.of(
                    new DeclaredInterception(),
                    new ExpeditedMeans(),
                    OwnChannel.CENTRAL_AUTHORITY,
                    new NamedAddressee(Function.CENTRAL_AUTHORITY),
                    OtherTreaty.GOES_FIRST,
                    IN_LIVE_CONTENT,
                    new DualCriminalityThere(Subject.LIVE_CONTENT),
                    OWN_LAW,
                    POLITICAL,
                    ESSENTIAL_INTERESTS,
                    TOLD_WITH_REASONS,
                    CONFIDENTIAL,
                    SAFEGUARDS));

    /// Article 24: extradition, and provisional arrest pending it.
    static final MeasureLaw ARTICLE_24 = extradition(List.of());

    /// Article 24 for provisional arrest: asked of the same authority or another (24(7)(a)).
    static final MeasureLaw ARTICLE_24_FOR_ARREST = extradition(
            List.of(statingOfRequested(supports("24(7)(a)", "arrest").about(FORM))));

    private static MeasureLaw extradition(List<Rule> more) {
        return new MeasureLaw(
                Measure.EXTRADITION,
                new MeasureLaw.Way(Function.EXTRADITION_AUTHORITY, Channel.EXTRADITION_AUTHORITIES, IN_EXTRADITION),
                Optional.empty(),
                elements("person 24(5)", "extraditionFacts 24(5)", "penalties 24(1)(a)"),
                List.of(
                        new BothParties("24(1)(a)"),
                        new ActsSinceTheChart(),
                        new ExtraditableOffence(),
                        new PenaltyOfOneYear(),
                        new TreatyForExtradition()),
                Stream.concat(
                                more.stream(),
                                List.of(
                                        new NamedAddressee(Function.EXTRADITION_AUTHORITY),
                                        IN_EXTRADITION,
                                        statingOfRequested(warns("24(5)", "extradition.ownLaw")
                                                .about(REFUSAL)),
                                        statingOfRequested(supports("24(6)", "extradition.prosecute")
                                                .about(NEXT)),
                                        SAFEGUARDS)
                                        .stream())
                        .toList());
    }

    private static List<RequiredElement> elements(String... written) {
        return MeasureLaw.elements(ArticleRef.CONVENTION, written);
    }
}
