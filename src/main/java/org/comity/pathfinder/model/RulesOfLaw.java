package org.comity.pathfinder.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;

/// All rules that the engine applies, measure by measure, for whoever wants to read them: the very rules that judge.
///
/// @param gates rules that can close the path
/// @param advice rules that tell more about a path that is not closed
public record RulesOfLaw(
        Measure measure,
        Addressee.Function addressee,
        LegalPath.Channel channel,
        Optional<TimeLimit> timeLimit,
        List<RequiredElement> requires,
        List<Rule> gates,
        List<Rule> advice) {

    public RulesOfLaw {
        requires = List.copyOf(requires);
        gates = List.copyOf(gates);
        advice = List.copyOf(advice);
    }

    /// The measures of the Convention and of its Second Protocol in the order of their articles, then the other legal
    /// bases that the facts hold, the closer union of States first.
    public static List<RulesOfLaw> all(TreatyFacts facts) {
        return Stream.concat(Measure.OF_THE_CONVENTION_AND_PROTOCOL.stream().map(RulesOfLaw::of), beside(facts))
                .toList();
    }

    /// Those of one measure of the Convention or the Protocol. It may have several laws, one for each need it serves:
    /// here each rule stands once.
    public static RulesOfLaw of(Measure measure) {
        return measure.equals(Measure.CONTACT_POINTS)
                ? HolderUnknown.RULES
                : of(MeasuresByNeed.ofConventionAndProtocol()
                        .filter(law -> law.measure().equals(measure))
                        .toList());
    }

    private static Stream<RulesOfLaw> beside(TreatyFacts facts) {
        return Stream.concat(
                        OtherInstruments.of(facts).stream(),
                        Stream.of(
                                BilateralLaw.ASSISTANCE,
                                BilateralLaw.EXTRADITION,
                                Advisory.INTERPOL,
                                new ProviderPolicy(),
                                Advisory.COMITY))
                .map(law -> of(List.of(law)));
    }

    private static RulesOfLaw of(List<? extends Law> laws) {
        var first = laws.getFirst();
        return new RulesOfLaw(
                first.measure(),
                first.addressee(),
                first.channel(),
                first.timeLimit(),
                first.requires(),
                once(laws, Law::gates),
                once(laws, Law::advice));
    }

    private static List<Rule> once(List<? extends Law> laws, Function<Law, List<Rule>> rules) {
        return laws.stream()
                .flatMap(law -> rules.apply(law).stream())
                .distinct()
                .toList();
    }

    /// Whether they were held against the official text of their treaty.
    public boolean confirmed() {
        return measure.besideTheConvention()
                || ConfirmedTexts.confirmed(measure.citation().treaty());
    }

    public Stream<Rule> rules() {
        return Stream.concat(gates.stream(), advice.stream());
    }

    /// Every paragraph that an answer about the measure may cite: in a reason, for an element, a clock or an addressee.
    public Set<ArticleRef> cited() {
        return Stream.of(
                        rules().flatMap(rule -> rule.provisions().stream()),
                        requires.stream().map(RequiredElement::citation),
                        timeLimit.stream().map(TimeLimit::citation),
                        Stream.of(addressee.article()))
                .flatMap(cited -> cited)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
