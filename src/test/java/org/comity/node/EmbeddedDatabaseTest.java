package org.comity.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The database a node brings along comes up on a port of its own, or says soon that it does not.
class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @TempDir
    Path ofAnother;

    /// The port of another database lets in whoever comes from this machine: its data would be taken for ours.
    @Test
    void aPortThatSomebodyElseHasIsLeftToThem() throws Exception {
        try (var other = EmbeddedDatabase.startIn(ofAnother);
                var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var database = EmbeddedDatabase.startIn(home, oneAfterTheOther(portOf(other), silent.getLocalPort()))) {
            assertThat(portOf(database)).isNotIn(portOf(other), silent.getLocalPort());
            assertThat(folderOf(database)).isEqualTo(home.resolve("database").toRealPath());
            assertThat(folderOf(other)).isEqualTo(ofAnother.resolve("database").toRealPath());
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aServerThatEndsByItselfIsNotWaitedFor() throws IOException {
        EmbeddedDatabase.startIn(home).close();
        Files.writeString(
                home.resolve("database/postgresql.conf"), "no_such_setting = on\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> EmbeddedDatabase.startIn(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("did not start: its server ended each time")
                .hasMessageContaining("FATAL:  configuration file");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /// Whoever ends a connection leaves a line of it in the log, and nothing of what was asked over it.
    @Test
    void whatTheServerSaysHoldsNoWordOfAStatement() throws Exception {
        try (var database = EmbeddedDatabase.startIn(home);
                var ended = DriverManager.getConnection(database.url());
                var statement = ended.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute("SELECT 'a word of a case', pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(home.resolve("database.log")))
                .contains("terminating connection")
                .doesNotContain("a word of a case");
    }

    private static IntSupplier oneAfterTheOther(int first, int second) {
        Iterator<Integer> ports = List.of(first, second, 0).iterator();
        return ports::next;
    }

    private static int portOf(EmbeddedDatabase database) {
        return URI.create(database.url().replaceFirst("^jdbc:", "")).getPort();
    }

    private static Path folderOf(EmbeddedDatabase database) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement();
                var told = statement.executeQuery("SHOW data_directory")) {
            assertThat(told.next()).isTrue();
            return Path.of(told.getString(1)).toRealPath();
        }
    }
}
