package org.comity.profiles.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.comity.profiles.Coverage;
import org.comity.profiles.Item;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;
import org.comity.profiles.model.AProcedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ProcedureJsonTest {

    private final ItemJson json = new ItemJson(new JsonMapper());

    @ParameterizedTest
    @EnumSource
    void everyAnswerToEveryQuestionIsReadAsItWasWritten(ProceduralFact fact) {
        var answer = switch (fact.form()) {
            case DAYS, MONTHS, TIMES -> "0";
            case LANGUAGES -> "pt, en, fil";
            case CHOICE -> fact.choices().getLast().name();
            case WORDS -> "\"Quotes\", ümlauts\nand lines: العربية";
        };
        var told = AProcedure.of(Subject.PRESERVATION).saying(fact, answer).told();

        assertThat(json.read(Item.Kind.PROCEDURE, json.write(told))).isEqualTo(told);
        assertThat(told.facts())
                .hasEntrySatisfying(fact, value -> assertThat(value.written()).isEqualTo(answer));
    }

    @Test
    void whatIsNotKnownIsNotWrittenAndDaysTerritoryAndSourceAreKept() {
        var told = AProcedure.of(Subject.LIVE_CONTENT)
                .in("Curaçao")
                .covering(Coverage.OTHER_POWER)
                .saying(ProceduralFact.ALTERNATIVE, "Search and seizure")
                .since(LocalDate.of(2026, 3, 1))
                .until(LocalDate.of(2027, 1, 1))
                .recalled()
                .told();

        var written = json.write(told);

        assertThat(json.read(Item.Kind.PROCEDURE, written)).isEqualTo(told);
        assertThat(written).doesNotContain("PRESERVATION_DAYS", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"PRESERVATION_DAYS\": -1}",
                "{\"RENEWALS\": 99999}",
                "{\"LANGUAGES\": [\"Portuguese\"]}",
                "{\"LANGUAGES\": []}",
                "{\"CHANNEL\": \"YES\"}",
                "{\"COSTS\": \"\"}",
                "{\"SOMETHING_ELSE\": 1}"
            })
    void whatNoFormCouldHaveWrittenIsNotRead(String facts) {
        var written =
                json.write(AProcedure.of(Subject.ASSISTANCE).told()).replace("\"facts\":{}", "\"facts\":" + facts);

        assertThat(written).contains(facts);
        assertThatThrownBy(() -> json.read(Item.Kind.PROCEDURE, written)).isInstanceOf(IllegalArgumentException.class);
    }
}
