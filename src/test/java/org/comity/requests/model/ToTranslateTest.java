package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToTranslateTest {

    @ParameterizedTest
    @CsvSource({
        "FACTS, Somebody entered a server., true",
        "FACTS, 203.0.113.7 2026-11-02 03:12, false",
        "FACTS, دخل شخص إلى الخادم, true",
        "SUBJECT, Connection logs of one address, true",
        "CASE_REFERENCE, NUIPC 123/26.4JGLSB Lisbon, false",
        "PHONE, +351 000 call at night, false",
        "CUSTODIAN, Meta, false",
        "URGENCY, life-or-safety, false",
        "PERIOD_FROM, 2026-11-01, false"
    })
    void onlyWordsAreTranslated(Field field, String said, boolean marked) {
        assertThat(new ToTranslate("pt", List.of("en")).marks(field, said)).isEqualTo(marked);
    }

    @Test
    void anAcceptedLanguageNeedsNoTranslationAndOneOfTwoThatAreNeededTogetherDoes() {
        assertThat(new ToTranslate("en", List.of("fr", "en")).marks(Field.FACTS, "Some facts."))
                .isFalse();
        assertThat(new ToTranslate("en", List.of("mk+en")).marks(Field.FACTS, "Some facts."))
                .isTrue();
    }

    @Test
    void whereOneOfTheTwoIsNotKnownEveryLongerTextIsTakenToNeedIt() {
        for (var unknown : List.of(new ToTranslate("", List.of("en")), new ToTranslate("pt", List.of()))) {
            assertThat(unknown.known()).isFalse();
            assertThat(unknown.marks(Field.FACTS, "Some facts.")).isTrue();
            assertThat(unknown.marks(Field.SUBJECT, "Logs of one address")).isFalse();
        }
    }
}
