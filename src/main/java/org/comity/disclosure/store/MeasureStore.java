package org.comity.disclosure.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.ListingId;
import org.comity.disclosure.model.GlassRule;
import org.comity.disclosure.model.Numbers;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what people asked for and broke.
public class MeasureStore {

    private static final int MOST = 100;
    private static final String GLASS = "urgency IN ('LIFE', 'EVIDENCE')";

    private final JdbcClient database;

    public MeasureStore(JdbcClient database) {
        this.database = database;
    }

    /// Until the transaction ends nobody else asks for this authority, so that many at once are not more than the
    /// limit.
    public void lock(AuthorityId authority) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:authority, 0))")
                .param("authority", "disclosure_request " + authority)
                .query((row, number) -> true)
                .single();
    }

    /// When the oldest of a person's last so many requests was; empty while there are fewer.
    public Optional<Instant> asked(PersonId person, int most) {
        return nth("asker_id = :whose AND NOT " + GLASS, person.value(), most);
    }

    public Optional<Instant> asked(AuthorityId authority, int most) {
        return nth("asker_authority = :whose AND NOT " + GLASS, authority.value(), most);
    }

    private Optional<Instant> nth(String whose, Object id, int most) {
        return moments(
                        "SELECT asked_at FROM disclosure_request WHERE " + whose
                                + " ORDER BY asked_at DESC OFFSET :before LIMIT 1",
                        Map.of("whose", id, "before", most - 1))
                .stream()
                .findFirst();
    }

    /// When the last of the so many other listings was, whose details a person asked for or had most recently;
    /// empty while there are fewer.
    public Optional<Instant> otherListing(PersonId person, ListingId listing, int most) {
        return moments("""
                        SELECT max(asked_at) AS last FROM disclosure_request
                        WHERE asker_id = :person AND listing_id <> :listing
                            AND status IN ('ASKED', 'RUNNING', 'OVER', 'REVOKED')
                        GROUP BY listing_id ORDER BY last DESC OFFSET :before LIMIT 1
                        """, Map.of("person", person.value(), "listing", listing.value(), "before", most - 1)).stream()
                .findFirst();
    }

    /// How many other States a person asked of since a moment.
    public int otherStates(PersonId person, Country country, Instant since) {
        return database.sql("""
                        SELECT count(DISTINCT country) FROM disclosure_request
                        WHERE asker_id = :person AND country <> :country AND asked_at > :since
                        """)
                .param("person", person.value())
                .param("country", country.code())
                .param("since", DisclosureStore.at(since))
                .query(Integer.class)
                .single();
    }

    /// The latest requests and broken glasses of a person.
    public List<Instant> latest(PersonId person, int most) {
        return moments(
                "SELECT asked_at FROM disclosure_request WHERE asker_id = :person ORDER BY asked_at DESC LIMIT :most",
                Map.of("person", person.value(), "most", most));
    }

    public GlassRule.History glass(PersonId person, AuthorityId authority) {
        return new GlassRule.History(
                moments(
                        "SELECT asked_at FROM disclosure_request WHERE asker_id = :whose AND " + GLASS
                                + " AND justified IS NULL ORDER BY asked_at DESC LIMIT " + MOST,
                        Map.of("whose", person.value())),
                moments(
                        "SELECT asked_at FROM disclosure_request WHERE asker_authority = :whose AND " + GLASS
                                + " AND justified IS NULL ORDER BY asked_at DESC LIMIT " + MOST,
                        Map.of("whose", authority.value())),
                moments(
                        "SELECT review_at FROM disclosure_request WHERE asker_id = :whose AND " + GLASS
                                + " AND NOT justified ORDER BY review_at DESC LIMIT " + MOST,
                        Map.of("whose", person.value())));
    }

    /// Of everybody.
    public Numbers numbers() {
        return count("", Map.of());
    }

    /// Of the details of one authority.
    public Numbers numbers(AuthorityId owner) {
        return count(" AND owner_id = :owner", Map.of("owner", owner.value()));
    }

    private Numbers count(String whose, Map<String, ?> parameters) {
        return database.sql("""
                        SELECT count(*) AS broken, count(justified) AS reviewed,
                            count(*) FILTER (WHERE NOT justified) AS unjustified FROM disclosure_request WHERE
                        """ + GLASS + whose)
                .params(parameters)
                .query((row, line) -> new Numbers(
                        row.getInt("broken"),
                        row.getInt("reviewed"),
                        row.getInt("unjustified"),
                        row.getInt("broken") - row.getInt("reviewed")))
                .single();
    }

    /// Somebody met a limit, and it was recorded.
    public void braked(PersonId person, Instant at) {
        database.sql("INSERT INTO disclosure_brake (person_id, at) VALUES (:person, :at)")
                .param("person", person.value())
                .param("at", DisclosureStore.at(at))
                .update();
    }

    public Optional<Instant> lastBraked(PersonId person) {
        return moments(
                        "SELECT at FROM disclosure_brake WHERE person_id = :person ORDER BY number DESC LIMIT 1",
                        Map.of("person", person.value()))
                .stream()
                .findFirst();
    }

    private List<Instant> moments(String sql, Map<String, ?> parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, line) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }
}
