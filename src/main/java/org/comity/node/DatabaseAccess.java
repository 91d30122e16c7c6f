package org.comity.node;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a node comes into its database: as whom it works there, and as whom tables are made.
///
/// @param runtime the user the node runs as
/// @param owner the user who owns the tables; null when it is the same one, who could then alter the record
record DatabaseAccess(DatabaseUrl runtime, @Nullable DatabaseUrl owner) {

    /// A PostgreSQL of one's own, checked; null when none was given.
    ///
    /// @throws CannotStart when a node cannot live there
    static @Nullable DatabaseAccess given(@Nullable String url, @Nullable String ownerUrl) {
        if (url == null) {
            if (ownerUrl != null) {
                throw new CannotStart("--database-owner-url goes with --database-url.");
            }
            return null;
        }
        var runtime = DatabaseUrl.parse(url);
        if (ownerUrl == null) {
            DatabaseCheck.refuseUnusable(runtime);
            return new DatabaseAccess(runtime, null);
        }
        var owner = DatabaseUrl.parse(ownerUrl, "--database-owner-url");
        if (!owner.sameDatabaseAs(runtime)) {
            throw new CannotStart("--database-url and --database-owner-url name two databases; they must name one.");
        }
        DatabaseCheck.refuseUnusable(owner);
        DatabaseCheck.refuseTooPowerful(runtime, owner);
        return new DatabaseAccess(runtime, owner);
    }

    /// As the node's configuration reads it.
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        put(properties, "spring.datasource.url", "spring.datasource.username", "spring.datasource.password", runtime);
        if (owner != null) {
            put(properties, "spring.flyway.url", "spring.flyway.user", "spring.flyway.password", owner);
            properties.put("comity.node.database-role", runtime.user());
        }
        return properties;
    }

    private static void put(Map<String, Object> all, String url, String user, String password, DatabaseUrl access) {
        all.put(url, access.jdbcUrl());
        all.put(user, access.user());
        all.put(password, access.password().reveal());
    }
}
