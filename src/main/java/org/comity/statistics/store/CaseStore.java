package org.comity.statistics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.comity.identity.AuthorityId;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.statistics.model.CountedCase;
import org.comity.statistics.model.OffenceGroup;
import org.comity.statistics.model.Period;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `statistics_case`: one for each request that was sent, written as things happen to it.
public class CaseStore {

    /// The month of a side in which a row changed.
    public record Month(AuthorityId authority, Side side, YearMonth month) {}

    private static final int FETCHED_AT_ONCE = 2_000;

    private final JdbcClient database;

    public CaseStore(JdbcClient database) {
        this.database = database;
    }

    /// A request that was sent; nothing where it is there already.
    public void add(RequestEvent.InFigures sent) {
        database.sql("""
                        INSERT INTO statistics_case (request_id, requesting, requested, requesting_state, requested_state,
                            measure, category, offence, emergency, only_members, sent_at)
                        VALUES (:id, :requesting, :requested, :requestingState, :requestedState, :measure, :category,
                            :offence, :emergency, :onlyMembers, :at) ON CONFLICT DO NOTHING
                        """)
                .param("id", sent.id().value())
                .param("requesting", sent.requesting().value())
                .param("requested", sent.requested().value())
                .param("requestingState", sent.requestingState().code())
                .param("requestedState", sent.requestedState().code())
                .param("measure", sent.measure().name())
                .param("category", sent.category())
                .param(
                        "offence",
                        sent.offence() == null
                                ? null
                                : OffenceGroup.of(sent.offence()).name())
                .param("emergency", sent.emergency())
                .param("onlyMembers", sent.onlyMembers())
                .param("at", at(sent.at()))
                .update();
    }

    public boolean has(RequestId request) {
        return database.sql("SELECT count(*) FROM statistics_case WHERE request_id = :id")
                        .param("id", request.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// Nothing where it is not counted, or bears that mark already.
    public void mark(RequestId request, boolean onlyMembers) {
        database.sql("UPDATE statistics_case SET only_members = :only, stale = true"
                        + " WHERE request_id = :id AND only_members <> :only")
                .param("only", onlyMembers)
                .param("id", request.value())
                .update();
    }

    public void delivered(RequestId request, Instant at) {
        set("delivered_at = coalesce(delivered_at, :at)", request, at);
    }

    public void acknowledged(RequestId request, Instant at) {
        set("acknowledged_at = coalesce(acknowledged_at, :at)", request, at);
    }

    /// Something was missing, unless the addressee had done something by then.
    public void asked(RequestId request, Instant at) {
        set("asked = asked OR (executed_at IS NULL AND refusal IS NULL AND sent_at <= :at)", request, at);
    }

    public void executed(RequestId request, Instant at) {
        set("executed_at = coalesce(executed_at, :at)", request, at);
    }

    /// The confirmation that data are preserved.
    public void preserved(RequestId request) {
        database.sql("UPDATE statistics_case SET preserved = true, stale = true WHERE request_id = :id")
                .param("id", request.value())
                .update();
    }

    public void refused(RequestId request, Instant at, String ground) {
        database.sql("UPDATE statistics_case SET refusal = :ground, ended_at = coalesce(ended_at, :at), stale = true"
                        + " WHERE request_id = :id")
                .param("ground", ground)
                .param("at", at(at))
                .param("id", request.value())
                .update();
    }

    public void extended(RequestId request, Instant at) {
        set("extensions = extensions + CASE WHEN sent_at <= :at THEN 1 ELSE 0 END", request, at);
    }

    public void converted(RequestId request, Instant at) {
        set("converted = sent_at <= :at", request, at);
    }

    /// Where a request for assistance came in time, nothing was lost: the preservation ended after it was decided.
    public void lapsed(RequestId request, Instant at) {
        set("lapsed = NOT converted, ended_at = coalesce(ended_at, :at)", request, at);
    }

    public void ended(RequestId request, Instant at) {
        set("ended_at = coalesce(ended_at, :at)", request, at);
    }

    private void set(String what, RequestId request, Instant at) {
        database.sql("UPDATE statistics_case SET " + what + ", stale = true WHERE request_id = :id")
                .param("at", at(at))
                .param("id", request.value())
                .update();
    }

    /// What counts for a side of an authority in a period.
    ///
    /// @param most at most so many, whichever come first
    public List<CountedCase> of(AuthorityId authority, Side side, Period period, int most) {
        return database.sql("SELECT * FROM statistics_case WHERE " + within(side)
                        + " ORDER BY "
                        + when(side) + " LIMIT :most")
                .param("authority", authority.value())
                .param("from", at(period.begins()))
                .param("until", at(period.ends()))
                .param("most", most)
                .query(CaseStore::counted)
                .list();
    }

    /// All that counts for a side of an authority in a period, one by one.
    public void each(AuthorityId authority, Side side, Period period, Consumer<CountedCase> taking) {
        try (var rows = database
                .sql("SELECT * FROM statistics_case WHERE " + within(side))
                .withFetchSize(FETCHED_AT_ONCE)
                .param("authority", authority.value())
                .param("from", at(period.begins()))
                .param("until", at(period.ends()))
                .query(CaseStore::counted)
                .stream()) {
            rows.forEach(taking);
        }
    }

    /// Whether it is more than some number, without counting further.
    public boolean moreThan(int most, AuthorityId authority, Side side, Period period) {
        return database.sql("SELECT count(*) FROM (SELECT 1 FROM statistics_case WHERE " + within(side)
                                + " LIMIT :most) AS counted")
                        .param("authority", authority.value())
                        .param("from", at(period.begins()))
                        .param("until", at(period.ends()))
                        .param("most", most + 1)
                        .query(Integer.class)
                        .single()
                > most;
    }

    private static String within(Side side) {
        return (side == Side.REQUESTED ? "requested" : "requesting")
                + " = :authority AND " + when(side) + " >= :from AND "
                + when(side) + " < :until";
    }

    private static String when(Side side) {
        return side == Side.REQUESTED ? "delivered_at" : "sent_at";
    }

    /// Everything that was sent in a period, by whomever, one by one.
    public void eachSent(Period period, Consumer<CountedCase> taking) {
        try (var rows = database
                .sql("SELECT * FROM statistics_case WHERE sent_at >= :from AND sent_at < :until ORDER BY sent_at")
                .withFetchSize(FETCHED_AT_ONCE)
                .param("from", at(period.begins()))
                .param("until", at(period.ends()))
                .query(CaseStore::counted)
                .stream()) {
            rows.forEach(taking);
        }
    }

    /// When the first of all was sent; empty before.
    public Optional<Instant> first() {
        return database.sql("SELECT min(sent_at) AS first FROM statistics_case")
                .query((row, number) -> Optional.ofNullable(instant(row, "first")))
                .single();
    }

    /// Takes some of those that changed, the oldest first, as summed up from now on; others' transactions take others.
    ///
    /// @return the months they belong to, of both sides
    public Set<Month> takeStale(int most) {
        var months = new HashSet<Month>();
        database.sql("""
                        WITH taken AS MATERIALIZED (
                            SELECT request_id FROM statistics_case WHERE stale ORDER BY sent_at LIMIT :most
                            FOR UPDATE SKIP LOCKED)
                        UPDATE statistics_case c SET stale = false FROM taken WHERE c.request_id = taken.request_id
                        RETURNING c.requesting, c.requested, c.sent_at, c.delivered_at
                        """).param("most", most).query(row -> {
            months.add(new Month(authority(row, "requesting"), Side.REQUESTING, month(row, "sent_at")));
            if (instant(row, "delivered_at") != null) {
                months.add(new Month(authority(row, "requested"), Side.REQUESTED, month(row, "delivered_at")));
            }
        });
        return months;
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static CountedCase counted(ResultSet row, int number) throws SQLException {
        var offence = row.getString("offence");
        return new CountedCase(
                authority(row, "requesting"),
                Country.of(row.getString("requesting_state")),
                authority(row, "requested"),
                Country.of(row.getString("requested_state")),
                RequestedMeasure.valueOf(row.getString("measure")),
                row.getString("category"),
                offence == null ? null : OffenceGroup.valueOf(offence),
                row.getBoolean("emergency"),
                row.getBoolean("only_members"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                instant(row, "delivered_at"),
                instant(row, "acknowledged_at"),
                instant(row, "executed_at"),
                row.getString("refusal"),
                row.getBoolean("asked"),
                row.getBoolean("preserved"),
                row.getBoolean("converted"),
                row.getBoolean("lapsed"),
                row.getInt("extensions"));
    }

    private static AuthorityId authority(ResultSet row, String column) throws SQLException {
        return new AuthorityId(row.getObject(column, UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
