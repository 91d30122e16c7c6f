package org.comity.pathfinder.wording;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.LawyersCase;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.RuleBook;
import org.comity.pathfinder.model.Rule;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.pathfinder.wording.AnswerJson.ClockJson;
import org.comity.pathfinder.wording.AnswerJson.ElementJson;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// All rules as other programs read them. `name`, `because`, `looksAt` and `text` follow the reader's language.
public record RulesJson(List<OrderJson> orders, List<MeasureJson> measures, List<ParagraphJson> paragraphs) {

    /// @param riskOfLoss whether it is the order for data that may be lost
    /// @param emergency whether it is the order where life or safety is at risk
    public record OrderJson(String need, boolean riskOfLoss, boolean emergency, List<StepJson> steps) {}

    public record StepJson(String measure, String name, String because) {}

    /// @param confirmed whether the rules were held against the official text of the treaty
    /// @param gates rules that can close the path
    /// @param advice rules that tell more about a path that is open
    public record MeasureJson(
            String measure,
            String name,
            boolean confirmed,
            String addressee,
            String channel,
            @Nullable ClockJson clock,
            List<ElementJson> requires,
            List<RuleJson> gates,
            List<RuleJson> advice) {}

    public record RuleJson(List<String> provisions, List<String> looksAt, List<SayingJson> sayings) {}

    /// @param forces the status it forces upon the path; null for one that informs and does not decide
    /// @param text with words in square brackets for what a question fills in
    public record SayingJson(
            String effect, String topic, @Nullable String forces, String text, String citation) {}

    /// @param citedBy measures in whose answers it may be cited
    /// @param alsoIn ids of other cases that expect it to be cited
    public record ParagraphJson(String citation, List<String> citedBy, List<CaseJson> cases, List<String> alsoIn) {}

    /// @param why in English
    public record CaseJson(
            String id,
            String question,
            List<String> supposing,
            List<LawyersCase.Expected> expected,
            List<LawyersCase.Expected> discarded,
            List<LawyersCase.Cited> citations,
            String why) {}

    public static RulesJson of(RuleBook book, Wording wording, Wording english) {
        return new RulesJson(
                book.orders().stream().map(order -> order(order, wording)).toList(),
                book.measures().stream()
                        .map(measure -> measure(measure, wording, english))
                        .toList(),
                book.paragraphs().stream().map(RulesJson::paragraph).toList());
    }

    private static OrderJson order(RuleBook.Order order, Wording wording) {
        return new OrderJson(
                order.need().written(),
                order.circumstances().riskOfLoss(),
                order.circumstances().emergency(),
                order.steps().stream()
                        .map(step -> new StepJson(
                                step.measure().written(), wording.title(step.measure()), wording.because(step)))
                        .toList());
    }

    private static MeasureJson measure(RulesOfLaw rules, Wording wording, Wording english) {
        return new MeasureJson(
                rules.measure().written(),
                wording.title(rules.measure()),
                rules.confirmed(),
                rules.addressee().written(),
                rules.channel().written(),
                AnswerJson.clock(rules.timeLimit()),
                AnswerJson.elements(rules.requires(), english),
                rules.gates().stream().map(rule -> rule(rule, wording)).toList(),
                rules.advice().stream().map(rule -> rule(rule, wording)).toList());
    }

    private static RuleJson rule(Rule rule, Wording wording) {
        return new RuleJson(
                rule.provisions().stream().map(ArticleRef::toString).toList(),
                rule.looksAt().stream().map(wording::lookedAt).toList(),
                rule.sayings().stream().map(saying -> saying(saying, wording)).toList());
    }

    private static SayingJson saying(Finding saying, Wording wording) {
        return new SayingJson(
                saying.effect().written(),
                saying.topic().written(),
                saying.forces().map(Status::written).orElse(null),
                wording.text(saying),
                saying.citation().toString());
    }

    private static ParagraphJson paragraph(RuleBook.Paragraph paragraph) {
        return new ParagraphJson(
                paragraph.provision().toString(),
                paragraph.citedBy().stream().map(Measure::written).toList(),
                paragraph.cases().stream()
                        .map(one -> new CaseJson(
                                one.id(),
                                one.question(),
                                one.supposing(),
                                one.expected(),
                                one.discarded(),
                                one.citations(),
                                one.why()))
                        .toList(),
                paragraph.alsoIn().stream().map(LawyersCase::id).toList());
    }
}
