package org.comity.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.comity.identity.AuthorityId;
import org.comity.notices.model.Kind;
import org.comity.requests.RequestId;
import org.comity.requests.ToldOthers;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts who was told of a request, and how far their letters came.
public class TellingStore implements ToldOthers {

    private static final int MOST = 100;

    private final JdbcClient database;

    public TellingStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Told> of(RequestId id, AuthorityId requested) {
        return database.sql("""
                        SELECT n.kind, n.at, count(*) AS people,
                            count(*) FILTER (WHERE l.state = 'ACCEPTED') AS accepted,
                            max(l.settled_at) FILTER (WHERE l.state = 'ACCEPTED') AS accepted_at,
                            count(*) FILTER (WHERE n.mail = 'WAITING' OR l.state = 'WAITING') AS waiting,
                            count(*) FILTER (WHERE l.state = 'FAILED') AS failed,
                            count(*) FILTER (WHERE n.mail = 'NONE' OR l.state = 'NONE') AS not_mailed
                        FROM notices_notice n LEFT JOIN notices_letter l ON l.id = n.letter_id
                        WHERE n.subject = :request AND n.authority_id = :authority
                        GROUP BY n.kind, n.at ORDER BY n.at, n.kind LIMIT :most
                        """)
                .param("request", id.value())
                .param("authority", requested.value())
                .param("most", MOST)
                .query(TellingStore::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                to(Kind.valueOf(row.getString("kind"))),
                row.getInt("people"),
                Objects.requireNonNull(NoticeStore.instant(row, "at")),
                row.getInt("accepted"),
                NoticeStore.instant(row, "accepted_at"),
                row.getInt("waiting"),
                row.getInt("failed"),
                row.getInt("not_mailed"));
    }

    private static To to(Kind kind) {
        return kind == Kind.NOBODY_THERE
                ? To.EMERGENCY_DESK
                : kind == Kind.NOT_ACKNOWLEDGED ? To.AUTHORITY : To.OFFICERS;
    }
}
