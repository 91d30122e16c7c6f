package org.comity.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.comity.vocabulary.Sensitive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL a node brings along, with its data under the node's home.
///
/// Unlike the test server it is made from, it is durable: an acknowledged commit survives a crash of node or machine.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String MAJOR_VERSION = "18";
    /// After a crash it recovers from its write-ahead log first, which takes minutes where much was written.
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /// For an answer to the question whether it is there; what holds its port may be something that never answers.
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;
    /// Lets the server choose any that is free.
    private static final int ANY_PORT = 0;
    private static final Duration ENDING = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String NAME = "comity";
    private static final String OWNER = "postgres";
    /// Reads and adds; cannot change or delete what is in the record. See [RuntimeRights].
    static final String RUNTIME_ROLE = "comity_node";
    private static final String PROGRAM = "postgresql";
    /// What the server says of being made, of what ends it or a connection, and of stopping, since its last start;
    /// never a word of a statement.
    private static final String SAID = "database.log";
    private static final String FATAL = "FATAL:";
    private static final String LOCK = "postmaster.pid";
    /// In it, counted from 0, as PostgreSQL documents it.
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres server;
    private final Path program;

    private EmbeddedDatabase(EmbeddedPostgres server, Path program) {
        this.server = server;
        this.program = program;
    }

    /// Starts the database of a home, making it at the first start.
    ///
    /// A server left behind by a node that was killed is stopped first; its data recover from the write-ahead log.
    /// A port is free when it is chosen and may be taken a moment later: then the next one is tried.
    ///
    /// @throws CannotStart when the data are of another PostgreSQL version or the server does not come up
    public static EmbeddedDatabase startIn(Path home) {
        return startIn(home, () -> ANY_PORT);
    }

    /// @param ports on which it is tried, one after the other
    static EmbeddedDatabase startIn(Path home, IntSupplier ports) {
        var data = home.resolve("database");
        refuseAnotherVersion(data);
        stopLeftover(data, home.resolve(PROGRAM));
        forgetWhatWasSaid(home);
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            var started = attempt(home, ports.getAsInt());
            if (started.isPresent()) {
                return started.get();
            }
            log.warn("The database server ended while it started, and is started again: attempt={}", attempt);
        }
        return attempt(home, ports.getAsInt())
                .orElseThrow(() ->
                        new CannotStart("The embedded database under " + data + " did not start: " + lastWords(home)));
    }

    /// @return empty where the server ended by itself
    private static Optional<EmbeddedDatabase> attempt(Path home, int port) {
        var data = home.resolve("database");
        var program = home.resolve(PROGRAM);
        try (var watch = new StartOfServer(program, data.resolve(LOCK))) {
            var server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setDataDirectoryCustomizer(_ -> watch.begins())
                    .setOverrideWorkingDirectory(program.toFile())
                    .setOutputRedirector(Redirect.appendTo(home.resolve(SAID).toFile()))
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setConnectConfig("socketTimeout", Long.toString(ANSWER.toSeconds()))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("log_min_messages", "fatal")
                    .setServerConfig("log_min_error_statement", "panic")
                    .start();
            var database = new EmbeddedDatabase(server, program);
            if (watch.ended() || !database.isOf(data)) {
                database.close();
                return Optional.empty();
            }
            return Optional.of(database.withDatabase());
        } catch (IOException | IllegalStateException failed) {
            throw new CannotStart(
                    "The embedded database under " + data + " did not start: " + failed.getMessage(), failed);
        }
    }

    private static void forgetWhatWasSaid(Path home) {
        try {
            Files.deleteIfExists(home.resolve(SAID));
        } catch (IOException failed) {
            throw new CannotStart("The file " + home.resolve(SAID) + " cannot be removed.", failed);
        }
    }

    private static String lastWords(Path home) {
        try {
            return Files.readAllLines(home.resolve(SAID)).reversed().stream()
                    .filter(line -> line.contains(FATAL))
                    .findFirst()
                    .map(line -> "its server ended each time, and said " + line.substring(line.indexOf(FATAL)))
                    .orElse("its server ended each time, and did not say why.");
        } catch (IOException unread) {
            return "its server ended each time, and what it said in " + SAID + " cannot be read.";
        }
    }

    /// Whoever took the port in between may be the database of another node, which lets in whoever comes from this
    /// machine. Its folder may be one that cannot be seen from here.
    private boolean isOf(Path data) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var told = statement.executeQuery("SHOW data_directory")) {
            return told.next() && Files.isSameFile(Path.of(told.getString(1)), data);
        } catch (SQLException | IOException notOurs) {
            return false;
        }
    }

    /// The JDBC address of the database of a home while a node runs on it; empty while none does.
    public static Optional<String> urlOfRunning(Path home) {
        var data = home.resolve("database");
        if (leftover(data, home.resolve(PROGRAM)).isEmpty()) {
            return Optional.empty();
        }
        try {
            var port = Integer.parseInt(
                    Files.readAllLines(data.resolve(LOCK)).get(PORT_LINE).strip());
            return Optional.of("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME + "?user=" + OWNER);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException starting) {
            return Optional.empty();
        }
    }

    private EmbeddedDatabase withDatabase() {
        try (var connection = server.getPostgresDatabase(Map.of()).getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME + " ENCODING 'UTF8' TEMPLATE template0");
            }
            makeRuntimeRole(statement);
            return this;
        } catch (SQLException failed) {
            close();
            throw new CannotStart("The embedded database does not answer: " + failed.getMessage(), failed);
        }
    }

    private static void makeRuntimeRole(Statement statement) throws SQLException {
        var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + RUNTIME_ROLE + "'");
        if (!found.next()) {
            statement.execute("CREATE ROLE " + RUNTIME_ROLE + " LOGIN");
        }
    }

    /// The JDBC address for the role that owns the tables, good while this server runs.
    public String url() {
        return server.getJdbcUrl(OWNER, NAME);
    }

    /// The two ways a node comes in: one role makes the tables, another one works with them.
    DatabaseAccess access() {
        return new DatabaseAccess(
                new DatabaseUrl(server.getJdbcUrl(RUNTIME_ROLE, NAME), RUNTIME_ROLE, Sensitive.of("")),
                new DatabaseUrl(url(), OWNER, Sensitive.of("")));
    }

    private static void refuseAnotherVersion(Path data) {
        var versionFile = data.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        try {
            var version = Files.readString(versionFile).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new CannotStart("The database under " + data + " is of PostgreSQL " + version
                        + "; this node brings PostgreSQL " + MAJOR_VERSION
                        + ". See docs/operations.md on moving data between versions.");
            }
        } catch (IOException failed) {
            throw new CannotStart("The database folder " + data + " cannot be read.", failed);
        }
    }

    /// Ends what an earlier node left running, and takes its lock away. A server that was killed leaves a lock
    /// behind, and its number may stay taken for a while, by what the machine has not cleared away or by a
    /// stranger's program: PostgreSQL would then refuse to start. Once nothing of this home runs any more,
    /// nobody holds that lock.
    private static void stopLeftover(Path data, Path program) {
        if (!Files.exists(data.resolve(LOCK))) {
            return;
        }
        leftover(data, program).ifPresent(process -> {
            log.info("Stopping the database server that an earlier node left running: pid={}", process.pid());
            process.destroy();
            ends(process, program);
        });
        var rest = ofProgram(program);
        rest.forEach(ProcessHandle::destroyForcibly);
        if (rest.stream().allMatch(process -> ends(process, program))) {
            takeLockAway(data);
        }
    }

    /// All that runs from the home's own copy of PostgreSQL: the server, and what served its connections.
    static List<ProcessHandle> ofProgram(Path program) {
        return ProcessHandle.allProcesses()
                .filter(process -> runs(process, program))
                .toList();
    }

    private static void takeLockAway(Path data) {
        try {
            Files.deleteIfExists(data.resolve(LOCK));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The process named in the data folder, if it is our own server: after a restart of the machine the same number
    /// may be anyone's.
    private static Optional<ProcessHandle> leftover(Path data, Path program) {
        var pidFile = data.resolve(LOCK);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(first -> first.matches("[0-9]{1,9}"))
                    .flatMap(first -> ProcessHandle.of(Long.parseLong(first)))
                    .filter(process -> runs(process, program));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean runs(ProcessHandle process, Path program) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(program))
                .isPresent();
    }

    /// Whether it runs no more, waiting for a while. What ended and was not cleared away by the machine
    /// counts as ended: it holds nothing.
    private static boolean ends(ProcessHandle process, Path program) {
        var patience = ENDING.dividedBy(PAUSE);
        while (runs(process, program) && patience > 0) {
            patience--;
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !runs(process, program);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            log.warn("The embedded database did not stop cleanly", failed);
        }
        if (!ofProgram(program).isEmpty()) {
            log.warn("The embedded database did not stop in time; the next start stops it first");
        }
    }
}
