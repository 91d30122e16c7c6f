package org.comity.profiles.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.comity.profiles.Instrument;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Article 16 – Expedited preservation of stored computer data | 16
            Art. 9 para 1 a                                             | 9(1)(a)
            Article 9.1.a                                               | 9(1)(a)
            Article 9(1)(a), (b) and (c)                                | 9(1)(a) 9(1)(b) 9(1)(c)
            Articles 2 to 6                                             | 2 3 4 5 6
            Articles 2 à 4                                              | 2 3 4
            Artículos 2 a 4                                             | 2 3 4
            Artículo 16, apartado 2                                     | 16(2)
            Article 18, paragraphe 1, lettre b                          | 18(1)(b)
            Arts. 2, 3 and 4                                            | 2 3 4
            ART 19 § 3 – Saisie                                         | 19(3)
            16                                                          | 16
            9.1.a                                                       | 9(1)(a)
            2-6                                                         | 2 3 4 5 6
            المادة ١٦ – الحفظ العاجل                                    | 16
            المواد ٢ إلى ٤                                              | 2 3 4
            ETS 185 · 29(2)(a)                                          | 29(2)(a)
            ETS185 16, 17                                               | 16 17
            Article 16. Expedited preservation                          | 16
            Article 22 – Jurisdiction (see Article 24)                  | 22
            """)
    void anArticleIsReadHoweverItIsCited(String line, String articles) {
        var cited = Citations.read(line, Instrument.CONVENTION);

        assertThat(cited.articles().stream().map(ArticleRef::provision).collect(Collectors.joining(" ")))
                .isEqualTo(articles);
        assertThat(cited.outside()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chapter II – Measures to be taken at the national level",
                "Title 1 – Offences against confidentiality",
                "Section 2",
                "2 of the measures",
                "Each Party shall adopt, as Article 2 says",
                "The article on access",
                "16th of May",
                ""
            })
    void whatIsNoCitationIsNone(String line) {
        assertThat(Citations.read(line, Instrument.CONVENTION).nothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Article 42 – Reservations", "Article 200", "Articles 34 to 50", "ETS 5 · 3", "Article 0"})
    void anArticleWithoutARowInProfilesIsToldAsThat(String line) {
        var cited = Citations.read(line, Instrument.CONVENTION);

        assertThat(cited.outside() || cited.nothing()).isTrue();
    }

    @Test
    void anInstrumentNamedWithTheArticleCountsBeforeTheUsualOne() {
        assertThat(Citations.read("ETS No. 189, Article 3", Instrument.CONVENTION)
                        .articles())
                .containsExactly(new ArticleRef("ETS189", "3"));
        assertThat(Citations.read("Article 3", Instrument.FIRST_PROTOCOL).articles())
                .containsExactly(new ArticleRef("ETS189", "3"));
        assertThat(Citations.read("CHILD-PROTECTION · 1", Instrument.CONVENTION).articles())
                .containsExactly(new ArticleRef("CHILD-PROTECTION", "1"));
    }

    @Test
    void whatSomebodyTypesIsReadWholeOrNotAtAll() {
        assertThat(Citations.typed("ETS185 16(2), ETS185 17; Art. 18", Instrument.CONVENTION)
                        .orElseThrow())
                .extracting(ArticleRef::provision)
                .containsExactly("16(2)", "17", "18");
        assertThat(Citations.typed("ETS185 16, nonsense", Instrument.CONVENTION))
                .isEmpty();
        assertThat(Citations.typed("ETS185 42", Instrument.CONVENTION)).isEmpty();
        assertThat(Citations.typed(" ", Instrument.CONVENTION)).isEmpty();
    }
}
