package org.comity.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How values lie in rows, and lists in columns.
final class Rows {

    private Rows() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /// For `unnest(CAST(:name AS type[]))`: many rows in one statement.
    static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        var line = 0;
        for (var row : rows) {
            var found = value.apply(row);
            column[line++] = found == null ? null : found.toString();
        }
        return column;
    }
}
