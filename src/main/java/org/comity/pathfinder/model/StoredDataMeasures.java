package org.comity.pathfinder.model;

import static org.comity.pathfinder.model.Rule.stating;
import static org.comity.pathfinder.model.Rule.statingOfRequested;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;
import org.comity.vocabulary.ArticleRef;

/// The measures of the Convention that concern stored data, each as a table of its rules in the order a person would
/// tell them.
final class StoredDataMeasures {

    private StoredDataMeasures() {}

    /// Article 29: expedited preservation of stored computer data.
    static final MeasureLaw ARTICLE_29 = new MeasureLaw(
            Measure.ETS185_29,
            Function.CONTACT_POINT,
            Channel.CONTACT_POINTS,
            AcceptedLanguages.BY_CONTACT_POINTS,
            Optional.of(new TimeLimit("C1", Optional.of(60), TimeLimit.Kind.MINIMUM, ArticleRef.convention("29(7)"))),
            elements(
                    "authority 29(2)(a)",
                    "offence 29(2)(b)",
                    "data 29(2)(c)",
                    "location 29(2)(d)",
                    "necessity 29(2)(e)",
                    "intention 29(2)(f)"),
            List.of(new BothParties("29(1)"), new ActsSinceTheChart()),
            List.of(
                    stating(Finding.supports("23", "scope")),
                    new NoDualCriminality(),
                    statingOfRequested(Finding.supports("29(7)", "preserved")),
                    new ExpeditedMeans(),
                    new OwnContactPoint(),
                    new NamedAddressee(Function.CONTACT_POINT),
                    new UrgentThroughCentralAuthority(),
                    new TerritoryOfRequested(),
                    AcceptedLanguages.BY_CONTACT_POINTS,
                    statingOfRequested(Finding.warns("29(5)(a)", "political")),
                    statingOfRequested(Finding.warns("29(5)(b)", "essentialInterests")),
                    statingOfRequested(Finding.supports("29(6)", "toldOfRisk"))));

    /// Article 31: mutual assistance to search, seize or disclose the stored data, through Articles 25 and 27.
    static final MeasureLaw ARTICLE_31 = new MeasureLaw(
            Measure.ETS185_31,
            Function.CENTRAL_AUTHORITY,
            Channel.CENTRAL_AUTHORITIES,
            AcceptedLanguages.BY_CENTRAL_AUTHORITIES,
            Optional.of(new TimeLimit(
                    "C2", Optional.empty(), TimeLimit.Kind.UNTIL_DECISION, ArticleRef.convention("29(7)"))),
            elements("act 31(1)", "preserved 31(1)"),
            List.of(new BothParties("31(1)"), new ActsSinceTheChart()),
            List.of(
                    statingOfRequested(Finding.supports("31(2)", "assistance")),
                    statingOfRequested(Finding.supports("29(7)", "keptUntilDecision")),
                    new VulnerableData(),
                    new ExpeditedMeans(),
                    new NamedAddressee(Function.CENTRAL_AUTHORITY),
                    new UrgentThroughCentralAuthority(),
                    stating(Finding.unknown("27(1)", "otherTreaty")),
                    new TerritoryOfRequested(),
                    AcceptedLanguages.BY_CENTRAL_AUTHORITIES,
                    statingOfRequested(Finding.warns("25(5)", "dualCriminality.mayBeAsked")),
                    statingOfRequested(Finding.warns("25(4)", "ownLaw")),
                    stating(Finding.warns("27(4)(a)", "political.assistance")),
                    stating(Finding.warns("27(4)(b)", "essentialInterests.assistance"))));

    /// Article 30: expedited disclosure of traffic data that show a provider in another State.
    static final MeasureLaw ARTICLE_30 = new MeasureLaw(
            Measure.ETS185_30,
            Function.CONTACT_POINT,
            Channel.WITH_THE_EXECUTION,
            AcceptedLanguages.BY_CONTACT_POINTS,
            Optional.empty(),
            List.of(),
            List.of(new BothParties("30(1)"), new ActsSinceTheChart()),
            List.of(
                    statingOfRequested(Finding.supports("30(1)", "pathDisclosed")),
                    stating(Finding.warns("30(2)(a)", "political.disclosure")),
                    stating(Finding.warns("30(2)(b)", "essentialInterests.disclosure"))));

    private static List<RequiredElement> elements(String... written) {
        return Stream.of(written)
                .map(line -> line.split(" ", 2))
                .map(part -> new RequiredElement(part[0], ArticleRef.convention(part[1])))
                .toList();
    }
}
