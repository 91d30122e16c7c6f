package org.comity.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comity.audit.witness.WitnessServer;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Program;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever takes over the running node has its database role. With it nothing in the record or in the vault can be
/// altered, and nothing that refuses it can be put off.
@NodeTest
class RuntimeRoleTest {

    private static final String NOT_ALLOWED = "42501";
    private static final List<String> INSERT_ONLY = List.of(
            "audit_entry", "audit_leaf", "audit_node", "audit_checkpoint", "vault_document", "vault_master_key");

    @Autowired
    private DataSource database;

    static Stream<String> attempts() {
        return Stream.concat(
                INSERT_ONLY.stream()
                        .flatMap(table -> Stream.of(
                                "update " + table + " set " + column(table) + " = " + column(table),
                                "delete from " + table,
                                "truncate " + table + " cascade",
                                "drop table " + table + " cascade",
                                "alter table " + table + " disable trigger all",
                                "alter table " + table + " owner to " + TestDatabase.RUNTIME_ROLE,
                                "alter table " + table + " rename to gone",
                                "create rule gone as on insert to " + table + " do instead nothing",
                                "grant delete on " + table + " to " + TestDatabase.RUNTIME_ROLE + "; delete from "
                                        + table,
                                "comment on table " + table + " is 'runtime: select, insert, update, delete'")),
                Stream.of(
                        "drop trigger audit_entry_append_only on audit_entry",
                        "create or replace function audit_refuse_change() returns trigger language plpgsql as"
                                + " 'begin return new; end'",
                        "drop function audit_refuse_change() cascade",
                        "set session_replication_role = replica",
                        "set role postgres",
                        "alter role " + TestDatabase.RUNTIME_ROLE + " superuser",
                        "create role another superuser",
                        "create table public.another (id int)",
                        "delete from vault_case_key",
                        "truncate vault_case_key cascade",
                        "select * from flyway_schema_history_audit",
                        "delete from flyway_schema_history_audit"));
    }

    private static String column(String table) {
        return switch (table) {
            case "audit_entry", "vault_document" -> "id";
            case "audit_leaf", "audit_node" -> "idx";
            case "audit_checkpoint" -> "note";
            default -> "check_mac";
        };
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void theRoleOfTheNodeIsRefused(String attempt) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> execute(connection, attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
            connection.rollback();
        }
    }

    @Test
    void theNodeRunsAsThatRoleAndThePageSaysThatTheDatabaseRefuses() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo(TestDatabase.RUNTIME_ROLE);
        }
        assertThat(Http.visitor().get("/en/record").body())
                .contains("The database refuses that this node changes or deletes what is in the record.")
                .contains("No witness outside cosigns this record.");
        assertThat(Desk.at(TestNode.address()).approved()).isNotEmpty();
    }

    @Test
    void aRoleThatOwnsItsTablesWorksAndItIsSaidOnceAndOnThePage(@TempDir Path home) throws IOException {
        var url = address(TestDatabase.freshUrl(), "postgres");
        var port = TestNode.freePort();
        try (var witness = WitnessServer.start(
                        home.resolve("witness"),
                        "witness.example/w1",
                        List.of(),
                        0,
                        new MutableClock(),
                        new SecureRandom());
                var node = Program.start(
                                List.of(
                                        "-XX:TieredStopAtLevel=1",
                                        "-Xmx512m",
                                        "-Dcomity.audit.witnesses[0].key=" + witness.key(),
                                        "-Dcomity.audit.witnesses[0].address=" + witness.address()),
                                "serve",
                                "--home",
                                home.resolve("node").toString(),
                                "--port",
                                String.valueOf(port),
                                "--database-url",
                                url)
                        .awaitReady()) {
            assertThat(Http.visitorOf(URI.create("http://localhost:" + port))
                            .get("/en/record")
                            .body())
                    .contains("could change or delete rows of the record")
                    .contains("witness.example/w1", "not asked since this node started");
            assertThat(node.out().lines().filter(line -> line.contains("could alter the record")))
                    .hasSize(1);
            node.stop();
        }
    }

    @Test
    void twoUsersOfOnesOwnDatabaseAreTheOwnerAndTheNode(@TempDir Path home) throws SQLException {
        var owner = TestDatabase.freshUrl();
        var port = TestNode.freePort();
        try (var node = Program.start(
                        "serve",
                        "--demo",
                        "--home",
                        home.toString(),
                        "--port",
                        String.valueOf(port),
                        "--database-url",
                        address(owner, TestDatabase.RUNTIME_ROLE),
                        "--database-owner-url",
                        address(owner, "postgres"))
                .awaitReady()) {
            assertThat(Http.visitorOf(URI.create("http://localhost:" + port))
                            .get("/en/record")
                            .body())
                    .contains("The database refuses that this node changes or deletes");
            assertThat(node.out()).doesNotContain("could alter the record");
            node.stop();
        }
        try (var runtime = DriverManager.getConnection(TestDatabase.asRuntimeRole(owner))) {
            assertThatThrownBy(() -> execute(runtime, "delete from audit_entry"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aUserWhoIsTheOwnerAfterAllIsTold(@TempDir Path home) {
        var url = address(TestDatabase.freshUrl(), "postgres");
        try (var node = Program.start(
                "serve",
                "--home",
                home.resolve("home").toString(),
                "--port",
                String.valueOf(TestNode.freePort()),
                "--database-url",
                url,
                "--database-owner-url",
                url)) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.err().lines()).hasSize(1);
            assertThat(node.err()).contains("can alter the record");
        }
    }

    private static String address(String jdbc, String user) {
        return jdbc.replaceFirst("^jdbc:postgresql://([^/]+)/([^?]+)\\?.*$", "postgresql://" + user + "@$1/$2");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
