package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that two people of any two countries say to each other on a bad line.
class CallBackWordsTest {

    @Test
    void thereAre256WordsOfPlainLetters() {
        assertThat(CallBackWords.LIST)
                .hasSize(256)
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]{4,12}"));
    }

    @Test
    void noTwoWordsAreTakenForEachOther() {
        var words = CallBackWords.LIST;
        for (var one = 0; one < words.size(); one++) {
            for (var other = one + 1; other < words.size(); other++) {
                assertThat(distance(words.get(one), words.get(other)))
                        .as("%s and %s", words.get(one), words.get(other))
                        .isGreaterThanOrEqualTo(3);
                assertThat(words.get(other))
                        .as("one word does not begin another")
                        .doesNotStartWith(words.get(one));
            }
        }
    }

    @Test
    void everyDrawingIsAnother() {
        var random = new SecureRandom();
        var drawn = Stream.generate(() -> CallBackWords.draw(random)).limit(100).toList();

        assertThat(new HashSet<>(drawn)).hasSize(100);
        assertThat(drawn).allMatch(words -> CallBackWords.LIST.containsAll(words.words()));
        assertThat(drawn).allMatch(words -> CallBackWords.of(words.text()).equals(words));
    }

    @Test
    void theyArePrintedNowhere() {
        assertThat(CallBackWords.of("tiger lemon piano river")).hasToString("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tiger lemon piano", "tiger lemon piano river moon", "Tiger lemon piano river"})
    void anythingButFourWordsIsRefused(String text) {
        assertThatThrownBy(() -> CallBackWords.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /// How many letters must be changed, put in or taken out (Levenshtein).
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(Math.min(now[column - 1], before[column]) + 1, before[column - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
