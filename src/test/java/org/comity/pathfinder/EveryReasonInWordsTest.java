package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the engine finds can be said in every language, with nothing left open.
class EveryReasonInWordsTest {

    private static final TreatyFacts FACTS = Asking.SHIPPED;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Country PORTUGAL = Country.of("PT");
    private static final List<Circumstances> CIRCUMSTANCES = List.of(
            Circumstances.NONE, Circumstances.NONE.about(Offence.EVIDENCE_ONLY).inAnEmergency());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAnswerHasItsWords(Language language) {
        var wording = wording(language);
        var engine = new FindingPaths(FACTS);
        var said = new HashSet<Finding>();

        for (var state : FACTS.states().stream().map(StateFact::country).toList()) {
            if (!state.equals(PORTUGAL)) {
                for (var need : Need.values()) {
                    for (var circumstances : CIRCUMSTANCES) {
                        var question = Question.between(PORTUGAL, state, need, circumstances, TODAY);
                        requireWords(engine.find(question), wording, said);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleCanBeReadWithoutAQuestion(Language language) {
        var wording = wording(language);

        assertThat(RulesOfLaw.all(FACTS))
                .allSatisfy(rules -> assertThat(rules.rules().flatMap(rule -> rule.sayings().stream()))
                        .allSatisfy(saying -> requireSentence(wording.text(saying))));
    }

    private static void requireWords(Answer answer, Wording wording, Set<Finding> said) {
        requireSentence(wording.advice(answer));
        answer.paths().forEach(path -> {
            requireSentence(wording.title(path));
            requireSentence(wording.because(path));
            requireSentence(wording.addressee(path));
            path.findings().stream().filter(said::add).forEach(finding -> requireSentence(wording.text(finding)));
        });
    }

    private static void requireSentence(String text) {
        assertThat(text).isNotBlank().doesNotContain("{0}", "{1}", "{2}", "{3}");
    }

    private static Wording wording(Language language) {
        return new Wording(Messages.ofClassPath(), language, new StateNames(new CurrentFacts(FACTS)), FACTS);
    }
}
