package org.comity.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The guides for children and those around them, as they are written.
class GuidesForChildrenTest {

    private static final Path GUIDES = Path.of("src/main/resources/guides");
    private static final List<String> SECTIONS = List.of("what", "signs", "before", "happened", "evidence", "report");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}’'-]+");
    private static final int LONGEST_SUMMARY = 160;

    static Stream<Path> guides() {
        return Stream.of("children-under-12", "teenagers", "trusted-adults", "professionals-child")
                .flatMap(slug -> Stream.of("en", "fr", "es", "ar")
                        .map(language -> GUIDES.resolve(slug).resolve(language + ".md")));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideHasItsSectionsInOrder(Path file) throws IOException {
        var text = Files.readString(file);
        var lines = text.lines().toList();

        assertThat(lines.get(0)).startsWith("# ");
        assertThat(lines.get(1)).startsWith("> ");
        assertThat(lines.get(1).length() - 2).isLessThanOrEqualTo(LONGEST_SUMMARY);
        assertThat(HEADING.matcher(text).results().map(found -> found.group(1))).containsExactlyElementsOf(SECTIONS);
    }

    /// The finder has services and numbers, with their sources.
    @ParameterizedTest
    @MethodSource("guides")
    void aGuideNamesNoServiceNoTelephoneNumberAndNoAddress(Path file) throws IOException {
        assertThat(Files.readString(file).replaceAll("CETS 201|STCE n.{1,2} ?201", ""))
                .doesNotContainPattern("https?:|www\\.|@|\\]\\(|<[a-z]|\\d{3,}");
    }

    @ParameterizedTest
    @CsvSource({
        "children-under-12, 9",
        "teenagers, 9",
        "trusted-adults, 14",
        "professionals-child, 14",
    })
    void sentencesAreShort(String slug, int most) throws IOException {
        for (var language : List.of("en", "fr", "es", "ar")) {
            var sentences = sentences(Files.readString(GUIDES.resolve(slug).resolve(language + ".md")));
            var words = sentences.stream()
                    .mapToLong(sentence -> WORD.matcher(sentence).results().count())
                    .average()
                    .orElseThrow();

            assertThat(words).as(slug + " in " + language).isLessThan(most);
        }
    }

    private static List<String> sentences(String text) {
        var body = text.replaceAll("(?m)^(#|>).*$", "").replaceAll("(?m)^(- |\\d+\\. )", "");
        return Stream.of(body.split("[.!?؟]+\\u00a0?[»”]?(\\s|$)|\\n"))
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
    }
}
