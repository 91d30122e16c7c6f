package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A file that a person can hold in their head.
class SizesTest {

    private static final int LONGEST = 400;
    private static final Pattern WRITTEN_BY_HAND = Pattern.compile(".*\\.(java|jte|css|js)");

    @Test
    void noSourceFileIsLongerThanFourHundredLines() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var tooLong = files.filter(
                            file -> WRITTEN_BY_HAND.matcher(file.toString()).matches())
                    .filter(file -> lines(file) > LONGEST)
                    .map(file -> file + ": " + lines(file) + " lines")
                    .toList();

            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
