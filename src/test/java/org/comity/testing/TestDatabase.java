package org.comity.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// One real PostgreSQL for all tests of a run; every test class that asks gets a database of its own in it.
public final class TestDatabase {

    /// A role that owns nothing, as a node runs.
    public static final String RUNTIME_ROLE = "comity_node";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE " + RUNTIME_ROLE + " LOGIN");
                }
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /// A new database with the tables of the modules named.
    public static DataSource freshDatabase(String... modules) {
        var dataSource = Server.INSTANCE.getDatabase("postgres", create());
        for (var module : modules) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return dataSource;
    }

    /// The same database for [#RUNTIME_ROLE].
    public static String asRuntimeRole(String ownerUrl) {
        return ownerUrl.replace("user=postgres", "user=" + RUNTIME_ROLE);
    }

    /// The JDBC address of a new, empty database, for the role that owns it.
    public static String freshUrl() {
        return Server.INSTANCE.getJdbcUrl("postgres", create());
    }

    private static String create() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
            return name;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
