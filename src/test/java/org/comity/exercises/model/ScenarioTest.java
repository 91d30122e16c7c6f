package org.comity.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.comity.exercises.store.ScenarioFiles;
import org.comity.requests.model.Act;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/// What a scenario is, and what its script does next.
class ScenarioTest {

    private static final Map<String, Scenario> SHIPPED = new ScenarioFiles(new ObjectMapper()).shipped();
    private static final Scenario FIRST = Objects.requireNonNull(SHIPPED.get("first-preservation-request"));

    @Test
    void everyTextOfEveryScenarioIsThereInEveryLanguageAndDiffers() {
        assertThat(SHIPPED).hasSize(2);
        for (var scenario : SHIPPED.values()) {
            for (var language : Language.values()) {
                assertThat(scenario.nameIn(language)).isNotBlank();
                assertThat(scenario.story())
                        .allSatisfy(said -> assertThat(said.in(language)).isNotBlank());
            }
            assertThat(scenario.criteria())
                    .allSatisfy(criterion -> assertThat(criterion.law().in(Language.ARABIC))
                            .isNotEqualTo(criterion.law().in(Language.ENGLISH)));
        }
    }

    /// A script that waits for what never comes would leave its learner alone.
    @Test
    void everyScenarioDeliversAcknowledgesAndEnds() {
        assertThat(SHIPPED.values()).allSatisfy(scenario -> {
            assertThat(scenario.cues()).extracting(Cue::act).contains(Act.APPROVE, Act.DELIVER, Act.ACKNOWLEDGE);
            assertThat(scenario.cues()).extracting(Cue::act).containsAnyElementsOf(scenario.ends());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "facts, SHORTER, 10, true",
        "facts, LONG, 5, true",
        "facts, LONG, 6, false",
        "identifiers, LONG, 12, true",
        "facts+necessity, LONG, 10, true",
        "ASK, FEWER, 2, true",
        "ASK, OFTEN, 1, true",
        "ANSWER, OFTEN, 3, false"
    })
    void conditionsLookAtWhatWasWrittenAndDone(String of, Condition.Test test, int number, boolean holds) {
        assertThat(new Condition(of, test, number, List.of()).holds(situation("12345")))
                .isEqualTo(holds);
    }

    @Test
    void wordsAreFoundInSmallAndCapitalLettersAlike() {
        var says = new Condition("answers", Condition.Test.SAYS, 0, List.of("utc"));
        var lacks = new Condition("answers", Condition.Test.LACKS, 0, List.of("utc"));

        assertThat(says.holds(situation("x"))).isTrue();
        assertThat(lacks.holds(situation("x"))).isFalse();
    }

    @Test
    void aCueIsPlayedOnceUnlessItSaysOtherwise() {
        var brief = situation("brief");
        var returning = FIRST.next(Act.SUBMIT, brief, Set.of()).orElseThrow();
        assertThat(FIRST.cue(returning).orElseThrow().act()).isEqualTo(Act.RETURN);

        var second = FIRST.next(Act.SUBMIT, brief, Set.of(returning)).orElseThrow();
        var third = FIRST.next(Act.SUBMIT, brief, Set.of(returning, second)).orElseThrow();
        assertThat(FIRST.cue(third).orElseThrow().act()).isEqualTo(Act.APPROVE);
        assertThat(FIRST.next(Act.SUBMIT, brief, Set.of(returning, second, third)))
                .hasValue(third);
    }

    @Test
    void whatCameLaterCountsHalf() {
        assertThat(FIRST.score(List.of("data"), List.of("data", "facts"))).isEqualTo(28);
        assertThat(FIRST.score(List.of(), List.of())).isZero();
        var all = FIRST.criteria().stream().map(Criterion::id).toList();
        assertThat(FIRST.score(all, all)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE, COUNTERPART",
        "SEND, COLLEAGUE",
        "CONFIRM, COUNTERPART",
        "DELIVER, COUNTERPART",
        "ANSWER, COLLEAGUE"
    })
    void aScriptCannotDoWhatIsNotItsPart(Act act, Cue.Actor by) {
        assertThatThrownBy(() -> new Cue(Act.SUBMIT, by, act, List.of(), java.time.Duration.ZERO, false, 0, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextThatLacksALanguageIsRefused() {
        assertThatThrownBy(() -> new Said(Map.of(Language.ENGLISH, "only")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScenarioFiles(new ObjectMapper())
                        .read("half-a-scenario", "{\"ends\": [\"CONFIRM\"]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }

    private static Situation situation(String facts) {
        var identifier = new Identifier(
                IdentifierKind.ofCode("ip").orElseThrow(), "203.0.113.24", "2026-11-02T03:12:09", "UTC", "");
        var content = Content.of(Map.of(Field.FACTS, facts, Field.NECESSITY, "short"), List.of(identifier));
        return new Situation(content, List.of(step(1, Act.ASK, ""), step(2, Act.ANSWER, "It is UTC.")));
    }

    private static Step step(int number, Act act, String text) {
        var at = Instant.parse("2026-11-02T03:12:09Z");
        return new Step(number, act, Side.REQUESTING, at, Sensitive.of(Map.of("text", text)), new UUID(0, number));
    }
}
