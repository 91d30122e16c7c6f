package org.comity.pathfinder.model;

import static org.comity.pathfinder.Finding.Topic.FORM;
import static org.comity.pathfinder.Finding.Topic.NEXT;
import static org.comity.pathfinder.Finding.Topic.SAFEGUARD;
import static org.comity.pathfinder.Finding.Topic.SCOPE;
import static org.comity.pathfinder.Finding.supports;
import static org.comity.pathfinder.Finding.warns;
import static org.comity.profiles.ProceduralValue.Choice.CENTRAL_AUTHORITY;
import static org.comity.profiles.ProceduralValue.Choice.DIPLOMATIC;
import static org.comity.profiles.ProceduralValue.Choice.DIRECT;
import static org.comity.profiles.ProceduralValue.Choice.NO;
import static org.comity.profiles.ProceduralValue.Choice.ON_CONDITION;
import static org.comity.profiles.ProceduralValue.Choice.POLICE;
import static org.comity.profiles.ProceduralValue.Choice.YES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.model.ByChoice.Answered;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;

/// The rules that look at the procedural law of the requested State and tell more about a path, measure by measure. A
/// request is carried out under that law (25(4)); preservation under it too (29(3)), without its grounds of refusal.
/// Those that can close a path stand with the measure.
final class NationalRules {

    private static final Finding CONTACT_POINT_FIRST =
            warns("35(1)", "national.channel.contactPointFirst").about(FORM);
    private static final Finding NOT_DECLARED =
            warns("27(9)(e)", "national.channel.notDeclared").about(FORM);

    private static final Map<Measure, List<Rule>> TABLE = table();

    private NationalRules() {}

    /// In the order in which they are told.
    static List<Rule> of(Measure measure) {
        return TABLE.getOrDefault(measure, List.of());
    }

    private static Map<Measure, List<Rule>> table() {
        var table = new HashMap<Measure, List<Rule>>();
        table.put(Measure.PRESERVATION, preservation());
        table.put(
                Measure.PARTIAL_DISCLOSURE,
                List.of(MeasureExists.warning(Subject.PARTIAL_DISCLOSURE, "30(1)", "30(1)")));
        table.put(Measure.GENERAL_ASSISTANCE, assistance(Subject.ASSISTANCE, throughCentralAuthorities()));
        table.put(Measure.URGENT_ASSISTANCE, assistance(Subject.ASSISTANCE, direct()));
        table.put(Measure.STORED_DATA, storedData());
        table.put(Measure.LIVE_TRAFFIC, live(Subject.LIVE_TRAFFIC));
        table.put(Measure.LIVE_CONTENT, live(Subject.LIVE_CONTENT));
        table.put(Measure.EXTRADITION, extradition());
        protocol().forEach((measure, exists) -> table.put(measure, List.of(exists)));
        return Map.copyOf(table);
    }

    private static List<Rule> preservation() {
        var own = Subject.PRESERVATION;
        return List.of(
                MeasureExists.warning(own, "16(1)", "29(3)"),
                new ForeignMinimum(),
                new DataRetained(),
                orderedBy(own),
                PenaltyThreshold.warning(own),
                limits(own),
                new AgainstArticle29(),
                signature(own),
                means(own),
                new UrgencyThere(own),
                new ByChoice(
                        Asked.own(own, ProceduralFact.CHANNEL),
                        new Answered(CENTRAL_AUTHORITY, CONTACT_POINT_FIRST),
                        new Answered(DIPLOMATIC, CONTACT_POINT_FIRST)),
                forms(Asked.own(own, ProceduralFact.FORMS), "29(3)"),
                requirements(Asked.own(own, ProceduralFact.REQUIREMENTS), "29(3)"),
                costs(Asked.own(own, ProceduralFact.COSTS)),
                told(Asked.orInGeneral(own, ProceduralFact.USER_NOTIFIED), "16(3)"),
                new OtherTerritories(own, "29(3)"));
    }

    private static List<Rule> storedData() {
        var rules = new ArrayList<Rule>();
        rules.add(MeasureExists.warning(Subject.STORED_DATA, "31(2)", "31(2)"));
        rules.add(orderedBy(Subject.STORED_DATA));
        rules.add(PenaltyThreshold.warning(Subject.STORED_DATA));
        rules.add(limits(Subject.STORED_DATA));
        rules.addAll(assistance(Subject.STORED_DATA, throughCentralAuthorities()));
        return List.copyOf(rules);
    }

    /// Limits of interception decide, and stand with the measure.
    private static List<Rule> live(Subject measure) {
        var rules = new ArrayList<Rule>();
        rules.add(orderedBy(measure));
        if (measure != Subject.LIVE_CONTENT) {
            rules.add(limits(measure));
        }
        rules.addAll(assistance(measure, throughCentralAuthorities()));
        return List.copyOf(rules);
    }

    private static List<Rule> extradition() {
        var own = Subject.EXTRADITION;
        return List.of(
                new InItsWords(
                        Asked.own(own, ProceduralFact.ORDERED_BY),
                        supports("24(5)", "national.orderedBy").about(FORM)),
                forms(Asked.own(own, ProceduralFact.FORMS), "24(5)"),
                requirements(Asked.own(own, ProceduralFact.REQUIREMENTS), "24(5)"),
                new OtherTerritories(own, "24(5)"));
    }

    /// What is asked of every request for assistance.
    private static List<Rule> assistance(Subject measure, List<Answered> channels) {
        return List.of(
                new ByChoice(Asked.orInGeneral(measure, ProceduralFact.CHANNEL), channels),
                signature(measure),
                means(measure),
                new UrgencyThere(measure),
                forms(Asked.orInGeneral(measure, ProceduralFact.FORMS), "25(4)"),
                requirements(Asked.orInGeneral(measure, ProceduralFact.REQUIREMENTS), "25(4)"),
                told(Asked.orInGeneral(measure, ProceduralFact.USER_NOTIFIED), "27(8)"),
                new InItsWords(
                        Asked.orInGeneral(measure, ProceduralFact.USE_LIMITED),
                        warns("28(2)", "national.useLimited").about(SAFEGUARD)),
                costs(Asked.orInGeneral(measure, ProceduralFact.COSTS)),
                new OtherTerritories(measure, "25(4)"));
    }

    /// Central authorities write to each other (27(2)(b)).
    private static List<Answered> throughCentralAuthorities() {
        return List.of(
                new Answered(
                        DIRECT, supports("25(4)", "national.channel.direct").about(FORM)),
                new Answered(
                        CENTRAL_AUTHORITY,
                        supports("27(2)(b)", "national.channel.centralAuthority")
                                .about(FORM)),
                new Answered(
                        DIPLOMATIC,
                        warns("27(2)(b)", "national.channel.diplomatic").about(FORM)),
                new Answered(
                        POLICE, warns("27(9)(d)", "national.channel.police").about(FORM)));
    }

    /// Only a declaration closes the direct way in urgency (27(9)(e)): a practice does not.
    private static List<Answered> direct() {
        return List.of(
                new Answered(
                        DIRECT, supports("27(9)(a)", "national.channel.direct").about(FORM)),
                new Answered(CENTRAL_AUTHORITY, NOT_DECLARED),
                new Answered(DIPLOMATIC, NOT_DECLARED));
    }

    /// Their text is still to be confirmed: no more than whether the measure exists.
    private static Map<Measure, Rule> protocol() {
        return Map.of(
                Measure.DOMAIN_REGISTRATION, exists(Subject.DOMAIN_REGISTRATION, "CETS224 6(2)"),
                Measure.SUBSCRIBER_FROM_PROVIDER, exists(Subject.SUBSCRIBER_FROM_PROVIDER, "CETS224 7(2)(a)"),
                Measure.GIVING_EFFECT_TO_ORDERS, exists(Subject.GIVING_EFFECT_TO_ORDERS, "CETS224 8(2)"),
                Measure.EMERGENCY_DISCLOSURE, exists(Subject.EMERGENCY_DISCLOSURE, "CETS224 9(2)"),
                Measure.EMERGENCY_ASSISTANCE, exists(Subject.EMERGENCY_ASSISTANCE, "CETS224 10(1)"),
                Measure.VIDEO_CONFERENCE, MeasureExists.byAgreement(Subject.VIDEO_CONFERENCE, "CETS224 11(1)"),
                Measure.JOINT_TEAM, MeasureExists.byAgreement(Subject.JOINT_TEAM, "CETS224 12(1)"));
    }

    private static Rule exists(Subject measure, String provision) {
        return MeasureExists.warning(measure, provision, provision);
    }

    /// Powers are subject to conditions and safeguards, supervision among them (15(2)).
    private static Rule orderedBy(Subject measure) {
        return new InItsWords(
                Asked.own(measure, ProceduralFact.ORDERED_BY),
                supports("15(2)", "national.orderedBy").about(SCOPE));
    }

    private static Rule limits(Subject measure) {
        return new InItsWords(
                Asked.own(measure, ProceduralFact.THRESHOLD),
                warns("15(1)", "national.limits").about(SCOPE));
    }

    /// Fast means with appropriate security, confirmed formally only if the requested Party asks (25(3)).
    private static Rule signature(Subject measure) {
        return new ByChoice(
                Asked.orInGeneral(measure, ProceduralFact.E_SIGNATURE),
                new Answered(
                        YES, supports("25(3)", "national.signature.accepted").about(FORM)),
                new Answered(
                        ON_CONDITION,
                        warns("25(3)", "national.signature.onCondition").about(FORM)),
                new Answered(NO, warns("25(3)", "national.signature.not").about(FORM)));
    }

    private static Rule means(Subject measure) {
        return new InItsWords(
                Asked.orInGeneral(measure, ProceduralFact.MEANS),
                supports("25(3)", "national.means").about(FORM));
    }

    private static Rule forms(Asked asked, String provision) {
        return new InItsWords(asked, warns(provision, "national.forms").about(FORM));
    }

    private static Rule requirements(Asked asked, String provision) {
        return new InItsWords(asked, warns(provision, "national.requirements").about(FORM));
    }

    private static Rule costs(Asked asked) {
        return new InItsWords(asked, supports("25(4)", "national.costs").about(NEXT));
    }

    /// Secrecy of preservation (16(3)) and of a request (27(8)) is asked for.
    private static Rule told(Asked asked, String provision) {
        return new ByChoice(
                asked,
                new Answered(YES, warns(provision, "national.personTold").about(SAFEGUARD)),
                new Answered(
                        ON_CONDITION,
                        warns(provision, "national.personTold.onCondition").about(SAFEGUARD)),
                new Answered(NO, supports(provision, "national.personTold.not").about(SAFEGUARD)));
    }
}
