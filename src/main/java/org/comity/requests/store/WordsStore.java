package org.comity.requests.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.requests.RequestId;
import org.comity.requests.model.CallBackWords;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The call-back words of requests, sealed with the key of each case.
public class WordsStore {

    private static final String PURPOSE = "request.words";

    private final JdbcClient database;
    private final Vault vault;

    public WordsStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    public void add(RequestId id, CaseKeyId caseKey, CallBackWords words) {
        database.sql("INSERT INTO requests_words (request_id, words) VALUES (:id, :words)")
                .param("id", id.value())
                .param("words", vault.seal(caseKey, words.text().getBytes(StandardCharsets.UTF_8), PURPOSE))
                .update();
    }

    /// Empty before sending, and for what was sent before there were such words.
    ///
    /// @throws org.comity.vault.NotOpened when the key of the case is destroyed
    public Optional<CallBackWords> find(RequestId id, CaseKeyId caseKey) {
        return database.sql("SELECT words FROM requests_words WHERE request_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("words"))
                .optional()
                .map(found ->
                        CallBackWords.of(new String(vault.open(caseKey, found, PURPOSE), StandardCharsets.UTF_8)));
    }
}
