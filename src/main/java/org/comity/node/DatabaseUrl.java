package org.comity.node;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.comity.vocabulary.Sensitive;

/// Where a PostgreSQL is and who we are there; printed, it never shows the password.
public record DatabaseUrl(String jdbcUrl, String user, Sensitive<String> password) {

    /// Reads `postgresql://user:password@host:port/name`, as PostgreSQL's own tools write it; `jdbc:` may stand before.
    ///
    /// @throws CannotStart when it is no such address
    public static DatabaseUrl parse(String text) {
        return parse(text, "--database-url");
    }

    /// @param option named when it is no such address
    static DatabaseUrl parse(String text, String option) {
        try {
            var uri = new URI(text.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
            if (!"postgresql".equals(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getPath().length() < 2) {
                throw notUnderstood(option);
            }
            return ofUri(uri);
        } catch (URISyntaxException malformed) {
            throw notUnderstood(option);
        }
    }

    private static CannotStart notUnderstood(String option) {
        return new CannotStart(option + " reads postgresql://user:password@host:port/name.");
    }

    private static DatabaseUrl ofUri(URI uri) {
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var who = (uri.getRawUserInfo() == null ? "postgres" : uri.getRawUserInfo()).split(":", 2);
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                decode(who[0]),
                Sensitive.of(who.length > 1 ? decode(who[1]) : ""));
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    boolean sameDatabaseAs(DatabaseUrl other) {
        return place().equals(other.place());
    }

    private String place() {
        return jdbcUrl.replaceFirst("\\?.*$", "");
    }

    @Override
    public String toString() {
        return place().replaceFirst("^jdbc:", "") + " (user " + user + ")";
    }
}
