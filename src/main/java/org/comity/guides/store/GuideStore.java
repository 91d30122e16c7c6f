package org.comity.guides.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.guides.GuideId;
import org.comity.guides.Review;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What editors published of guides and confirmed: `guides_edition` and `guides_review`.
public class GuideStore {

    /// The number of the database lock of the one that changes guides: "Guides" in ASCII.
    private static final long LOCK = 0x477569646573L;

    private static final String FOR_GUIDE = "slug";

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public GuideStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else changes a guide, so that numbers become visible in their
    /// order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Who changed something, when, and its entry in the record.
    public record Hand(PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    /// @param restores the version taken up again
    public record NewEdition(GuideId guide, Language language, String written, Optional<Long> restores) {}

    /// Only while holding the lock.
    public void publish(NewEdition edition, Hand hand) {
        database.sql("""
                        INSERT INTO guides_edition
                        (slug, language, written, restores, at, published_by, demonstration, entry_id)
                        VALUES (:slug, :language, :written, :restores, :at, :by, :demonstration, :entry)
                        """)
                .param(FOR_GUIDE, edition.guide().slug())
                .param("language", edition.language().code())
                .param("written", edition.written())
                .param("restores", edition.restores().orElse(null), Types.BIGINT)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// Only while holding the lock.
    public void review(GuideId guide, Review review, Hand hand) {
        database.sql("""
                        INSERT INTO guides_review
                        (slug, reviewed_on, due, place, at, reviewed_by, demonstration, entry_id)
                        VALUES (:slug, :on, :due, :place, :at, :by, :demonstration, :entry)
                        """)
                .param(FOR_GUIDE, guide.slug())
                .param("on", review.on())
                .param("due", review.due())
                .param("place", review.by())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// The latest numbers: others whenever something was published or confirmed.
    public record Newest(long edition, long review) {}

    public Newest newest() {
        return database.sql("""
                        SELECT (SELECT coalesce(max(number), 0) FROM guides_edition
                                WHERE :fictional OR NOT demonstration) AS edition,
                               (SELECT coalesce(max(number), 0) FROM guides_review
                                WHERE :fictional OR NOT demonstration) AS review
                        """)
                .param("fictional", fictional)
                .query((row, _) -> new Newest(row.getLong("edition"), row.getLong("review")))
                .single();
    }

    /// What an editor published.
    ///
    /// @param restores the version whose text was taken up again
    public record Published(
            long number, GuideId guide, Language language, String written, Optional<Long> restores, Instant at) {}

    /// The newest of each guide and language.
    public List<Published> current() {
        return database.sql("""
                        SELECT DISTINCT ON (slug, language) * FROM guides_edition
                        WHERE :fictional OR NOT demonstration
                        ORDER BY slug, language, number DESC
                        """)
                .param("fictional", fictional)
                .query((row, _) -> published(row))
                .list();
    }

    /// The newest first.
    public List<Published> versions(GuideId guide, Language language, int most) {
        return database.sql("""
                        SELECT * FROM guides_edition
                        WHERE slug = :slug AND language = :language AND (:fictional OR NOT demonstration)
                        ORDER BY number DESC LIMIT :most
                        """)
                .param(FOR_GUIDE, guide.slug())
                .param("language", language.code())
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> published(row))
                .list();
    }

    public Optional<Published> version(GuideId guide, Language language, long number) {
        return database.sql("""
                        SELECT * FROM guides_edition
                        WHERE number = :number AND slug = :slug AND language = :language
                              AND (:fictional OR NOT demonstration)
                        """)
                .param("number", number)
                .param(FOR_GUIDE, guide.slug())
                .param("language", language.code())
                .param("fictional", fictional)
                .query((row, _) -> published(row))
                .optional();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getLong("number"),
                new GuideId(row.getString(FOR_GUIDE)),
                Language.ofCode(row.getString("language")).orElseThrow(),
                row.getString("written"),
                Optional.ofNullable(row.getObject("restores", Long.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// The latest review of a guide.
    public record Reviewed(GuideId guide, Review review) {}

    public List<Reviewed> reviews() {
        return database.sql("""
                        SELECT DISTINCT ON (slug) * FROM guides_review
                        WHERE :fictional OR NOT demonstration
                        ORDER BY slug, number DESC
                        """)
                .param("fictional", fictional)
                .query((row, _) -> new Reviewed(
                        new GuideId(row.getString(FOR_GUIDE)),
                        new Review(
                                row.getObject("reviewed_on", LocalDate.class),
                                row.getObject("due", LocalDate.class),
                                row.getString("place"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
    }
}
