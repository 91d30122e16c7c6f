package org.comity.inbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody looks for is found in what was written, however it is spelled.
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The hospital’s booking system  | HOSPITAL
            José Gonçalves                 | jose goncalves
            ana@example.org                | ana@example.org
            ana@example.org                | example.org
            https://example.org/a?b=c      | https://example.org/a?b=c
            https://example.org/a?b=c      | example.org
            203.0.113.7                    | 203.0.113.7
            2001:db8::7                    | 2001:db8::7
            +351 912 000 111               | +351912000111
            +351 912-000-111               | 351 912 000 111
            203.0.113.7 203.0.113.9        | 203.0.113.9 203.0.113.7
            203.0.113.7 203.0.113.9        | 203.0.113.9
            2026-11-24                     | 2026-11-24
            PT-2026-000412                 | pt-2026-000412
            (PT-2026-000412),              | PT-2026-000412
            المستشفى                        | المُستشفى
            bc1qar0srrr7xfkvy5l643lydnw9re | bc1qar0srrr7xfkvy5l643lydnw9re
            """)
    void whatIsWrittenIsFound(String written, String asked) {
        assertThat(Words.of(written)).containsAll(Words.asked(asked));
        assertThat(Words.asked(asked)).isNotEmpty();
    }

    @Test
    void nothingIsLookedForWithoutALetterAndNeverMoreThanEightWords() {
        assertThat(Words.asked(" . , - ")).isEmpty();
        assertThat(Words.asked("")).isEmpty();
        assertThat(Words.asked("aa bb cc dd ee ff gg hh ii jj")).hasSize(8);
        assertThat(Words.asked("x".repeat(500))).isEmpty();
    }

    @Test
    void aNumberAndAYearAreLookedForApartWhereNoSuchTelephoneNumberStands() {
        assertThat(Words.asked("412345 2026")).isEqualTo(List.of("4123452026"));
        assertThat(Words.apart("412345 2026")).isEqualTo(List.of("412345", "2026"));
        assertThat(Words.asked("203.0.113.7 203.0.113.9")).isEqualTo(List.of("203.0.113.7", "203.0.113.9"));
    }

    @Test
    void aPartOfAWordIsAnotherWord() {
        assertThat(Words.of("hospital")).isEqualTo(Set.of("hospital"));
        assertThat(Words.asked("hospi")).isEqualTo(List.of("hospi"));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "x",
        "!!!!",
        "MSAyIDMgNA",
        "OTk5OTk5OTk5OTk5OTk5OSAxIDEgMQ",
        // The year 100000, which no database keeps.
        "MCArMTAwMDAwLTAxLTAxVDAwOjAwOjAwWiAyMDI2LTAxLTAxVDAwOjAwOjAwWiAwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDE"
    })
    void aPlaceThatNobodyWroteReadsLikeTheFirstPage(String written) {
        assertThat(Place.read(written)).isEmpty();
    }
}
