package org.comity.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// One real PostgreSQL for all tests of a run; every test class that asks gets a database of its own in it.
public final class TestDatabase {

    /// A role that owns nothing, as a node runs.
    public static final String RUNTIME_ROLE = "comity_node";

    private static final int MOST_CONNECTIONS = 40;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final ScheduledExecutorService HOUSEKEEPER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("test databases").daemon().factory());

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
    ///
    /// @return a pool: with a connection for every statement, connecting takes longer than all that is asked
    public static DataSource freshDatabase(String... modules) {
        return pool(create(TEMPLATES.computeIfAbsent(List.of(modules), TestDatabase::migrated)));
    }

    /// Migrated once and copied from then on, as that is quicker.
    private static String migrated(List<String> modules) {
        var name = create("template0");
        for (var module : modules) {
            Flyway.configure()
                    .dataSource(Server.INSTANCE.getDatabase("postgres", name))
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return name;
    }

    /// It keeps no connection for long that nobody uses: there are many of these databases, and all stay.
    private static DataSource pool(String name) {
        var settings = new HikariConfig();
        settings.setDataSource(Server.INSTANCE.getDatabase("postgres", name));
        settings.setPoolName(name);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        settings.setMaximumPoolSize(MOST_CONNECTIONS);
        settings.setScheduledExecutor(HOUSEKEEPER);
        return new HikariDataSource(settings);
    }

    /// The same database for [#RUNTIME_ROLE].
    public static String asRuntimeRole(String ownerUrl) {
        return ownerUrl.replace("user=postgres", "user=" + RUNTIME_ROLE);
    }

    /// The JDBC address of a new, empty database, for the role that owns it.
    public static String freshUrl() {
        return Server.INSTANCE.getJdbcUrl("postgres", create("template0"));
    }

    private static String create(String template) {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE " + template);
            return name;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
