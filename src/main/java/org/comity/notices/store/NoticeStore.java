package org.comity.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.comity.identity.PersonId;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Notice;
import org.comity.notices.model.NoticeId;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `notices_notice`.
public class NoticeStore {

    private final JdbcClient database;

    public NoticeStore(JdbcClient database) {
        this.database = database;
    }

    /// Adds a notice for everyone at once.
    ///
    /// @param mailDue when it is mailed to whom
    public void add(News news, List<Recipient> recipients, Function<Recipient, Instant> mailDue) {
        database.sql("""
                        INSERT INTO notices_notice (id, person_id, kind, subject, authority_id, reference, link, deadline,
                            urgent, why, place, at, mail, mail_due_at)
                        SELECT t.id, t.person, :kind, :subject, :authority, :reference, :link, :deadline,
                            :urgent, t.why, t.place, :at, :mail, t.due
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:people AS uuid[]), CAST(:whys AS text[]),
                            CAST(:places AS text[]), CAST(:dues AS timestamptz[])) AS t (id, person, why, place, due)
                        WHERE NOT :once OR NOT EXISTS (SELECT 1 FROM notices_notice n
                            WHERE n.person_id = t.person AND n.read_at IS NULL AND n.kind = :kind)
                        """)
                .param("kind", news.kind().name())
                .param("subject", news.subject(), Types.OTHER)
                .param(
                        "authority",
                        news.authority() == null ? null : news.authority().value(),
                        Types.OTHER)
                .param("reference", news.reference(), Types.VARCHAR)
                .param("link", news.link())
                .param("deadline", at(news.deadline()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("urgent", news.urgent())
                .param("at", at(news.at()))
                .param("mail", news.kind().hasItsOwnLetter() ? "NONE" : "WAITING")
                .param("once", news.kind().oncePerReader())
                .param("ids", column(recipients, any -> UUID.randomUUID().toString()))
                .param("people", column(recipients, told -> told.person().id().toString()))
                .param("whys", column(recipients, told -> told.why().name()))
                .param("places", column(recipients, Recipient::place))
                .param("dues", column(recipients, told -> mailDue.apply(told).toString()))
                .update();
    }

    /// Those of a kind that wait to be mailed to somebody are mailed at another time.
    public void putOff(PersonId person, Kind kind, Instant due) {
        database.sql("""
                        UPDATE notices_notice SET mail_due_at = :due
                        WHERE person_id = :person AND kind = :kind AND mail = 'WAITING'
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("due", at(due))
                .update();
    }

    private static String[] column(List<Recipient> recipients, Function<Recipient, String> value) {
        return recipients.stream().map(value).toArray(String[]::new);
    }

    /// Unread ones first, then the newest.
    public List<Notice> of(PersonId person, int atMost) {
        return database.sql("""
                        (SELECT * FROM notices_notice WHERE person_id = :person AND read_at IS NULL
                         ORDER BY at DESC, id LIMIT :most)
                        UNION ALL
                        (SELECT * FROM notices_notice WHERE person_id = :person AND read_at IS NOT NULL
                         ORDER BY at DESC, id LIMIT :most)
                        LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", atMost)
                .query(NoticeStore::notice)
                .list();
    }

    public int unread(PersonId person, int atMost) {
        return database.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM notices_notice
                        WHERE person_id = :person AND read_at IS NULL LIMIT :most) AS unread
                        """)
                .param("person", person.value())
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    /// Whether there is such a notice of the person; read again, it keeps its first time.
    public boolean read(PersonId person, NoticeId notice, Instant at) {
        return database.sql("""
                        UPDATE notices_notice SET read_at = coalesce(read_at, :at) WHERE id = :id AND person_id = :person
                        """)
                        .param("id", notice.value())
                        .param("person", person.value())
                        .param("at", at(at))
                        .update()
                == 1;
    }

    public void readAll(PersonId person, Instant at) {
        database.sql("UPDATE notices_notice SET read_at = :at WHERE person_id = :person AND read_at IS NULL")
                .param("person", person.value())
                .param("at", at(at))
                .update();
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("link"),
                instant(row, "deadline"),
                row.getBoolean("urgent"),
                Why.valueOf(row.getString("why")),
                row.getString("place"),
                Objects.requireNonNull(instant(row, "at")),
                instant(row, "read_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
