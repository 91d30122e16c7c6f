package org.comity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.comity.audit.LogExport;
import org.comity.audit.store.LogSnapshot;
import org.comity.help.store.ServiceStore;
import org.comity.identity.store.IdentityDatabase;
import org.comity.node.CannotStart;
import org.comity.node.DatabaseUrl;
import org.comity.node.EmbeddedDatabase;
import org.comity.node.HomeFolder;
import org.comity.requests.store.CaseKeys;
import org.comity.treaties.store.FactDatabase;
import org.comity.vault.KeysCommand;
import org.comity.vault.store.VaultDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Opens a node's database for a command: the one given, the embedded one of a running node, or the embedded one of a
/// home that nobody uses right now.
class NodeDatabase {

    /// See [org.comity.treaties.FactsCommand.Database].
    <T> T facts(Path home, @Nullable String url, Function<FactDatabase, T> work) {
        return with(home, url, source -> work.apply(FactDatabase.of(source)));
    }

    /// See [org.comity.identity.EnrolCommand.Database].
    <T> T people(Path home, @Nullable String url, Function<IdentityDatabase, T> work) {
        return with(
                home,
                url,
                source -> work.apply(IdentityDatabase.of(
                        source, country -> FactDatabase.of(source).knows(country))));
    }

    /// See [org.comity.audit.LogCommand.Database].
    <T> T record(Path home, @Nullable String url, Function<LogExport, T> work) {
        return with(home, url, source -> work.apply(LogExport.of(LogSnapshot.of(source))));
    }

    /// See [org.comity.help.HelpPagesCommand.Database].
    <T> T services(Path home, @Nullable String url, Function<ServiceStore, T> work) {
        return with(home, url, source -> work.apply(ServiceStore.of(source)));
    }

    /// See [KeysCommand.Database].
    KeysCommand.Database keys() {
        return new KeysCommand.Database() {
            @Override
            public <T> T with(Path home, @Nullable String url, Function<KeysCommand.Opened, T> work) {
                return NodeDatabase.with(home, url, source -> work.apply(opened(source)));
            }

            @Override
            public <T> T whileStopped(Path home, @Nullable String url, Function<KeysCommand.Opened, T> work) {
                var folder = home.toAbsolutePath().normalize();
                if (url == null) {
                    return withOwnServer(folder, source -> work.apply(opened(source)));
                }
                try (var _ = HomeFolder.hold(folder)) {
                    return NodeDatabase.with(folder, url, source -> work.apply(opened(source)));
                }
            }
        };
    }

    private static KeysCommand.Opened opened(DataSource source) {
        return new KeysCommand.Opened(
                VaultDatabase.of(source, Clock.systemUTC(), new SecureRandom()),
                reference -> CaseKeys.of(source).of(reference));
    }

    private static <T> T with(Path home, @Nullable String url, Function<DataSource, T> work) {
        if (url != null) {
            var given = DatabaseUrl.parse(url);
            return use(
                    new DriverManagerDataSource(
                            given.jdbcUrl(), given.user(), given.password().reveal()),
                    work);
        }
        var folder = home.toAbsolutePath().normalize();
        return EmbeddedDatabase.urlOfRunning(folder)
                .map(running -> use(new DriverManagerDataSource(running), work))
                .orElseGet(() -> withOwnServer(folder, work));
    }

    private static <T> T withOwnServer(Path folder, Function<DataSource, T> work) {
        try (var held = HomeFolder.hold(folder);
                var server = EmbeddedDatabase.startIn(held.path())) {
            return use(new DriverManagerDataSource(server.url()), work);
        }
    }

    private static <T> T use(DataSource database, Function<DataSource, T> work) {
        refuseUnmade(database);
        return work.apply(database);
    }

    /// The tables are made by the node itself, at its first start.
    private static void refuseUnmade(DataSource database) {
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "treaty_facts_revision", null)) {
            if (!tables.next()) {
                throw new CannotStart("This database has no tables of Comity yet. Start the node once: comity serve.");
            }
        } catch (SQLException unreachable) {
            throw new CannotStart("The database cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }
}
