package org.comity.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.comity.vocabulary.KeyRefused;
import org.flywaydb.core.api.FlywayException;

/// Whether a node can live on a PostgreSQL that is not its own: told in one line before anything is made.
final class DatabaseCheck {

    private static final int OLDEST_POSTGRESQL = 15;
    private static final String PATIENCE_IN_SECONDS = "10";
    private static final String STANDING = """
            SELECT current_setting('server_encoding') AS encoding,
                   pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS read_only,
                   coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may_create
            """;
    private static final String POWER = """
            SELECT rolsuper OR rolcreaterole OR pg_has_role(current_user, ?, 'MEMBER') AS too_much
            FROM pg_roles WHERE rolname = current_user
            """;

    private DatabaseCheck() {}

    /// @throws CannotStart when it does not answer, is too old or read-only, holds text in another encoding than
    /// UTF-8, or lets us make no tables
    static void refuseUnusable(DatabaseUrl database) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), access(database))) {
            refuseOldVersion(connection.getMetaData().getDatabaseMajorVersion());
            refuseUnfit(database, connection);
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "The database " + database + " cannot be reached: " + firstLine(unreachable), unreachable);
        }
    }

    /// @throws CannotStart when the user the node would run as does not come in, or could undo what protects the record
    static void refuseTooPowerful(DatabaseUrl runtime, DatabaseUrl owner) {
        try (var connection = DriverManager.getConnection(runtime.jdbcUrl(), access(runtime));
                var statement = connection.prepareStatement(POWER)) {
            statement.setString(1, owner.user());
            try (var power = statement.executeQuery()) {
                if (power.next() && power.getBoolean("too_much")) {
                    throw new CannotStart("The user " + runtime.user() + " of --database-url is, or may become, one who"
                            + " can alter the record: give it a user that is no superuser, makes no roles and is not a"
                            + " member of " + owner.user() + ".");
                }
            }
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "The database " + runtime + " cannot be reached: " + firstLine(unreachable), unreachable);
        }
    }

    private static Properties access(DatabaseUrl database) {
        var access = new Properties();
        access.setProperty("user", database.user());
        access.setProperty("password", database.password().reveal());
        access.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
        return access;
    }

    static void refuseOldVersion(int version) {
        if (version < OLDEST_POSTGRESQL) {
            throw new CannotStart(
                    "The database is PostgreSQL " + version + "; Comity needs " + OLDEST_POSTGRESQL + " or newer.");
        }
    }

    private static void refuseUnfit(DatabaseUrl database, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var standing = statement.executeQuery(STANDING)) {
            standing.next();
            if (standing.getBoolean("read_only")) {
                throw new CannotStart("The database " + database + " is read-only.");
            }
            if (!"UTF8".equals(standing.getString("encoding"))) {
                throw new CannotStart("The database " + database + " holds text as " + standing.getString("encoding")
                        + "; make one with ENCODING 'UTF8'.");
            }
            if (!standing.getBoolean("may_create")) {
                throw new CannotStart("The database " + database + " does not let this user make tables.");
            }
        }
    }

    /// Tables that do not fit this version, or keys that do not fit the database, are something a person can mend;
    /// other failures stay what they are.
    static RuntimeException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                return new CannotStart(
                        "The tables in the database do not fit this version of Comity. Start the version that made them,"
                                + " or give --database-url another database. (" + firstLine(cause) + ")",
                        failure);
            }
            if (cause instanceof CannotStart mendable) {
                return mendable;
            }
            if (cause instanceof KeyRefused refused) {
                return new CannotStart(String.valueOf(refused.getMessage()), failure);
            }
        }
        return failure;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
