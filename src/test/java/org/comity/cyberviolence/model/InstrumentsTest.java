package org.comity.cyberviolence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Optional;
import org.comity.cyberviolence.model.InstrumentRow.Connection;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

/// Articles by type: each row is shown as a fact, or stands apart because nobody verified it.
class InstrumentsTest {

    private static final Types TYPES = ShippedTypes.shipped();
    private static final Instruments SHIPPED = ShippedInstruments.shipped(TYPES);

    @Test
    void everyRowIsShownAsAFactOrAsWhatNobodyVerifiedAndNeverAsBoth() {
        assertThat(SHIPPED.rows()).hasSize(57);
        assertThat(SHIPPED.verified()).hasSize(56).allMatch(row -> row.source().standing() != Standing.UNVERIFIED);
        assertThat(SHIPPED.unverified())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.instrument() + " " + row.articles()).isEqualTo("CETS210 41"));
    }

    @Test
    void whatNobodyVerifiedCountsNowhere() {
        var counted = TYPES.tops().stream()
                .mapToLong(type -> SHIPPED.instruments().stream()
                        .mapToLong(treaty -> SHIPPED.count(type.slug(), treaty, Connection.DIRECT)
                                + SHIPPED.count(type.slug(), treaty, Connection.FACILITATING))
                        .sum())
                .sum();

        assertThat(counted).isEqualTo(SHIPPED.verified().size());
        assertThat(SHIPPED.count("threats-or-violence", "CETS210", Connection.FACILITATING))
                .as("Articles 35 and 36, and not 41")
                .isEqualTo(2);
        assertThat(SHIPPED.about("threats-or-violence"))
                .noneMatch(row -> row.articles().equals("41"));
    }

    @Test
    void everyRowIsOfABroadTypeAndSaysItInEveryLanguage() {
        assertThat(SHIPPED.rows()).allSatisfy(row -> {
            assertThat(TYPES.find(row.type()).orElseThrow().parents()).isEmpty();
            assertThat(row.what(Language.ARABIC)).isNotEqualTo(row.what(Language.ENGLISH));
            assertThat(row.source().link()).isPresent();
        });
    }

    @Test
    void aSingleArticleIsACitationAndSeveralAreNot() {
        assertThat(SHIPPED.of("ETS189").getFirst().article()).contains(ArticleRef.parse("ETS189 3"));
        assertThat(SHIPPED.rows())
                .filteredOn(row -> row.articles().equals("14-21 and 23-35"))
                .isNotEmpty()
                .allMatch(row -> row.article().isEmpty());
    }

    @Test
    void articlesOfAnotherFormAreRefused() {
        var said = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            said.put(language, "said");
        }
        assertThatThrownBy(() -> new InstrumentRow(
                        "threats",
                        "ETS185",
                        "<script>",
                        Connection.DIRECT,
                        said,
                        new FactSource("source", Optional.empty(), Standing.SOURCED, "")))
                .hasMessageContaining("Not articles");
    }
}
