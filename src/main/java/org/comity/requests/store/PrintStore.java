package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.comity.requests.RequestId;
import org.comity.requests.model.Print;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_print`: what was printed for a touch, sealed with the key of the case. One of another request does
/// not open.
public class PrintStore {

    private final JdbcClient database;
    private final Vault vault;

    public PrintStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Empty when there is none, and once the key of the case is destroyed.
    public Optional<Print> find(RequestId id, CaseKeyId caseKey) {
        var keys = vault.keys(Set.of(caseKey));
        if (keys.destruction(caseKey).isPresent()) {
            return Optional.empty();
        }
        return database.sql("SELECT dated, source_sha256, paper, support FROM requests_print WHERE request_id = :id")
                .param("id", id.value())
                .query((row, number) -> print(row, id, caseKey, keys))
                .optional();
    }

    private static Print print(ResultSet row, RequestId id, CaseKeyId caseKey, KeyRing keys) throws SQLException {
        var support = row.getBytes("support");
        return new Print(
                row.getObject("dated", OffsetDateTime.class).toInstant(),
                Sha256.ofBytes(row.getBytes("source_sha256")),
                keys.open(caseKey, row.getBytes("paper"), purpose("paper", id)),
                support == null ? null : keys.open(caseKey, support, purpose("support", id)));
    }

    /// Keeps a print in the place of the one seen before.
    ///
    /// @param instead what was found when it was printed; null when nothing was
    /// @return false when somebody else has kept another one since; theirs stays
    public boolean keep(RequestId id, CaseKeyId caseKey, Print print, @Nullable Print instead) {
        var keys = vault.keys(Set.of(caseKey));
        var support = print.support();
        return database.sql("""
                        INSERT INTO requests_print (request_id, dated, source_sha256, paper, support)
                        VALUES (:id, :dated, :source, :paper, :support)
                        ON CONFLICT (request_id) DO UPDATE SET dated = excluded.dated,
                            source_sha256 = excluded.source_sha256, paper = excluded.paper, support = excluded.support
                        WHERE requests_print.dated = :instead
                        """)
                        .param("id", id.value())
                        .param("dated", RequestStore.at(print.dated()))
                        .param("source", print.source().bytes())
                        .param("paper", keys.seal(caseKey, print.paper(), purpose("paper", id)))
                        .param("support", support == null ? null : keys.seal(caseKey, support, purpose("support", id)))
                        .param("instead", instead == null ? null : RequestStore.at(instead.dated()))
                        .update()
                > 0;
    }

    public void delete(RequestId id) {
        database.sql("DELETE FROM requests_print WHERE request_id = :id")
                .param("id", id.value())
                .update();
    }

    public void deleteBefore(Instant moment) {
        database.sql("DELETE FROM requests_print WHERE dated < :moment")
                .param("moment", RequestStore.at(moment))
                .update();
    }

    private static String purpose(String part, RequestId id) {
        return "request.print-" + part + ":" + id;
    }
}
