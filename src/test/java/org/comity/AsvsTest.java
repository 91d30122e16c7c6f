package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How Comity stands to OWASP ASVS 5.0, `docs/asvs.md`: nothing is left out, nothing is called met without something
/// that shows it, and what is named is there.
class AsvsTest {

    private static final Path LIST = Path.of("docs/asvs.md");
    private static final Path IDS = Path.of("src/test/resources/asvs-5.0-ids.csv");
    private static final Path TESTS = Path.of("src/test/java");

    private static final Pattern ROW =
            Pattern.compile("\\| v5\\.0\\.0-([0-9.]+) \\| ([12]) \\| \\*\\*([a-z ]+)\\.\\*\\* (.+) \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

    enum Standing {
        MET("met"),
        MET_IN_PART("met in part"),
        NOT_MET("not met"),
        DOES_NOT_APPLY("does not apply");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    record Requirement(String id, String level) {}

    record Row(Requirement requirement, String standing, String sentence, String shownBy) {

        boolean is(Standing wanted) {
            return standing.equals(wanted.words);
        }

        List<MatchResult> tests() {
            return NAMED.matcher(shownBy).results().toList();
        }

        List<Path> files() {
            return LINK.matcher(shownBy)
                    .results()
                    .map(link -> LIST.resolveSibling(link.group(1)).normalize())
                    .toList();
        }
    }

    private final String list = read(LIST);
    private final List<Row> rows = list.lines()
            .filter(line -> line.startsWith("| v5"))
            .map(AsvsTest::row)
            .toList();

    @Test
    void everyRequirementOfLevelsOneAndTwoStandsInTheTableOnceAndInItsOrder() {
        assertThat(rows).extracting(Row::requirement).isEqualTo(requirements());
        assertThat(rows).hasSize(253);
    }

    @Test
    void everyRowHasOneOfTheFourStandings() {
        var words = Arrays.stream(Standing.values()).map(each -> each.words).toList();

        assertThat(rows).allSatisfy(row -> assertThat(row.standing()).isIn(words));
    }

    @Test
    void whatIsNotMetOrMetInPartSaysWhatIsMissing() {
        assertThat(rows)
                .filteredOn(row -> row.is(Standing.MET_IN_PART))
                .allSatisfy(row -> assertThat(row.sentence()).contains("missing:"));
        assertThat(rows)
                .filteredOn(row -> row.is(Standing.NOT_MET))
                .allSatisfy(row -> assertThat(row.sentence()).contains("needed"));
    }

    @Test
    void noRowSaysMetWithoutSomethingThatShowsIt() {
        assertThat(rows)
                .filteredOn(row -> row.is(Standing.MET) || row.is(Standing.MET_IN_PART))
                .allSatisfy(row ->
                        assertThat(row.tests().size() + row.files().size()).isPositive());
    }

    @Test
    void everyTestNamedIsAmongTheSources() throws IOException {
        var sources = sources();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.tests()).allSatisfy(named -> {
                    var source = source(sources, named.group(1));
                    assertThat(source).as(named.group()).isNotEmpty();
                    Optional.ofNullable(named.group(2))
                            .ifPresent(method -> assertThat(source).contains("void " + method + "("));
                }));
    }

    @Test
    void everyFailureOfOthersNamesTestsThatAreThere() throws IOException {
        var sources = sources();
        var failures = list.substring(list.indexOf("## Failures of other products"));
        var named = NAMED.matcher(failures).results().toList();

        assertThat(named).hasSizeGreaterThan(16);
        assertThat(named).allSatisfy(test -> {
            var source = source(sources, test.group(1));
            assertThat(source).as(test.group()).isNotEmpty();
            Optional.ofNullable(test.group(2))
                    .ifPresent(method -> assertThat(source).contains("void " + method + "("));
        });
    }

    @Test
    void everyFileNamedIsThere() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.files())
                        .allSatisfy(file -> assertThat(file).exists()));
    }

    @Test
    void theCountsAtTheTopAreRight() {
        assertThat(list).contains(counts());
    }

    private String counts() {
        var lines = Arrays.stream(Standing.values())
                .map(standing -> line(
                        standing.words,
                        rows.stream().filter(row -> row.is(standing)).toList()));
        return Stream.concat(lines, Stream.of(line("all", rows))).collect(Collectors.joining());
    }

    private static String line(String words, List<Row> counted) {
        var first = counted.stream()
                .filter(row -> row.requirement().level().equals("1"))
                .count();
        return "| %s | %d | %d | %d |\n".formatted(words, first, counted.size() - first, counted.size());
    }

    private static List<Requirement> requirements() {
        return read(IDS)
                .lines()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> line.split(",", 2))
                .map(cells -> new Requirement(cells[0], cells[1]))
                .filter(requirement -> !requirement.level().equals("3"))
                .toList();
    }

    private static Row row(String line) {
        var cells = ROW.matcher(line);
        assertThat(cells.matches()).as(line).isTrue();
        var parts = cells.toMatchResult();
        return new Row(new Requirement(parts.group(1), parts.group(2)), parts.group(3), parts.group(4), parts.group(5));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// Empty when no test class of the name is there.
    private static String source(List<Path> sources, String test) {
        return sources.stream()
                .filter(file -> file.endsWith(test + ".java"))
                .findFirst()
                .map(AsvsTest::read)
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
