package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.comity.audit.store.LogSnapshot;
import org.comity.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `comity log export` and `comity log verify` as a person runs them.
class LogCommandTest {

    @TempDir
    private Path home;

    private final DataSource database = TestDatabase.freshDatabase("audit");
    private String key = "";
    private String printed = "";

    @BeforeEach
    void threeEntries() throws IOException {
        grow("PT-JP-1");
        grow("PT-JP-2");
        Files.writeString(home.resolve("kept"), keptCheckpoint());
        grow("PT-JP-3");
    }

    @Test
    void theWholeLogIsExportedWithWhatItSaysAndFoundRight() throws IOException {
        assertThat(run("log", "export", "out", "--all")).isZero();
        assertThat(printed).contains("3 entries were written to");
        assertThat(home.resolve("out/statements/000.p/3")).content().contains("\"reference\":\"PT-JP-2\"");

        assertThat(run("log", "verify", "out", "--key", key, "--checkpoint", "kept"))
                .isZero();
        assertThat(printed)
                .contains(
                        "✓ entries: all 3", "✓ statements: 3 of 3", "✓ checkpoints", "✓ hashes", "✓ earlier checkpoint")
                .endsWith("Valid.\n");
    }

    @Test
    void withoutAskingForMoreOnlyCommitmentsAreExported() throws IOException {
        assertThat(run("log", "export", "out")).isZero();

        try (var files = Files.walk(home.resolve("out"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("PT-JP");
            }
        }
        assertThat(run("log", "verify", "out")).isZero();
        assertThat(printed).contains("Valid, if the key is the log's").doesNotContain("statements");
    }

    @Test
    void aStatementThatIsNotDisclosedIsNotAltered() throws IOException {
        run("log", "export", "out", "--all");
        var file = home.resolve("out/statements/000.p/3");
        var lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n-\n" + lines.get(2) + "\n");

        assertThat(run("log", "verify", "out")).isZero();
        assertThat(printed).contains("2 of 3 are disclosed");
    }

    @Test
    void aLogThatWentBackIsToldWithCodeOne() throws IOException {
        run("log", "export", "newer");
        Files.copy(home.resolve("newer/checkpoint"), home.resolve("newest"));
        database(jdbc -> jdbc.execute("""
                set session_replication_role = replica;
                delete from audit_entry where id = (select entry_id from audit_leaf where idx = 2);
                delete from audit_leaf where idx = 2;
                delete from audit_node where idx >= (3 >> level);
                delete from audit_node where level = 0 and idx = 2;
                delete from audit_checkpoint where tree_size = 3"""));
        run("log", "export", "out", "--all");

        assertThat(run("log", "verify", "out", "--key", key, "--checkpoint", "newest"))
                .isEqualTo(1);
        assertThat(printed).contains("NOT VALID: earlier checkpoint: rolled back");
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() {
        assertThat(run("log", "export", ".")).isEqualTo(2);
        assertThat(printed).contains("is not empty");
    }

    private void grow(String reference) {
        try (var log = new ALog(database, home.resolve("keys"))) {
            log.awaitReceipt(log.append(reference));
            key = log.published.verifierKey().toString();
        }
    }

    private String keptCheckpoint() {
        try (var log = new ALog(database, home.resolve("keys"))) {
            return log.published.checkpoint().toString();
        }
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void database(Work work) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int run(String... arguments) {
        var out = new StringWriter();
        var typed = Arrays.stream(arguments)
                .map(word -> Set.of("out", "newer", "newest", "kept", ".").contains(word)
                        ? home.resolve(word).toString()
                        : word)
                .skip(1)
                .toArray(String[]::new);
        var code = new CommandLine(new LogCommand(new OpenedHere()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(typed);
        printed = out.toString();
        return code;
    }

    private class OpenedHere implements LogCommand.Database {
        @Override
        public <T> T with(Path node, @Nullable String url, Function<LogExport, T> work) {
            return work.apply(LogExport.of(LogSnapshot.of(database)));
        }
    }
}
