package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Salt SALT = new Salt("ab".repeat(32));

    @Test
    void thereIsOneSpelling() {
        var statement = Statement.of(Map.of("reference", "Ñ \"1\" \\ 日本 /", "act", "request.sent"));

        assertThat(statement.canonicalText())
                .isEqualTo("{\"act\":\"request.sent\",\"reference\":\"Ñ \\\"1\\\" \\\\ 日本 /\"}");
        assertThat(Statement.parse(statement.canonicalText())).isEqualTo(statement);
        assertThat(Statement.parse("{\"reference\": \"\\u00d1 \\\"1\\\" \\\\ 日本 \\/\", \"act\": \"request.sent\"}"))
                .isEqualTo(statement);
    }

    @Test
    void theCommitmentIsTheDigestOfSaltAndSpelling() {
        var statement = Statement.of(Map.of("act", "request.sent"));

        assertThat(statement.commitment(SALT)).isEqualTo(Sha256.of(SALT.bytes(), statement.canonical()));
        assertThat(statement.commitment(new Salt("ac".repeat(32)))).isNotEqualTo(statement.commitment(SALT));
    }

    @Test
    void whatCannotBeWrittenInOneSpellingIsRefused() {
        assertThatThrownBy(() -> Statement.of(Map.of("reference", "1"))).hasMessageContaining("act");
        assertThatThrownBy(() -> Statement.of(Map.of("act", "a\nb"))).hasMessageContaining("'act'");
        assertThatThrownBy(() -> Statement.of(Map.of("act", "a\uD800b"))).hasMessageContaining("'act'");
        assertThatThrownBy(() -> Statement.of(Map.of("act", "a", "Über", "b"))).hasMessageContaining("'Über'");
        assertThatThrownBy(() -> Statement.of(Map.of("act", "a".repeat(2001)))).hasMessageContaining("2000");
    }

    @Test
    void anEntryRevealsNothingButTheCommitment() {
        var entry = new LogEntry(Sha256.of());

        assertThat(entry.text())
                .isEqualTo("comity-entry/1 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n");
        assertThat(LogEntry.parse(entry.text())).isEqualTo(entry);
        assertThatThrownBy(() -> LogEntry.parse(entry.text().strip())).isInstanceOf(UnreadableProof.class);
    }
}
