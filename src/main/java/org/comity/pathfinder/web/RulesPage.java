package org.comity.pathfinder.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.LawyersCase;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.RuleBook;
import org.comity.pathfinder.RuleBook.Order;
import org.comity.pathfinder.RuleBook.Paragraph;
import org.comity.pathfinder.model.Rule;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.pathfinder.wording.Wording;
import org.comity.vocabulary.ArticleRef;

/// What the page with all rules shows.
public record RulesPage(RuleBook book, Wording wording) {

    /// A group of measures under one heading, a message below `pathfinder.rules.`.
    public record Part(String heading, List<RulesOfLaw> measures) {}

    /// The paragraphs of one treaty.
    public record Treaty(ArticleRef whole, List<Paragraph> paragraphs) {}

    /// One sentence of a rule, with every provision it may stand on.
    public record Sentence(Finding saying, List<ArticleRef> citations) {}

    public List<Part> parts() {
        return List.of(
                new Part("convention", of(ArticleRef.CONVENTION)),
                new Part("protocol", of(ArticleRef.SECOND_PROTOCOL)),
                new Part(
                        "others",
                        book.measures().stream()
                                .filter(rules -> rules.measure().besideTheConvention())
                                .toList()));
    }

    private List<RulesOfLaw> of(String treaty) {
        return book.measures().stream()
                .filter(rules -> !rules.measure().besideTheConvention())
                .filter(rules -> rules.measure().citation().treaty().equals(treaty))
                .toList();
    }

    public Map<Need, List<Order>> orders() {
        return book.orders().stream()
                .collect(Collectors.groupingBy(Order::need, LinkedHashMap::new, Collectors.toList()));
    }

    /// When an order applies: a message below `pathfinder.rules.orders.`.
    public String when(Order order, List<Order> ofTheNeed) {
        if (ofTheNeed.size() == 1) {
            return "always";
        }
        if (order.circumstances().emergency()) {
            return "emergency";
        }
        return order.circumstances().riskOfLoss() ? "riskOfLoss" : "ordinary";
    }

    /// What a rule may say, each sentence once.
    public List<Sentence> sentences(Rule rule) {
        var sentences = new LinkedHashMap<Finding, List<ArticleRef>>();
        rule.sayings()
                .forEach(saying -> sentences
                        .computeIfAbsent(
                                saying.citing(rule.sayings().getFirst().citation()), first -> new ArrayList<>())
                        .add(saying.citation()));
        return sentences.entrySet().stream()
                .map(sentence -> new Sentence(sentence.getKey(), sentence.getValue()))
                .toList();
    }

    public List<Treaty> treaties() {
        return book.paragraphs().stream()
                .collect(Collectors.groupingBy(
                        paragraph -> paragraph.provision().treaty(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(treaty -> new Treaty(ArticleRef.whole(treaty.getKey()), treaty.getValue()))
                .toList();
    }

    /// The measures under one heading, if there is such a one.
    public Optional<Part> part(String heading) {
        return parts().stream().filter(part -> part.heading().equals(heading)).findFirst();
    }

    /// The page on which every measure and every paragraph has its place.
    public String contents() {
        return "/" + wording.language().code() + "/rules";
    }

    /// The treaty or other instrument of this short name, if it has paragraphs here.
    public Optional<Treaty> treaty(String written) {
        return treaties().stream()
                .filter(treaty -> treaty.whole().treaty().equals(written))
                .findFirst();
    }

    /// Where the cases of a paragraph are, without the language.
    public String casesOf(ArticleRef provision) {
        return cases(provision) + "#" + anchor(provision);
    }

    /// Where a case is.
    public String casesOf(LawyersCase one) {
        return cases(one.provision()) + "#case-" + one.id();
    }

    private static String cases(ArticleRef provision) {
        return "/rules/cases/" + provision.treaty();
    }

    /// The place of a provision on the page: `ETS185-29-4`.
    public String anchor(ArticleRef provision) {
        return RuleBook.anchor(provision);
    }

    /// The very question of a case, to be asked again; a case that supposes something has none.
    public String answer(LawyersCase one) {
        return "/paths/answer" + one.form().query();
    }

    /// `ETS185-29 available; ETS185-31 available`.
    public String written(List<LawyersCase.Expected> expected) {
        return expected.stream()
                .map(each -> each.measure() + " " + each.status())
                .collect(Collectors.joining("; "));
    }

    public String cited(LawyersCase one) {
        return one.citations().stream().map(LawyersCase.Cited::toString).collect(Collectors.joining("; "));
    }

    public String lookedAt(Rule rule) {
        return wording.lookedAt(rule.looksAt());
    }
}
