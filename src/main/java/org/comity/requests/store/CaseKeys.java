package org.comity.requests.store;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.vault.CaseKeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;

/// Which key a request's case has, for commands that opened a database themselves.
@NamedInterface("database")
public record CaseKeys(JdbcClient database) {

    public static CaseKeys of(DataSource source) {
        return new CaseKeys(JdbcClient.create(source));
    }

    /// @param reference such as `PT-2026-000412`
    public Optional<CaseKeyId> of(String reference) {
        return database.sql("SELECT case_key FROM requests_request WHERE reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new CaseKeyId(row.getObject("case_key", UUID.class)))
                .optional();
    }
}
