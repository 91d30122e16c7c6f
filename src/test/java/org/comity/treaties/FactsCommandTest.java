package org.comity.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.comity.treaties.store.FactDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `comity facts import` as a person runs it.
class FactsCommandTest {

    private final DataSource source = TestDatabase.freshDatabase("treaties");
    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void anImportSaysWhatChangedAndLeavesTheFilesForUseWithoutADatabase() {
        var files = FactsInFiles.shippedIn(folder.resolve("newer"))
                .withRow(
                        "authorities_public.csv",
                        "Ministry of Examples,IE,ETS185 Art 35 24/7 contact point,https://example.org,2026-11-01,sourced,");

        assertThat(run(files.file("authorities_public.csv"))).isZero();
        assertThat(said.toString())
                .contains("authorities_public.csv: 1 added, 0 changed, 0 removed")
                .contains("+ IE · ETS185 Art 35 24/7 contact point · Ministry of Examples");
        assertThat(FactFiles.read(folder.resolve("home/facts")))
                .isInstanceOfSatisfying(
                        FactReading.Accepted.class,
                        accepted -> assertThat(accepted.facts().authorities(org.comity.vocabulary.Country.of("IE")))
                                .hasSize(1));

        assertThat(run(files.file("authorities_public.csv"))).isZero();
        assertThat(said.toString()).contains("Nothing changed.");
    }

    @Test
    void aRefusedFileEndsWithCodeOneAndEveryRow() {
        var files = FactsInFiles.shippedIn(folder.resolve("newer"))
                .withRow("authorities_public.csv", "Ministry,QZ,role,https://example.org,2026-11-01,sourced,")
                .withRow("authorities_public.csv", "Ministry,IE,role,,2026-11-01,sourced,");

        assertThat(run(files.file("authorities_public.csv"))).isEqualTo(1);
        assertThat(complained.toString())
                .contains(
                        "row 158: unknown State 'QZ'",
                        "row 159: source_url is not a source: ''",
                        "nothing was changed");
    }

    @Test
    void wrongUseEndsWithCodeTwo() {
        assertThat(run(folder.resolve("absent/states.csv"))).isEqualTo(2);
        assertThat(command().execute()).isEqualTo(2);
        assertThat(command().execute("import")).isEqualTo(2);
    }

    private int run(Path file) {
        return command().execute("import", "--home", folder.resolve("home").toString(), file.toString());
    }

    private CommandLine command() {
        var clock = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new FactsCommand(new Opened(source), clock))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true));
    }

    private record Opened(DataSource source) implements FactsCommand.Database {
        @Override
        public <T> T with(Path home, @Nullable String url, Function<FactDatabase, T> work) {
            return work.apply(FactDatabase.of(source));
        }
    }
}
