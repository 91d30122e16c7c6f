package org.comity.media.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.comity.media.model.PartAsked.Nowhere;
import org.comity.media.model.PartAsked.Part;
import org.comity.media.model.PartAsked.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9110, section 14, as a table: of a file of a hundred bytes.
class PartAskedTest {

    private static final String TAG = "\"abc\"";

    private static PartAsked asked(String range, String ifRange) {
        return PartAsked.of(Optional.of(range), Optional.of(ifRange).filter(tag -> !tag.isEmpty()), TAG, 100);
    }

    private static String written(PartAsked asked) {
        return switch (asked) {
            case Whole() -> "whole";
            case Nowhere() -> "nowhere";
            case Part(var first, var last) -> first + "-" + last;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bytes=0-9                    |          | 0-9
            bytes=0-0                    |          | 0-0
            bytes=90-                    |          | 90-99
            bytes=90-200                 |          | 90-99
            bytes=99-99                  |          | 99-99
            bytes=0-999999999999999999   |          | 0-99
            bytes=-10                    |          | 90-99
            bytes=-100                   |          | 0-99
            bytes=-1000                  |          | 0-99
            bytes=-0                     |          | nowhere
            bytes=100-                   |          | nowhere
            bytes=100-200                |          | nowhere
            BYTES=0-9                    |          | 0-9
            bytes = 0-9                  |          | 0-9
            bytes=9-0                    |          | whole
            bytes=-                      |          | whole
            bytes=                       |          | whole
            bytes=a-b                    |          | whole
            bytes=--9                    |          | whole
            bytes=0-9-12                 |          | whole
            bytes=0x0-0x9                |          | whole
            bytes=0-9,20-29              |          | whole
            bytes=0-9, -5                |          | whole
            bytes=0-99999999999999999999 |          | whole
            items=0-9                    |          | whole
            bytes=0-9                    | "abc"    | 0-9
            bytes=0-9                    | "abd"    | whole
            bytes=0-9                    | W/"abc"  | whole
            bytes=0-9                    | Wed, 21 Oct 2015 07:28:00 GMT | whole
            bytes=100-                   | "abd"    | whole
            """)
    void isAnsweredAsTheTableSays(String range, String ifRange, String answered) {
        assertThat(written(asked(range, ifRange == null ? "" : ifRange))).isEqualTo(answered);
    }

    @Test
    void whoeverAsksForNoPartGetsTheWhole() {
        assertThat(PartAsked.of(Optional.empty(), Optional.of(TAG), TAG, 100)).isEqualTo(new Whole());
    }
}
