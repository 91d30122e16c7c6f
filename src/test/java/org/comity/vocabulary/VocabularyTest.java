package org.comity.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void aCitationIsReadAndWrittenAlike() {
        var citation = ArticleRef.parse("ETS185 29(2)(a)");

        assertThat(citation).isEqualTo(ArticleRef.convention("29(2)(a)"));
        assertThat(citation).hasToString("ETS185 29(2)(a)");
        assertThat(citation.display()).isEqualTo("ETS 185 · 29(2)(a)");
        assertThat(ArticleRef.secondProtocol("7").display()).isEqualTo("CETS 224 · 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ETS185", "ETS185 ", "ETS185 a", "ETS185 29)", "ets185 29", "ETS185 29(2) (a)"})
    void whatIsNoCitationIsRefused(String text) {
        assertThatThrownBy(() -> ArticleRef.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStateIsNamedByTwoCapitalLettersHoweverItWasTyped() {
        assertThat(Country.of(" pt ")).isEqualTo(new Country("PT"));
        assertThatThrownBy(() -> Country.of("P")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Country.of("P1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDigestIsThatOfTheStandardsOwnExample() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("a".getBytes(StandardCharsets.US_ASCII), "bc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void caseDataDoesNotPrint() {
        assertThat("facts: " + Sensitive.of("the target's name")).isEqualTo("facts: [redacted]");
    }
}
