package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.model.FixedWords;
import org.comity.requests.model.PhraseApproval;
import org.comity.requests.model.PhraseApproval.Signed;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_phrase_approval`.
public class PhraseApprovalStore {

    private static final String OF_WORDS = """
            SELECT * FROM requests_phrase_approval
            WHERE template = :template AND language = :language AND digest = :digest AND ended_at IS NULL
            """;

    private final JdbcClient database;

    public PhraseApprovalStore(JdbcClient database) {
        this.database = database;
    }

    /// @return whether it is the first of these words that has not ended
    public boolean add(PhraseApproval approval) {
        var words = approval.words();
        return database.sql("""
                                INSERT INTO requests_phrase_approval
                                    (id, template, language, digest, proposed_by, proposed_function, proposed_at)
                                VALUES (:id, :template, :language, :digest, :by, :function, :at)
                                ON CONFLICT (template, language, digest) WHERE ended_at IS NULL DO NOTHING
                                """)
                        .param("id", approval.id())
                        .param("template", words.template())
                        .param("language", words.language().code())
                        .param("digest", words.digest().bytes())
                        .param("by", approval.proposed().by().value())
                        .param("function", approval.proposed().function().name())
                        .param("at", RequestStore.at(approval.proposed().at()))
                        .update()
                == 1;
    }

    /// The proposal or approval of these words that has not ended.
    public Optional<PhraseApproval> find(FixedWords words) {
        return query(OF_WORDS, words);
    }

    /// The same, held against others until the transaction ends.
    public Optional<PhraseApproval> findForChange(FixedWords words) {
        return query(OF_WORDS + " FOR UPDATE", words);
    }

    private Optional<PhraseApproval> query(String sql, FixedWords words) {
        return database.sql(sql)
                .param("template", words.template())
                .param("language", words.language().code())
                .param("digest", words.digest().bytes())
                .query(PhraseApprovalStore::approval)
                .optional();
    }

    public void confirm(PhraseApproval approval, Signed by) {
        sign("""
                UPDATE requests_phrase_approval
                SET confirmed_by = :by, confirmed_function = :function, confirmed_at = :at WHERE id = :id
                """, approval, by);
    }

    public void end(PhraseApproval approval, Signed by) {
        sign("""
                UPDATE requests_phrase_approval
                SET ended_by = :by, ended_function = :function, ended_at = :at WHERE id = :id
                """, approval, by);
    }

    private void sign(String sql, PhraseApproval approval, Signed by) {
        database.sql(sql)
                .param("by", by.by().value())
                .param("function", by.function().name())
                .param("at", RequestStore.at(by.at()))
                .param("id", approval.id())
                .update();
    }

    /// The proposals and approvals of any of these words that have not ended: of each at most one.
    public List<PhraseApproval> find(Collection<FixedWords> words) {
        return database.sql("""
                        SELECT * FROM requests_phrase_approval WHERE ended_at IS NULL
                        AND digest IN (SELECT decode(hex, 'hex') FROM unnest(CAST(:digests AS text[])) hex)
                        """)
                .param("digests", words.stream().map(one -> one.digest().hex()).toArray(String[]::new))
                .query(PhraseApprovalStore::approval)
                .list();
    }

    /// Those of a form in a language, of whatever words: what has not ended, then the newest first.
    public List<PhraseApproval> of(String template, Language language, int atMost) {
        return database.sql("""
                        SELECT * FROM requests_phrase_approval WHERE template = :template AND language = :language
                        ORDER BY ended_at IS NOT NULL, proposed_at DESC, id LIMIT :most
                        """)
                .param("template", template)
                .param("language", language.code())
                .param("most", atMost)
                .query(PhraseApprovalStore::approval)
                .list();
    }

    private static PhraseApproval approval(ResultSet row, int number) throws SQLException {
        return new PhraseApproval(
                row.getObject("id", UUID.class),
                new FixedWords(
                        row.getString("template"),
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        Sha256.ofBytes(row.getBytes("digest"))),
                signed(row, "proposed").orElseThrow(),
                signed(row, "confirmed"),
                signed(row, "ended"));
    }

    private static Optional<Signed> signed(ResultSet row, String as) throws SQLException {
        var by = row.getObject(as + "_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Signed(
                        new PersonId(by),
                        Role.valueOf(row.getString(as + "_function")),
                        Objects.requireNonNull(row.getObject(as + "_at", OffsetDateTime.class))
                                .toInstant()));
    }
}
