package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.AuthorityId;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Note;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Rows of `requests_note`.
public class NoteStore {

    /// How many of a kind one side writes about one request.
    public static final int MOST = 200;

    private static final String PURPOSE = "request.note";

    /// Those destroyed among them are left out afterwards.
    private static final int MOST_WAITING = 500;

    private final JdbcClient database;
    private final Vault vault;
    private final ObjectMapper json;

    public NoteStore(JdbcClient database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /// The number the next one of a kind will have; the request's row must be held.
    public int nextNumber(RequestId id, NoteKind kind) {
        return database.sql("SELECT coalesce(max(number), 0) + 1 FROM requests_note"
                        + " WHERE request_id = :id AND kind = :kind")
                .param("id", id.value())
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    /// Whether a side has written so many of a kind that no more are kept; the request's row must be held.
    public boolean full(RequestId id, NoteKind kind, Side side) {
        return database.sql("SELECT count(*) FROM requests_note"
                                + " WHERE request_id = :id AND kind = :kind AND side = :side")
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .param("side", side.name())
                        .query(Integer.class)
                        .single()
                >= MOST;
    }

    public void add(RequestId id, CaseKeyId caseKey, Note note) {
        database.sql("""
                        INSERT INTO requests_note (request_id, kind, number, side, at, details, entry_id)
                        VALUES (:id, :kind, :number, :side, :at, :details, :entry)
                        """)
                .param("id", id.value())
                .param("kind", note.kind().name())
                .param("number", note.number())
                .param("side", note.side().name())
                .param("at", RequestStore.at(note.at()))
                .param(
                        "details",
                        vault.seal(
                                caseKey, CanonicalContent.bytes(note.details().reveal()), PURPOSE))
                .param("entry", note.entry())
                .update();
    }

    /// All that stands beside a request, in the order in which it was written; nothing once its key is destroyed.
    public List<Note> of(RequestId id, CaseKeyId caseKey) {
        return opened(
                caseKey,
                database.sql("SELECT * FROM requests_note WHERE request_id = :id ORDER BY written")
                        .param("id", id.value())
                        .query(NoteStore::sealed)
                        .list());
    }

    /// The note with this entry in the record, or none.
    List<Note> at(RequestId id, CaseKeyId caseKey, UUID entry) {
        return opened(
                caseKey,
                database.sql("SELECT * FROM requests_note WHERE request_id = :id AND entry_id = :entry")
                        .param("id", id.value())
                        .param("entry", entry)
                        .query(NoteStore::sealed)
                        .list());
    }

    private List<Note> opened(CaseKeyId caseKey, List<Sealed> sealed) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        var keys = vault.keys(Set.of(caseKey));
        return keys.destruction(caseKey).isPresent()
                ? List.of()
                : sealed.stream()
                        .map(one -> one.opened(open(keys, caseKey, one.details())))
                        .toList();
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                NoteKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                Side.valueOf(row.getString("side")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBytes("details"),
                row.getObject("entry_id", UUID.class));
    }

    private record Sealed(NoteKind kind, int number, Side side, Instant at, byte[] details, UUID entry) {

        Note opened(Map<String, String> said) {
            return new Note(kind, number, side, at, Sensitive.of(said), entry);
        }
    }

    /// A draft that is shown for comments, before anyone asked the policy.
    public record Shown(
            RequestId id,
            String reference,
            RequestedMeasure measure,
            AuthorityId requesting,
            Handling handling,
            Status status,
            Instant at) {}

    /// The drafts that an authority is shown for comments right now, the newest change first.
    ///
    /// @param open the statuses in which a draft may be shown
    public List<Shown> shownTo(AuthorityId requested, Set<String> open, int atMost) {
        return database.sql("""
                        SELECT r.id, r.reference, r.measure, r.requesting_authority, r.handling, r.status, n.at
                        FROM requests_note n JOIN requests_request r ON r.id = n.request_id
                        WHERE n.kind = 'PRECHECK' AND r.requested_authority = :own AND r.status IN (:open)
                        AND NOT EXISTS (SELECT 1 FROM requests_note later WHERE later.request_id = n.request_id
                            AND ((later.kind = 'PRECHECK' AND later.number > n.number)
                                OR (later.kind = 'PRECHECK_ENDED' AND later.number = n.number)))
                        ORDER BY r.changed_at DESC LIMIT :most
                        """)
                .param("own", requested.value())
                .param("open", open)
                .param("most", atMost)
                .query((row, number) -> new Shown(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        RequestedMeasure.valueOf(row.getString("measure")),
                        new AuthorityId(row.getObject("requesting_authority", UUID.class)),
                        Handling.valueOf(row.getString("handling")),
                        Status.valueOf(row.getString("status")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// What an authority sent in an emergency and nobody has reviewed, the oldest first; without what was destroyed,
    /// which nobody can review any more.
    public List<RequestId> unreviewed(AuthorityId requesting, int atMost) {
        var waiting = database.sql("""
                        SELECT r.id, r.case_key FROM requests_note n JOIN requests_request r ON r.id = n.request_id
                        WHERE n.kind = 'EMERGENCY' AND r.requesting_authority = :own AND NOT EXISTS
                            (SELECT 1 FROM requests_note f WHERE f.request_id = n.request_id AND f.kind = 'REVIEW')
                        ORDER BY n.at LIMIT :most
                        """)
                .param("own", requesting.value())
                .param("most", MOST_WAITING)
                .query((row, number) -> new Waiting(
                        new RequestId(row.getObject("id", UUID.class)),
                        new CaseKeyId(row.getObject("case_key", UUID.class))))
                .list();
        var keys = vault.keys(waiting.stream().map(Waiting::caseKey).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(one -> keys.destruction(one.caseKey()).isEmpty())
                .map(Waiting::id)
                .limit(atMost)
                .toList();
    }

    private record Waiting(RequestId id, CaseKeyId caseKey) {}

    private Map<String, String> open(KeyRing keys, CaseKeyId caseKey, byte[] sealed) {
        var texts = new HashMap<String, String>();
        json.readTree(keys.open(caseKey, sealed, PURPOSE))
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
