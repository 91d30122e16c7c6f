package org.comity.inbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.clocks.ClockKind;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.inbox.model.BoardRow;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.requests.RequestId;
import org.comity.requests.model.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads `inbox_case` in the order of the board, a page at a time and each page where the one before ended.
/// Under TLP:RED rows are found by those alone who work on them: a page with fewer lines would say that
/// there is something.
public class BoardRows {

    /// Who asks, what for, and where to go on.
    ///
    /// @param colleagues the authority's officers as they stand now: what is in nobody else's hands is in nobody's
    /// @param soon what is due before it is due now
    public record Question(
            Officer reader, Filter filter, List<PersonId> colleagues, Instant soon, Optional<Place> after, int atMost) {

        public Question {
            colleagues = List.copyOf(colleagues);
        }
    }

    static final String READABLE = " AND (NOT c.red OR :reader = ANY (c.members))";
    private static final String NOW_EMERGENCIES = """
            SELECT c.*, 0 AS grouped FROM inbox_case c WHERE authority = :own AND open AND pressure = 0
            %s ORDER BY due_at, request_id LIMIT :most
            """;
    private static final String NOW_DUE = """
            SELECT c.*, 1 AS grouped FROM inbox_case c WHERE authority = :own AND open AND pressure > 0
            AND due_at < :soon %s ORDER BY due_at, request_id LIMIT :most
            """;
    private static final String WAITING = """
            SELECT c.*, pressure AS grouped FROM inbox_case c WHERE authority = :own AND open AND ours = :ours
            AND pressure > 0 AND due_at >= :soon %s
            ORDER BY pressure, due_at, changed_at, request_id LIMIT :most
            """;
    private static final String MINE = """
            SELECT c.*, pressure AS grouped FROM inbox_case c WHERE authority = :own AND open AND assignee = :reader
            %s ORDER BY pressure, due_at, changed_at, request_id LIMIT :most
            """;
    private static final String ALL = """
            SELECT c.*, 0 AS grouped FROM inbox_case c WHERE authority = :own
            %s ORDER BY changed_at DESC, request_id DESC LIMIT :most
            """;
    private static final String AFTER_DUE = " AND (due_at, request_id) > (:afterDue, :afterId)";
    private static final String AFTER_PRESSURE =
            " AND (pressure, due_at, changed_at, request_id) > (:afterGroup, :afterDue, :afterAt, :afterId)";
    private static final String AFTER_CHANGE = " AND (changed_at, request_id) < (:afterAt, :afterId)";

    private final JdbcClient database;

    public BoardRows(JdbcClient database) {
        this.database = database;
    }

    public List<BoardRow> of(Section section, Question question) {
        return switch (section) {
            case NOW -> now(question);
            case OURS -> ask(WAITING, AFTER_PRESSURE, question, Map.of("ours", true, "soon", at(question.soon())));
            case THEIRS -> ask(WAITING, AFTER_PRESSURE, question, Map.of("ours", false, "soon", at(question.soon())));
            case MINE -> ask(MINE, AFTER_PRESSURE, question, Map.of());
            case ALL -> ask(ALL, AFTER_CHANGE, question, Map.of());
        };
    }

    /// Two orders of one index each; the first is left out once its end was passed.
    private List<BoardRow> now(Question question) {
        var group = question.after().map(Place::group).orElse(-1);
        var soon = Map.<String, Object>of("soon", at(question.soon()));
        if (group == 1) {
            return ask(NOW_DUE, AFTER_DUE, question, soon);
        }
        var values = values(question);
        values.putAll(soon);
        var filtered = READABLE + filtered(question.filter(), values);
        var both = "(" + narrowed(NOW_EMERGENCIES, filtered + (group == 0 ? AFTER_DUE : "")) + ") UNION ALL ("
                + narrowed(NOW_DUE, filtered) + ") ORDER BY grouped, due_at, request_id LIMIT :most";
        return rows(both, values);
    }

    private List<BoardRow> ask(String sql, String further, Question question, Map<String, Object> more) {
        var values = values(question);
        values.putAll(more);
        var filtered = READABLE + filtered(question.filter(), values);
        return rows(narrowed(sql, filtered + (question.after().isPresent() ? further : "")), values);
    }

    private static String narrowed(String sql, String conditions) {
        return sql.formatted(conditions);
    }

    private List<BoardRow> rows(String sql, Map<String, Object> values) {
        return database.sql(sql).params(values).query(BoardRows::row).list();
    }

    private static Map<String, Object> values(Question question) {
        var values = new HashMap<String, Object>();
        values.put("own", question.reader().authority().id().value());
        values.put("reader", question.reader().id().value());
        values.put("most", question.atMost());
        values.put(
                "colleagues",
                question.colleagues().stream().map(PersonId::value).toArray(UUID[]::new));
        question.after().ifPresent(place -> {
            values.put("afterGroup", place.group());
            values.put("afterDue", at(place.due()));
            values.put("afterAt", at(place.at()));
            values.put("afterId", place.request().value());
        });
        return values;
    }

    static String filtered(Filter filter, Map<String, Object> values) {
        var words = new StringBuilder();
        filter.measure().ifPresent(measure -> {
            words.append(" AND c.measure = :measure");
            values.put("measure", measure.name());
        });
        filter.partner().ifPresent(partner -> {
            words.append(" AND c.partner = :partner");
            values.put("partner", partner.code());
        });
        filter.side().ifPresent(side -> {
            words.append(" AND c.requesting = :requesting");
            values.put("requesting", side == Side.REQUESTING);
        });
        filter.status().ifPresent(status -> {
            words.append(" AND c.status = :status");
            values.put("status", status.name());
        });
        words.append(
                switch (filter.hands()) {
                    case ALL -> "";
                    case MINE -> " AND c.assignee = :reader";
                    case NOBODY -> " AND (c.assignee IS NULL OR c.assignee <> ALL (:colleagues))";
                });
        return words.toString();
    }

    static BoardRow row(ResultSet row, int number) throws SQLException {
        var request = new RequestId(row.getObject("request_id", UUID.class));
        var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        var assignee = row.getObject("assignee", UUID.class);
        var kind = row.getString("due_kind");
        return new BoardRow(
                request,
                due.equals(CaseRows.NEVER) ? null : due,
                kind == null ? null : ClockKind.valueOf(kind),
                ZoneId.of(row.getString("zone")),
                row.getInt("pressure"),
                row.getBoolean("ours"),
                named(assignee),
                new Place(
                        row.getInt("grouped"),
                        due,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        request));
    }

    private static @Nullable PersonId named(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
