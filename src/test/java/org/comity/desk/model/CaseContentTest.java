package org.comity.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.desk.model.CaseContent.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What belongs into a case, or to others, by its form.
class CaseContentTest {

    private static final long MOST_LOOKS = 2_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Look: data:image/png;base64,iVBORw0KGgo=                    | FILE
            ![him](https://pictures.example/him.jpg)                    | FILE
            <IMG src=x>                                                 | FILE
            -----BEGIN PGP MESSAGE-----                                 | FILE
            He paid with 4111 1111 1111 1111 yesterday                  | CARD
            4111-1111-1111-1111                                         | CARD
            Please send it to DE89 3704 0044 0532 0130 00 at once       | ACCOUNT
            PT50000201231234567890154                                   | ACCOUNT
            It came from 203.0.113.7 at noon                            | ADDRESS
            It came from 2001:db8:85a3::8a2e:370:7334                   | ADDRESS
            d41d8cd98f00b204e9800998ecf8427e                            | DIGEST
            رقم بطاقته ٤١١١ ١١١١ ١١١١ ١١١١                              | CARD
            کارت ۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱                                       | CARD
            कार्ड 4111 1111 1111 १११１                                   | CARD
            PT٥٠٠٠٠٢٠١٢٣١٢٣٤٥٦٧٨٩٠١٥٤                                   | ACCOUNT
            من العنوان ٢٠٣.٠.١١٣.٧ ظهرًا                                 | ADDRESS
            a@x.example, b@x.example and c@x.example did it             | MAILBOXES
            """)
    void itIsFound(String words, Sign sign) {
        assertThat(CaseContent.in(words)).containsExactly(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When is the next meeting of the T-CY? Article 29(2)(a)-(f), please.",
                "Our reference is DESK-2026-000123 of 26.11.2026, 14:30.",
                "My telephone is +351 21 000 00 00 and my address me@office.example.",
                "Version 1.2.3 of the page of 2026-11-26T09:00:00Z shows an error 500.",
                "The number 4111 1111 1111 1112 is none of a card.",
                "DE00 3704 0044 0532 0130 00 is none of an account.",
                "متى الاجتماع القادم؟ 12345678",
                "ETS 185, CETS 224, ISBN 978-92-871-0000-0"
            })
    void ordinaryWordsAreLeftAlone(String words) {
        assertThat(CaseContent.in(words)).isEmpty();
    }

    @Test
    void aPictureWrittenOutAsLettersIsFound() {
        assertThat(CaseContent.in("iVBORw0KGgoAAAANSUhEUgAA".repeat(12))).contains(Sign.FILE);
    }

    @Test
    void filesAndCardsAreNeverTaken() {
        for (var sign : Sign.values()) {
            assertThat(sign.refused())
                    .as(sign.name())
                    .isEqualTo(Set.of(Sign.FILE, Sign.CARD).contains(sign));
        }
    }

    /// Counts how often a letter is looked at.
    private record Counted(String text, AtomicLong looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int place) {
            looks.incrementAndGet();
            return text.charAt(place);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// Words that would keep a careless pattern busy for hours.
    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "a@", "A1", "1.", "f:", "![", "AB12 ", "-----BEGIN", "x@y,", "0f"})
    void everyLetterOfHostileWordsIsLookedAtSoOftenAndNotMore(String part) {
        var words = new Counted(part.repeat(4_000 / part.length()), new AtomicLong());

        CaseContent.signs(words);

        assertThat(words.looks().get()).isLessThan(MOST_LOOKS * words.length());
    }
}
