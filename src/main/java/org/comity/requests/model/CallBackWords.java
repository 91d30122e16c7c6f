package org.comity.requests.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Four words that both authorities see with a request. Whoever telephones the other side, by the number of the
/// directory, hears the same four words or talks to somebody else. Printed anywhere, they say `[redacted]`.
///
/// Thirty-two bits: a stranger who may try once hits them once in four thousand million times.
///
/// @param words in the order they are read out
public record CallBackWords(List<String> words) {

    public static final int COUNT = 4;

    /// What they are drawn from: words most people can say and hear apart.
    public static final List<String> LIST = list();

    private static final Pattern WRITTEN = Pattern.compile("[a-z]{4,12}( [a-z]{4,12}){3}");

    /// @throws IllegalArgumentException for anything but four words
    public CallBackWords {
        words = List.copyOf(words);
        if (words.size() != COUNT) {
            throw new IllegalArgumentException("Four words are called back");
        }
    }

    public static CallBackWords draw(SecureRandom random) {
        return new CallBackWords(Stream.generate(() -> LIST.get(random.nextInt(LIST.size())))
                .limit(COUNT)
                .toList());
    }

    /// Reads what [#text] wrote. Words that are not in the list any more still count.
    ///
    /// @throws IllegalArgumentException for anything else
    public static CallBackWords of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("No four words");
        }
        return new CallBackWords(List.of(text.split(" ", -1)));
    }

    public String text() {
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }

    private static List<String> list() {
        try (var file = CallBackWords.class.getResourceAsStream("/words/call-back.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
