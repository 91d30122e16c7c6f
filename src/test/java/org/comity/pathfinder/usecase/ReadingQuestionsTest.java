package org.comity.pathfinder.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.pathfinder.Asking;
import org.comity.pathfinder.Holder;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.pathfinder.usecase.QuestionReading.Refused;
import org.comity.pathfinder.usecase.QuestionReading.Understood;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions as people and programs type them, well and badly.
class ReadingQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final ReadingQuestions reading = new ReadingQuestions(Asking.SHIPPED, TODAY);

    @Test
    void threeWordsAreEnoughAndTodayIsMeant() {
        assertThat(read(Map.of("from", " pt ", "to", "jp", "need", "Preservation")))
                .isInstanceOfSatisfying(Understood.class, understood -> {
                    assertThat(understood.question().from()).isEqualTo(Country.of("PT"));
                    assertThat(understood.question().need()).isEqualTo(Need.PRESERVATION);
                    assertThat(understood.question().offence()).isEmpty();
                    assertThat(understood.question().riskOfLoss()).isFalse();
                    assertThat(understood.question().asOf()).isEqualTo(TODAY);
                });
    }

    @ParameterizedTest
    @EnumSource(Offence.class)
    void everyOffenceIsReadAsItIsWritten(Offence offence) {
        assertThat(readWith("offence", offence.written()))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood ->
                                assertThat(understood.question().offence()).contains(offence));
    }

    @ParameterizedTest
    @CsvSource({"'',true", "true,true", "on,true", "YES,true", "false,false", "no,false"})
    void aFlagIsMeantWhenGivenAndNotDenied(String typed, boolean meant) {
        assertThat(readWith("risk-of-loss", typed))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood ->
                                assertThat(understood.question().riskOfLoss()).isEqualTo(meant));
    }

    @Test
    void everythingMissingIsToldAtOnceInTheOrderOfTheForm() {
        assertThat(read(Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("from.missing", "need.missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "to, PT, same",
        "to, EU, union",
        "from, EU, union",
        "to, QZ, state",
        "to, JPN, state",
        "to, Japan, state",
        "provider, Google, holder.twice",
        "penalty-from, many, penalty",
        "penalty-to, -1, penalty",
        "penalty-to, 101, penalty",
        "need, everything, need",
        "offence, 12, offence",
        "offence, 1, offence",
        "asker, king, asker",
        "risk-of-loss, perhaps, flag",
        "as-of, tomorrow, date",
        "as-of, 2026-02-30, date",
        "as-of, 2026-13-01, date",
        "as-of, +999999999-01-01, date",
        "as-of, 0000-01-01, date",
        "as-of, 23/11/2026, date"
    })
    void whatCannotBeAnsweredIsRefusedWithTheFieldAndTheReason(String field, String typed, String key) {
        assertThat(readWith(field, typed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo(field);
                                    assertThat(problem.key()).isEqualTo(key);
                                }));
    }

    @ParameterizedTest
    @EnumSource
    void everyNeedIsOffered(Need need) {
        assertThat(readWith("need", need.written()))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(understood.question().need()).isEqualTo(need));
    }

    @Test
    void withoutStateAndProviderNobodyIsKnownYet() {
        assertThat(read(Map.of("from", "PT", "need", "content")))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(understood.question().holder()).isEqualTo(new Holder.Unknown()));
    }

    @Test
    void aProviderIsKnownByItsName() {
        assertThat(read(Map.of("from", "PT", "provider", "meta", "need", "subscriber")))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(understood.question().holder().states())
                                .contains(Country.of("US"), Country.of("IE")));
    }

    /// What a message quotes is short and carries no invisible character: control, direction, private use.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202eTP",
                "P\u0000T",
                "<script>alert(1)</script>",
                "' OR 1=1 --",
                "P\nT",
                "\ud83d\ude00\ud83d\ude00",
                "../../etc/passwd",
                "\u0661\u0662"
            })
    void hostileTypingIsQuotedHarmlessly(String typed) {
        assertThat(readWith("to", typed + "x".repeat(5_000)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    var quoted = problem.arguments().getFirst();
                                    assertThat(quoted.codePointCount(0, quoted.length()))
                                            .isLessThanOrEqualTo(41);
                                    assertThat(quoted).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
                                }));
    }

    @Test
    void aFieldGivenTwiceIsRefusedRatherThanGuessed() {
        var form = QuestionForm.ofParameters(Map.of(
                "from", new String[] {"PT", "DE"}, "to", new String[] {"JP"}, "need", new String[] {"preservation"}));

        assertThat(reading.read(form))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("repeated"));
    }

    @Test
    void aQuestionUnderstoodIsWrittenBackTheSame() {
        var question = Asking.asking("PT", "JP")
                .about(Offence.FRAUD)
                .atRiskOfLoss()
                .inAnEmergency()
                .on("2020-02-29")
                .question();

        assertThat(reading.read(QuestionForm.of(question, true)))
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> assertThat(understood.question()).isEqualTo(question));
    }

    private QuestionReading readWith(String field, String typed) {
        var fields = new LinkedHashMap<>(Map.of("from", "PT", "to", "JP", "need", "preservation"));
        fields.put(field, typed);
        return read(fields);
    }

    private QuestionReading read(Map<String, String> fields) {
        var parameters = new LinkedHashMap<String, String[]>();
        fields.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return reading.read(QuestionForm.ofParameters(parameters));
    }
}
