package org.comity.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.library.model.UaCheck.Failed;
import org.comity.library.model.UaCheck.Outcome;
import org.comity.library.model.UaCheck.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UaTopicTest {

    @ParameterizedTest
    @CsvSource({
        "5, 1, metadata, DECLARATION",
        "6.2, 1, syntax, TAGS",
        "7.1, 3, artifact, TAGS",
        "7.1, 9, metadata, TITLE",
        "7.1, 10, syntax, TITLE",
        "7.1, 5, structure, STRUCTURE",
        "7.2, 34, lang;text, LANGUAGE",
        "7.2, 24, lang;annotation;structure, LANGUAGE",
        "7.3, 1, alt-text;structure;figure, ALTERNATIVES",
        "7.4.2, 1, structure;heading, HEADINGS",
        "7.5, 1, structure;table, TABLES",
        "7.18.5, 2, structure;annotation;alt-text, LINKS_AND_FORMS",
        "7.18.3, 1, page, LINKS_AND_FORMS",
        "7.21.7, 1, font, FONTS",
        "7.20, 1, syntax, OTHER",
        "8.2.2, 1, artifact, TAGS",
        "8.11.1, 2, metadata, TITLE",
        "8.4.4, 1, lang, LANGUAGE",
        "Annex_L, 7, structure;list;caption, LISTS"
    })
    void aRuleIsToldByWhatItIsAbout(String clause, int test, String words, UaTopic topic) {
        assertThat(UaTopic.of(clause, test, Set.of(words.split(";", -1)))).isEqualTo(topic);
    }

    @Test
    void failedRulesAboutOneThingAreOneGroupWithTheirClausesInOrderAndWhatIsWorstFirst() {
        var check = new UaCheck(
                Standard.UA_1,
                Outcome.FAILED,
                "veraPDF",
                List.of(
                        new Failed(UaTopic.DECLARATION, "5", 1, 1),
                        new Failed(UaTopic.TAGS, "6.2", 1, 1),
                        new Failed(UaTopic.TAGS, "7.1", 3, 40),
                        new Failed(UaTopic.TAGS, "7.1", 11, 1)),
                Instant.EPOCH);

        assertThat(check.groups().keySet()).containsExactly(UaTopic.TAGS, UaTopic.DECLARATION);
        assertThat(Objects.requireNonNull(check.groups().get(UaTopic.TAGS)).clauses())
                .containsExactly("6.2", "7.1");
        assertThat(Objects.requireNonNull(check.groups().get(UaTopic.TAGS)).times())
                .isEqualTo(42);
    }

    @Test
    void aReportIsReadAsItWasWritten() {
        var report = new UaReport(Standard.UA_2, "veraPDF 1", List.of(new Failed(UaTopic.FONTS, "8.4.5.8", 1, 3)));

        assertThat(UaReport.read(report.written())).isEqualTo(report);
    }
}
