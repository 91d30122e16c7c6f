package org.comity.inbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.inbox.model.BoardRow;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Place;
import org.comity.requests.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `inbox_word`: digests of words, and the requests in which they stand, the youngest request first.
public class WordRows {

    /// A word in more requests than this is common: it is never the one by which the others are looked for.
    private static final int COMMON = 200;

    /// Words by which an authority finds one request, at most.
    private static final int MOST = 20_000;

    private final JdbcClient database;

    public WordRows(JdbcClient database) {
        this.database = database;
    }

    /// From now on these words find the request for an authority, and no others but those of [#add].
    public void put(AuthorityId authority, RequestId request, Instant begun, List<byte[]> digests) {
        database.sql("DELETE FROM inbox_word WHERE authority = :authority AND request_id = :request"
                        + " AND NOT lasting AND digest <> ALL (CAST(:digests AS bytea[]))")
                .param("authority", authority.value())
                .param("request", request.value())
                .param("digests", digests.toArray(byte[][]::new))
                .update();
        begin(authority, request, begun, digests);
    }

    /// The same where no word finds the request yet.
    public void begin(AuthorityId authority, RequestId request, Instant begun, List<byte[]> digests) {
        database.sql("""
                        INSERT INTO inbox_word (authority, digest, begun_at, request_id)
                        SELECT :authority, digest, :begun, :request FROM unnest(CAST(:digests AS bytea[])) digest
                        ON CONFLICT DO NOTHING
                        """)
                .param("authority", authority.value())
                .param("request", request.value())
                .param("begun", BoardRows.at(begun))
                .param("digests", digests.toArray(byte[][]::new))
                .update();
    }

    /// From now on these words find the request too, as long as it can be read. Of a correspondence of more words than
    /// [#MOST] what was written first is found.
    public void add(AuthorityId authority, RequestId request, Instant begun, List<byte[]> digests) {
        database.sql("""
                        INSERT INTO inbox_word AS w (authority, digest, begun_at, request_id, lasting)
                        SELECT :authority, digest, :begun, :request, true FROM unnest(CAST(:digests AS bytea[])) digest
                        LIMIT greatest(0, :most - (SELECT count(*) FROM inbox_word
                            WHERE request_id = :request AND authority = :authority))
                        ON CONFLICT (authority, digest, begun_at, request_id)
                            DO UPDATE SET lasting = true WHERE NOT w.lasting
                        """)
                .param("authority", authority.value())
                .param("request", request.value())
                .param("begun", BoardRows.at(begun))
                .param("digests", digests.toArray(byte[][]::new))
                .param("most", MOST)
                .update();
    }

    /// Whether there are any such words, whoever finds the request by them.
    public boolean lasting(RequestId request) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM inbox_word WHERE request_id = :request AND lasting)")
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    public void forget(RequestId request) {
        database.sql("DELETE FROM inbox_word WHERE request_id = :request")
                .param("request", request.value())
                .update();
    }

    /// The requests that hold every one of these words and that the reader may find, the youngest first.
    ///
    /// @param begunBefore when the last request of the page before was begun; the end of time at first
    /// @param before that request
    public List<BoardRow> find(
            Officer reader,
            List<byte[]> digests,
            Filter filter,
            List<UUID> colleagues,
            Instant begunBefore,
            RequestId before,
            int atMost) {
        var rarest = rarestFirst(reader.authority().id(), digests);
        var values = new HashMap<String, Object>();
        values.put("own", reader.authority().id().value());
        values.put("reader", reader.id().value());
        values.put("colleagues", colleagues.toArray(UUID[]::new));
        values.put("begun", BoardRows.at(begunBefore));
        values.put("before", before.value());
        values.put("most", atMost);
        values.put("word", rarest.getFirst());
        var sql = """
                SELECT c.*, 0 AS grouped FROM inbox_word w
                JOIN inbox_case c ON c.authority = w.authority AND c.request_id = w.request_id
                WHERE w.authority = :own AND w.digest = :word AND (w.begun_at, w.request_id) < (:begun, :before)
                """ + others(rarest, values)
                + BoardRows.READABLE
                + BoardRows.filtered(filter, values)
                + " ORDER BY w.begun_at DESC, w.request_id DESC LIMIT :most";
        return database.sql(sql).params(values).query(WordRows::row).list();
    }

    private static BoardRow row(ResultSet row, int number) throws SQLException {
        var found = BoardRows.row(row, number);
        var begun = row.getObject("begun_at", OffsetDateTime.class).toInstant();
        var place = new Place(0, begun, begun, found.request());
        return new BoardRow(
                found.request(),
                found.due(),
                found.clock(),
                found.zone(),
                found.pressure(),
                found.ours(),
                found.assignee(),
                place);
    }

    private static String others(List<byte[]> rarest, Map<String, Object> values) {
        var words = new StringBuilder();
        for (var number = 1; number < rarest.size(); number++) {
            values.put("other" + number, rarest.get(number));
            words.append("AND EXISTS (SELECT 1 FROM inbox_word o WHERE o.authority = :own AND o.digest = :other")
                    .append(number)
                    .append(" AND o.begun_at = w.begun_at AND o.request_id = w.request_id) ");
        }
        return words.toString();
    }

    private record Counted(byte[] digest, int requests) {}

    /// Each is counted no further than to [#COMMON].
    private List<byte[]> rarestFirst(AuthorityId authority, List<byte[]> digests) {
        if (digests.size() < 2) {
            return digests;
        }
        return digests.stream()
                .map(digest -> new Counted(digest, count(authority, digest)))
                .sorted(Comparator.comparingInt(Counted::requests))
                .map(Counted::digest)
                .toList();
    }

    private int count(AuthorityId authority, byte[] digest) {
        return database.sql("SELECT count(*) FROM (SELECT 1 FROM inbox_word WHERE authority = :authority"
                        + " AND digest = :digest LIMIT " + COMMON + ") few")
                .param("authority", authority.value())
                .param("digest", digest)
                .query(Integer.class)
                .single();
    }
}
