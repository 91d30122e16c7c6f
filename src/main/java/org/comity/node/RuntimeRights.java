package org.comity.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Grants the role the node runs as what it needs, after every migration, as the role that owns the tables.
///
/// A table says by its comment `runtime: select, insert` what may be done with it; without such a comment
/// it may be read and written. So whoever takes over the running node can add to the record, and cannot
/// change or delete what is there.
final class RuntimeRights implements Callback {

    private static final String EVERYTHING = "select, insert, update, delete";
    private static final Pattern SAID =
            Pattern.compile("runtime: ((?:select|insert|update|delete)(?:, (?:insert|update|delete))*)");
    private static final String TABLES = """
            select c.relname, coalesce(obj_description(c.oid, 'pg_class'), '') as said
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and c.relname not like 'flyway\\_schema\\_history%'
            """;

    private final String role;

    RuntimeRights(String role) {
        this.role = role;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException refused) {
            throw new CannotStart(
                    "The role that owns the tables cannot grant rights to " + role + ": " + refused.getMessage(),
                    refused);
        }
    }

    void grant(Connection owner) throws SQLException {
        var rights = new LinkedHashMap<String, String>();
        try (var statement = owner.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                rights.put(tables.getString("relname"), rightsOf(tables.getString("said")));
            }
        }
        try (var statement = owner.createStatement()) {
            var grantee = statement.enquoteIdentifier(role, true);
            for (var table : rights.entrySet()) {
                var name = statement.enquoteIdentifier(table.getKey(), true);
                statement.addBatch("revoke all on table " + name + " from " + grantee);
                statement.addBatch("grant " + table.getValue() + " on table " + name + " to " + grantee);
            }
            statement.addBatch("grant usage on all sequences in schema " + schema(owner) + " to " + grantee);
            statement.executeBatch();
        }
    }

    private static String schema(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.enquoteIdentifier(owner.getSchema(), true);
        }
    }

    private static String rightsOf(String comment) {
        var said = SAID.matcher(comment);
        return said.matches() ? said.group(1) : EVERYTHING;
    }

    @Override
    public String getCallbackName() {
        return "runtime rights";
    }
}
