package org.comity.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.notices.model.DueNotice;
import org.comity.notices.model.Kind;
import org.comity.notices.model.Letter;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Notice;
import org.comity.notices.model.NoticeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `notices_letter`, and which notices lie in which letter.
public class LetterStore {

    private final JdbcClient database;

    public LetterStore(JdbcClient database) {
        this.database = database;
    }

    /// People for whom something is due to be mailed.
    public List<PersonId> peopleDue(Instant now, int atMost) {
        return database.sql("""
                        SELECT person_id FROM notices_notice WHERE mail = 'WAITING' AND mail_due_at <= :now
                        GROUP BY person_id ORDER BY min(mail_due_at) LIMIT :most
                        """)
                .param("now", NoticeStore.at(now))
                .param("most", atMost)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /// All that is due for these people, held until the transaction ends.
    public List<DueNotice> due(List<PersonId> people, Instant now) {
        return database.sql("""
                        SELECT id, person_id, kind, urgent, read_at IS NOT NULL AS seen FROM notices_notice
                        WHERE mail = 'WAITING' AND mail_due_at <= :now AND person_id = ANY (CAST(:people AS uuid[]))
                        ORDER BY at, id FOR UPDATE SKIP LOCKED
                        """)
                .param("now", NoticeStore.at(now))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new DueNotice(
                        new NoticeId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getBoolean("urgent"),
                        row.getBoolean("seen")))
                .list();
    }

    /// These notices are not mailed.
    public void leaveOut(List<DueNotice> notices) {
        if (!notices.isEmpty()) {
            database.sql("UPDATE notices_notice SET mail = 'NONE' WHERE id = ANY (CAST(:ids AS uuid[]))")
                    .param("ids", ids(notices))
                    .update();
        }
    }

    public void add(Letter letter, List<DueNotice> notices, Instant now) {
        var address = letter.address();
        database.sql("""
                        INSERT INTO notices_letter (id, person_id, sort, address, state, next_try_at, created_at)
                        VALUES (:id, :person, :sort, :address, 'WAITING', :now, :now)
                        """)
                .param("id", letter.id())
                .param("person", letter.person().value())
                .param("sort", letter.sort().name())
                .param("address", address == null ? null : address.text(), Types.VARCHAR)
                .param("now", NoticeStore.at(now))
                .update();
        if (!notices.isEmpty()) {
            database.sql("""
                            UPDATE notices_notice SET mail = 'LETTER', letter_id = :letter
                            WHERE id = ANY (CAST(:ids AS uuid[]))
                            """)
                    .param("letter", letter.id())
                    .param("ids", ids(notices))
                    .update();
        }
    }

    private static UUID[] ids(List<DueNotice> notices) {
        return notices.stream().map(notice -> notice.id().value()).toArray(UUID[]::new);
    }

    /// The letter that has waited longest, held until the transaction ends; nobody else gets it.
    public Optional<Letter> take(Instant now) {
        return database.sql("""
                        SELECT * FROM notices_letter WHERE state = 'WAITING' AND next_try_at <= :now
                        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", NoticeStore.at(now))
                .query(LetterStore::letter)
                .optional();
    }

    public List<Notice> noticesIn(Letter letter) {
        return database.sql("SELECT * FROM notices_notice WHERE letter_id = :letter ORDER BY at, id")
                .param("letter", letter.id())
                .query(NoticeStore::notice)
                .list();
    }

    public void settle(Letter letter, Letter.State state, Instant now) {
        database.sql("""
                        UPDATE notices_letter SET state = :state, attempts = attempts + 1, settled_at = :now
                        WHERE id = :id
                        """)
                .param("id", letter.id())
                .param("state", state.name())
                .param("now", NoticeStore.at(now))
                .update();
    }

    public void tryAgain(Letter letter, Instant next) {
        database.sql("UPDATE notices_letter SET attempts = attempts + 1, next_try_at = :next WHERE id = :id")
                .param("id", letter.id())
                .param("next", NoticeStore.at(next))
                .update();
    }

    /// What became of the last letter to a person.
    public Optional<Letter.State> last(PersonId person) {
        return database.sql("""
                        SELECT state FROM notices_letter WHERE person_id = :person ORDER BY created_at DESC LIMIT 1
                        """)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Letter.State::valueOf);
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var address = row.getString("address");
        return new Letter(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Letter.Sort.valueOf(row.getString("sort")),
                address == null ? null : new MailAddress(address),
                row.getInt("attempts"));
    }
}
