package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.comity.pathfinder.RuleBook.Paragraph;
import org.comity.pathfinder.usecase.ListingRules;
import org.comity.treaties.CurrentFacts;
import org.junit.jupiter.api.Test;

/// No paragraph is cited that no case of the lawyer's table tests in words.
class EveryParagraphTest {

    private static final RuleBook BOOK = new ListingRules(new CurrentFacts(Asking.SHIPPED)).list();

    @Test
    void everyParagraphThatAnAnswerMayCiteHasACaseThatStatesItsRule() {
        var untested = BOOK.paragraphs().stream()
                .filter(paragraph -> !paragraph.tested())
                .map(EveryParagraphTest::described)
                .toList();

        assertThat(untested).isEmpty();
    }

    /// A rule that a case names is one that the engine has: a slip of the pen would test nothing.
    @Test
    void everyCaseExpectsOnlyParagraphsThatTheEngineKnows() {
        var known = BOOK.paragraphs().stream()
                .map(paragraph -> paragraph.provision().toString())
                .collect(Collectors.toSet());

        assertThat(LawyersCases.read())
                .allSatisfy(one -> assertThat(known)
                        .as(one.id())
                        .containsAll(one.citations().stream()
                                .filter(LawyersCase.Cited::present)
                                .map(LawyersCase.Cited::citation)
                                .toList()));
    }

    @Test
    void everyRuleSaysSomethingAndCitesWhereItSaysSo() {
        assertThat(BOOK.measures())
                .allSatisfy(measure -> assertThat(measure.rules())
                        .as(measure.measure().written())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.sayings()).isNotEmpty()));
    }

    private static String described(Paragraph paragraph) {
        return paragraph.provision() + " cited by " + paragraph.citedBy();
    }
}
