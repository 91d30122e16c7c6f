package org.comity.profiles.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.model.SuggestionId;
import org.comity.profiles.model.SuggestionPlace;
import org.comity.profiles.model.SuggestionStatus;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people outside told: `profiles_suggestion`.
public class SuggestionStore {

    private final JdbcClient database;

    public SuggestionStore(JdbcClient database) {
        this.database = database;
    }

    /// @return whether nobody told the same of this State before
    public boolean add(Suggestion told, Sha256 secret) {
        return database.sql("""
                        INSERT INTO profiles_suggestion (id, country, place, language, words, source, mail, status,
                            told_at, secret_digest, words_digest)
                        VALUES (:id, :country, :place, :language, :words, :source, :mail, :status, :at, :secret, :digest)
                        ON CONFLICT (country, words_digest) DO NOTHING
                        """)
                        .param("id", told.id().value())
                        .param("country", told.state().code())
                        .param("place", told.place().text())
                        .param("language", told.language().code())
                        .param("words", told.words())
                        .param("source", told.source())
                        .param("mail", told.mail().map(Sensitive::reveal).orElse(null), Types.VARCHAR)
                        .param("status", told.status().name())
                        .param("at", told.toldAt().atOffset(ZoneOffset.UTC))
                        .param("secret", secret.bytes())
                        .param("digest", Suggestion.digest(told.words()).bytes())
                        .update()
                == 1;
    }

    public Optional<Suggestion> find(SuggestionId id) {
        return database.sql("SELECT * FROM profiles_suggestion WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> suggestion(row))
                .optional();
    }

    /// The same, and nobody else decides it until the transaction ends.
    public Optional<Suggestion> findForChange(SuggestionId id) {
        return database.sql("SELECT * FROM profiles_suggestion WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, _) -> suggestion(row))
                .optional();
    }

    public Optional<Suggestion> findBySecret(Sha256 secret) {
        return database.sql("SELECT * FROM profiles_suggestion WHERE secret_digest = :secret")
                .param("secret", secret.bytes())
                .query((row, _) -> suggestion(row))
                .optional();
    }

    /// What waits for one State, the longest first.
    public List<Suggestion> waiting(Country state, int most) {
        return database.sql("""
                        SELECT * FROM profiles_suggestion WHERE status = 'WAITING' AND country = :country
                        ORDER BY told_at LIMIT :most
                        """)
                .param("country", state.code())
                .param("most", most)
                .query((row, _) -> suggestion(row))
                .list();
    }

    /// What waits for any State, State by State, of each those that wait longest: no State's flood hides another's.
    public List<Suggestion> waitingAnywhere(int mostOfEach) {
        return database.sql("""
                        SELECT * FROM (
                            SELECT *, row_number() OVER (PARTITION BY country ORDER BY told_at, id) AS place_in_line
                            FROM profiles_suggestion WHERE status = 'WAITING') AS waiting
                        WHERE place_in_line <= :most ORDER BY country, told_at, id
                        """)
                .param("most", mostOfEach)
                .query((row, _) -> suggestion(row))
                .list();
    }

    public int countWaiting(Country state) {
        return database.sql("SELECT count(*) FROM profiles_suggestion WHERE status = 'WAITING' AND country = :country")
                .param("country", state.code())
                .query(Integer.class)
                .single();
    }

    public int countSince(Instant when) {
        return database.sql("SELECT count(*) FROM profiles_suggestion WHERE told_at > :when")
                .param("when", when.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// @param by who decided; empty where nothing was decided
    public void save(Suggestion changed, Optional<PersonId> by) {
        database.sql("""
                        UPDATE profiles_suggestion
                        SET words = :words, source = :source, mail = :mail, status = :status, decided_at = :at,
                            decided_by = coalesce(:by, decided_by), answer = :answer, proposal_id = :proposal
                        WHERE id = :id
                        """)
                .param("words", changed.words())
                .param("source", changed.source())
                .param("mail", changed.mail().map(Sensitive::reveal).orElse(null), Types.VARCHAR)
                .param("status", changed.status().name())
                .param(
                        "at",
                        changed.decidedAt()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("answer", changed.answer().orElse(null), Types.VARCHAR)
                .param("proposal", changed.proposal().map(ProposalId::value).orElse(null), Types.OTHER)
                .param("id", changed.id().value())
                .update();
    }

    /// Erases mail addresses of what was told before an instant.
    public int forgetMail(Instant before) {
        return database.sql("UPDATE profiles_suggestion SET mail = NULL WHERE mail IS NOT NULL AND told_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Erases what was decided before an instant.
    public int forget(Instant before) {
        return database.sql("DELETE FROM profiles_suggestion WHERE decided_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Erases what was told before an instant and still waits.
    public int forgetWaiting(Instant before) {
        return database.sql("DELETE FROM profiles_suggestion WHERE status = 'WAITING' AND told_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        var proposal = row.getObject("proposal_id", UUID.class);
        return new Suggestion(
                new SuggestionId(row.getObject("id", UUID.class)),
                new Country(row.getString("country")),
                new SuggestionPlace(row.getString("place")),
                Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                row.getString("words"),
                row.getString("source"),
                Optional.ofNullable(row.getString("mail")).map(Sensitive::of),
                SuggestionStatus.valueOf(row.getString("status")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(decided).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(proposal).map(ProposalId::new));
    }
}
