package org.comity.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.model.RulesOfLaw;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.pathfinder.wording.Wording;
import org.comity.profiles.Coverage;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;

/// Whatever a State may say of its procedure: every answer keeps what answers promise, and can be said in every
/// language.
class EveryProcedureTest {

    private static final Country PORTUGAL = Country.of("PT");
    private static final Country GHANA = Country.of("GH");
    private static final List<Circumstances> CIRCUMSTANCES = List.of(
            Circumstances.NONE,
            Circumstances.NONE.about(Offence.EVIDENCE_ONLY).inAnEmergency().atRiskOfLoss(),
            Circumstances.NONE.punishable(Penalty.ofYears(1), Penalty.ofYears(1)));

    private record Saying(String key, Finding.Effect effect, Finding.Topic topic, String citation, String forces) {

        static Saying of(Finding finding) {
            return new Saying(
                    finding.key(),
                    finding.effect(),
                    finding.topic(),
                    finding.citation().toString(),
                    finding.forces().toString());
        }
    }

    @Test
    void everyAnswerSaysOnlyWhatItsRulesDeclareWithNoBlankAndTheStatusThatIsForced() {
        var paths = everything();

        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            assertThat(declared(path))
                    .as(path.toString())
                    .containsAll(path.findings().stream().map(Saying::of).toList());
            assertThat(path.findings().stream().flatMap(finding -> finding.arguments().stream()))
                    .noneMatch(Finding.Argument.Blank.class::isInstance);
            assertThat(path.findings().stream()
                            .flatMap(finding -> finding.forces().stream())
                            .reduce(LegalPath.Status.AVAILABLE, LegalPath.Status::and))
                    .isEqualTo(path.status());
        });
        assertThat(said(paths))
                .as("every finding on procedure is given by some answer")
                .containsAll(RulesOfLaw.all(Asking.SHIPPED).stream()
                        .flatMap(RulesOfLaw::rules)
                        .flatMap(rule -> rule.sayings().stream())
                        .map(Finding::key)
                        .filter(key -> key.startsWith("national."))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyAnswerHasItsWordsInEveryLanguage() {
        var found = everything().stream()
                .flatMap(path -> path.findings().stream())
                .filter(finding -> finding.key().startsWith("national."))
                .distinct()
                .toList();

        for (var language : Language.values()) {
            var facts = new CurrentFacts(Asking.SHIPPED);
            var wording = new Wording(Messages.ofClassPath(), language, new StateNames(facts), facts.now());
            assertThat(found)
                    .allSatisfy(finding ->
                            assertThat(wording.text(finding)).isNotBlank().doesNotContain("{0}", "{1}", "{2}", "null"));
        }
    }

    private static Set<Saying> declared(LegalPath path) {
        return RulesOfLaw.all(Asking.SHIPPED).stream()
                .filter(rules -> rules.measure().equals(path.measure()))
                .flatMap(RulesOfLaw::rules)
                .flatMap(rule -> rule.sayings().stream())
                .map(Saying::of)
                .collect(Collectors.toSet());
    }

    private static Set<String> said(List<LegalPath> paths) {
        return paths.stream()
                .flatMap(path -> path.findings().stream())
                .map(Finding::key)
                .collect(Collectors.toSet());
    }

    private static List<LegalPath> everything() {
        var paths = new ArrayList<LegalPath>();
        var seen = new HashSet<Finding>();
        for (var said : whatMayBeSaid()) {
            var engine = new FindingPaths(AProcedure.law(Asking.SHIPPED, said));
            for (var need : Need.values()) {
                for (var circumstances : CIRCUMSTANCES) {
                    var answer = engine.find(
                            Question.between(PORTUGAL, GHANA, need, circumstances, LocalDate.of(2026, 11, 23)));
                    Stream.concat(answer.paths().stream(), answer.discarded().stream())
                            .filter(path -> seen.addAll(path.findings()))
                            .forEach(paths::add);
                }
            }
        }
        return paths;
    }

    /// Every fact, with every answer that one may choose, for every measure and how far it exists.
    private static List<List<AProcedure>> whatMayBeSaid() {
        var all = new ArrayList<List<AProcedure>>();
        for (var coverage : Coverage.values()) {
            for (var round = 0; round < 4; round++) {
                var said = said(coverage, round);
                all.add(said);
                if (round == 0) {
                    all.add(said.stream().map(AProcedure::overdue).toList());
                    all.add(said.stream().map(AProcedure::unverified).toList());
                    all.add(said.stream().map(one -> one.in("Northern Region")).toList());
                }
            }
        }
        all.add(List.of(AProcedure.of("GH PRESERVATION FULL PRESERVATION_DAYS=30, RENEWALS=2")));
        all.add(List.of(AProcedure.of("GH PRESERVATION FULL PRESERVATION_DAYS=30, RENEWALS=0")));
        all.add(List.of(AProcedure.of("GH PRESERVATION FULL PRESERVATION_DAYS=90")));
        all.add(List.of(AProcedure.of("GH PRESERVATION FULL RETENTION_DAYS=0")));
        all.add(List.of(AProcedure.of("GH LIVE_CONTENT FULL THRESHOLD_MONTHS=36")));
        return all;
    }

    private static List<AProcedure> said(Coverage coverage, int round) {
        var facts = Arrays.stream(ProceduralFact.values())
                .map(fact -> fact + "=" + value(fact, round))
                .collect(Collectors.joining(", "));
        return Arrays.stream(Subject.values())
                .map(subject -> AProcedure.of("GH " + subject + " " + coverage + " " + facts))
                .toList();
    }

    private static String value(ProceduralFact fact, int round) {
        return switch (fact.form()) {
            case DAYS -> String.valueOf(30 * (round + 1));
            case MONTHS -> String.valueOf(6 * (round + 1));
            case TIMES -> String.valueOf(round);
            case LANGUAGES -> "en, fr";
            case CHOICE -> fact.choices().get(round % fact.choices().size()).name();
            case WORDS -> "as " + fact + " says";
        };
    }
}
