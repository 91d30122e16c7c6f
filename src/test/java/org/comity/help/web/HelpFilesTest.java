package org.comity.help.web;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.comity.help.HelpPagesCommand;
import org.comity.help.PagesOfHelp;
import org.comity.help.store.ServiceStore;
import org.comity.vocabulary.Language;
import org.comity.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The help pages as files, for when the node does not answer: every State and problem is in them.
class HelpFilesTest {

    private static final long MOST_BYTES = 60_000_000;
    private static final int PACKED = 15 * 1024;
    private static final int MOST_FILES = 1_100;
    private static final Pattern OWN = Pattern.compile("(?:href|src)=\"(/(?:assets|help)/[^\"]+|/en/help/[a-z]{2})\"");

    /// A page of another module, as a guide is.
    private static final PagesOfHelp ANOTHER = new PagesOfHelp() {
        @Override
        public String revision() {
            return "1";
        }

        @Override
        public Stream<Offered> pages(Language language) {
            return Stream.of(new Offered("/help/guides/example", Page.of("help/night")));
        }
    };

    @TempDir
    Path folder;

    private static final class NoDatabase implements HelpPagesCommand.Database {

        @Override
        public <T> T with(Path home, @Nullable String url, Function<ServiceStore, T> work) {
            throw new AssertionError("No home was named");
        }
    }

    @Test
    void theCopyAnswersEveryStateAndIsWrittenAgainOnlyWhereItChanged() throws IOException {
        var first = told(0);

        assertThat(Integer.parseInt(first.get("files"))).isBetween(1_000, MOST_FILES);
        assertThat(Long.parseLong(first.get("kb")) * 1_000).isLessThan(MOST_BYTES);
        var page = Files.readString(folder.resolve("en/help/pt/index.html"));
        assertThat(page)
                .contains("id=\"sextortion\"", "href=\"#sextortion\"", "id=\"pt-cnpd\"", "href=\"#pt-cnpd\"")
                .contains("tel:+351211967000", "href=\"/en/help/guides/fraud\"");
        assertThat(Files.readString(folder.resolve("fr/help/tv/index.html")))
                .contains("Tuvalu : pour cela, aucun service");
        assertThat(Files.readString(folder.resolve("ar/help/index.html")))
                .contains("/ar/help/pt\"")
                .doesNotContain("<form");
        assertThat(folder.resolve("es/help/at-night/index.html")).exists();
        assertThat(folder.resolve("en/help/guides/example/index.html")).exists();
        assertThat(Files.readString(folder.resolve("help/pt.json"))).contains("\"problem\":\"sextortion\"");
        assertThat(packed(folder.resolve("en/help/gb/index.html"))).isLessThan(PACKED);
        assertThat(OWN.matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(address -> Files.exists(folder.resolve(address.substring(1))));

        assertThat(told(0)).containsEntry("written", "0");
        Files.writeString(folder.resolve("en/help/pt/index.html"), "spoilt");
        assertThat(told(0)).containsEntry("written", "1");
    }

    @Test
    void whatIsNoPageAnyMoreGoesAndWhatOthersPutThereStays() throws IOException {
        var page = folder.resolve("en/help/guides/example/index.html");
        var foreign = List.of("en/help/old/index.html", "assets/own.css", "help/own.json", "kept.txt");
        for (var name : foreign) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "of somebody else");
        }
        told(0);
        assertThat(page).exists();
        Files.writeString(folder.resolve(".written"), "\n../" + folder.getFileName() + "-beside", APPEND);
        var beside = Files.writeString(folder.resolveSibling(folder.getFileName() + "-beside"), "of somebody else");

        told(0, List.of());

        assertThat(page).doesNotExist();
        assertThat(foreign).allMatch(name -> Files.exists(folder.resolve(name)));
        assertThat(beside).exists();
        Files.delete(beside);
    }

    private static int packed(Path page) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(page));
        }
        return packed.size();
    }

    private Map<String, String> told(int code) {
        return told(code, List.of(ANOTHER));
    }

    private Map<String, String> told(int code, List<PagesOfHelp> others) {
        var out = new StringWriter();
        var command = new CommandLine(new HelpPagesCommand(
                        new NoDatabase(),
                        problem -> Optional.of("/help/guides/" + problem.slug()),
                        others,
                        Clock.fixed(Instant.parse("2026-11-26T22:00:00Z"), ZoneOffset.UTC)))
                .setOut(new PrintWriter(out));
        assertThat(command.execute(folder.toString())).isEqualTo(code);
        var line = Pattern.compile("(\\d+) files, (\\d+) KB in .*; (\\d+) written\\.")
                .matcher(out.toString());
        assertThat(line.find()).as(out.toString()).isTrue();
        return Map.of("files", line.group(1), "kb", line.group(2), "written", line.group(3));
    }
}
