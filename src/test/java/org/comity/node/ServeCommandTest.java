package org.comity.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real program in processes of its own: what hinders a start is told in one line, and a node that ran comes back.
class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsToldAndNothingIsMade() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused("Port " + taken.getLocalPort(), "--port", String.valueOf(taken.getLocalPort()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1", "eighty"})
    void aPortThatIsNoneIsTold(String port) {
        refused("ort", "--port=" + port);
    }

    @Test
    void anUnknownOptionIsTold() {
        refused("--databaseurl", "--databaseurl", "x");
    }

    @Test
    void aHomeThatCannotBeMadeIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        var said = failure(
                "serve", "--port", freePort(), "--home", file.resolve("home").toString());

        assertThat(said).startsWith("comity: The home folder " + file).contains("--home");
        assertThat(contents(folder)).containsExactly(file);
    }

    @Test
    void aHomeThatIsNoFolderIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(failure("serve", "--port", freePort(), "--home", file.toString()))
                .startsWith("comity: The home folder");
        assertThat(file).hasContent("in the way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://localhost/comity", "postgresql://localhost", "postgresql:///x", "not a url", "", "jdbc:"
            })
    void aDatabaseAddressThatIsNoneIsTold(String url) {
        refused("--database-url reads postgresql://", "--database-url=" + url);
    }

    @Test
    void aPlainPublicAddressIsRefusedForAnyHostButLocalhost() {
        refused("--public-address must begin with https://", "--public-address=http://comity.example.org");
    }

    @Test
    void anUnreachableDatabaseIsToldWithoutItsPassword() {
        var said = refused(
                "The database",
                "--database-url",
                "postgresql://clerk:correct-horse@127.0.0.1:" + freePort() + "/comity");

        assertThat(said).contains("cannot be reached").doesNotContain("correct-horse");
    }

    @Test
    void aDatabaseThatNeverAnswersIsTold() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    "cannot be reached",
                    "--database-url",
                    "postgresql://127.0.0.1:" + silent.getLocalPort() + "/comity");
        }
    }

    @Test
    void dataOfAnotherPostgresqlAreToldAndLeftAlone() throws IOException {
        var data = Files.createDirectories(folder.resolve("home/database"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");

        var said = failure(
                "serve", "--port", freePort(), "--home", folder.resolve("home").toString());

        assertThat(said).contains("is of PostgreSQL 14").contains("brings PostgreSQL 18");
        assertThat(contents(data)).containsExactly(data.resolve("PG_VERSION"));
    }

    @Test
    void aFolderThatWasThereKeepsItsRightsAndANewOneIsItsOwnersOnly() throws IOException {
        var shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        HomeFolder.hold(shared).close();
        HomeFolder.hold(folder.resolve("fresh")).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("fresh"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aNodeComesBackAfterAStopAndAfterAKill() throws IOException {
        var home = folder.resolve("home");
        var port = freePort();
        var officer = Http.visitorOf(URI.create("http://localhost:" + port));
        var victim = Http.visitorOf(URI.create("http://localhost:" + port));
        try (var first = serveDemo(home, port)) {
            victim.get("/en/sign-in");
            officer.signInAs("Demo Duty Officer (Tokyo)");
            assertThat(officer.get("/en/account").status()).isEqualTo(200);
            assertAnotherNodeIsRefused(home);

            assertThat(first.stop()).isEqualTo(143);
            assertThat(first.err()).isEmpty();
            assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
        }
        try (var second = serveDemo(home, port)) {
            assertThat(officer.get("/en/account").status()).isEqualTo(200);
            assertASessionPlantedBeforeTheRestartOpensNothing(victim, port);
            second.kill();
            assertThat(home.resolve("database/postmaster.pid")).exists();
        }
        try (var third = serveDemo(home, port)) {
            assertThat(officer.get("/en/account").status()).isEqualTo(200);
            assertThat(third.err()).isEmpty();
            third.stop();
        }
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }

    private static void assertASessionPlantedBeforeTheRestartOpensNothing(Http victim, String port) {
        var planted = victim.session();
        victim.signInAs("Demo Duty Officer (Lisbon)");

        assertThat(planted).isNotEmpty();
        assertThat(victim.get("/en/account").status()).isEqualTo(200);
        assertThat(Http.visitorOf(URI.create("http://localhost:" + port))
                        .get("/en/account", "Cookie", "comity=" + planted)
                        .status())
                .isEqualTo(302);
    }

    private void assertAnotherNodeIsRefused(Path home) {
        assertThat(failure("serve", "--port", freePort(), "--home", home.toString()))
                .contains("Another node is running on " + home);
    }

    @Test
    void aNodeLivesOnADatabaseOfOnesOwnAndRefusesTablesOfALaterVersion() throws IOException, SQLException {
        var home = folder.resolve("home");
        var jdbc = TestDatabase.freshUrl();
        var url = jdbc.replaceFirst("^jdbc:postgresql://([^/]+)/([^?]+)\\?.*$", "postgresql://postgres@$1/$2");
        var port = freePort();
        try (var node = Program.start("serve", "--home", home.toString(), "--port", port, "--database-url", url)) {
            node.awaitReady();
            var visitor = Http.visitorOf(URI.create("http://localhost:" + port));

            assertThat(visitor.get("/en").status()).isEqualTo(200);
            assertThat(home.resolve("database")).doesNotExist();
            assertThat(node.stop()).isEqualTo(143);
        }
        pretendALaterVersionWasHere(jdbc);
        var said = failure("serve", "--home", home.toString(), "--port", freePort(), "--database-url", url);

        assertThat(said).startsWith("comity: The tables in the database do not fit this version of Comity.");
    }

    private static void pretendALaterVersionWasHere(String jdbc) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc);
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history_identity
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    VALUES (99, '99', 'of a later version', 'SQL', 'V99__later.sql', 'test', 1, true)
                    """);
        }
    }

    private static Program serveDemo(Path home, String port) {
        return Program.start("serve", "--demo", "--home", home.toString(), "--port", port)
                .awaitReady();
    }

    /// Starts with a home that must not come to be.
    private String refused(String reason, String... options) {
        var home = folder.resolve("home");
        var arguments = Stream.concat(
                        Stream.of("serve", "--home", home.toString()),
                        List.of(options).stream().anyMatch(option -> option.startsWith("--port"))
                                ? Stream.of(options)
                                : Stream.concat(Stream.of("--port", freePort()), Stream.of(options)))
                .toArray(String[]::new);
        var said = failure(arguments);
        assertThat(said).contains(reason);
        assertThat(home).doesNotExist();
        return said;
    }

    /// The one line that a failing program says.
    private static String failure(String... arguments) {
        try (var program = Program.start(arguments)) {
            assertThat(program.exitCode()).isNotZero();
            assertThat(program.err().lines()).hasSize(1);
            assertThat(program.err()).startsWith("comity: ");
            assertThat(program.out()).isEmpty();
            return program.err().strip();
        }
    }

    private static String freePort() {
        return String.valueOf(TestNode.freePort());
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
