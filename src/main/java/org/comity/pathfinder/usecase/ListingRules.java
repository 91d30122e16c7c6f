package org.comity.pathfinder.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LawyersCase;
import org.comity.pathfinder.LawyersCases;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.RuleBook;
import org.comity.pathfinder.RuleBook.Order;
import org.comity.pathfinder.RuleBook.Paragraph;
import org.comity.pathfinder.RuleBook.Step;
import org.comity.pathfinder.model.LawOnDay;
import org.comity.pathfinder.model.MeasuresByNeed;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;

/// Lists every rule that the engine applies, from the engine itself. Asks no database.
public class ListingRules {

    private static final List<Circumstances> WHICH_CHANGE_THE_ORDER =
            List.of(Circumstances.NONE, Circumstances.NONE.atRiskOfLoss(), Circumstances.NONE.inAnEmergency());

    private final CurrentFacts facts;
    private final List<LawyersCase> cases = LawyersCases.read();

    public ListingRules(CurrentFacts facts) {
        this.facts = facts;
    }

    public RuleBook list() {
        var snapshot = facts.now();
        var measures = RulesOfLaw.all(snapshot);
        return new RuleBook(orders(snapshot), measures, paragraphs(measures));
    }

    private static List<Order> orders(TreatyFacts facts) {
        var law = new LawOnDay(KnownLaw.of(facts), LocalDate.EPOCH);
        return Arrays.stream(Need.values())
                .flatMap(need -> orders(need, law).stream())
                .toList();
    }

    /// One for each circumstance that makes a difference.
    private static List<Order> orders(Need need, LawOnDay law) {
        var orders = new ArrayList<Order>();
        for (var circumstances : WHICH_CHANGE_THE_ORDER) {
            var steps = MeasuresByNeed.of(need, circumstances, law).stream()
                    .map(place -> new Step(place.law().measure(), place.because()))
                    .toList();
            if (orders.stream().noneMatch(order -> order.steps().equals(steps))) {
                orders.add(new Order(need, circumstances, steps));
            }
        }
        return orders;
    }

    /// Those that measures cite, and those that only a case names.
    private List<Paragraph> paragraphs(List<RulesOfLaw> measures) {
        var citedBy = new TreeMap<ArticleRef, LinkedHashSet<Measure>>(ProvisionOrder.OF_THE_TREATIES);
        measures.forEach(rules -> rules.cited()
                .forEach(provision -> citedBy.computeIfAbsent(provision, first -> new LinkedHashSet<>())
                        .add(rules.measure())));
        cases.forEach(one -> citedBy.computeIfAbsent(one.provision(), first -> new LinkedHashSet<>()));
        return citedBy.entrySet().stream()
                .map(cited -> new Paragraph(
                        cited.getKey(),
                        List.copyOf(cited.getValue()),
                        cases.stream()
                                .filter(one -> one.provision().equals(cited.getKey()))
                                .toList(),
                        cases.stream()
                                .filter(one -> !one.provision().equals(cited.getKey()))
                                .filter(one -> one.expectsCitationOf(cited.getKey()))
                                .toList()))
                .toList();
    }
}
