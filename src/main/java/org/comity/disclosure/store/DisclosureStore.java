package org.comity.disclosure.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.directory.ListingId;
import org.comity.disclosure.model.Answer;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Review;
import org.comity.disclosure.model.Unusual;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Disclosures: `disclosure_request`.
public class DisclosureStore {

    private static final String SELECT = "SELECT * FROM disclosure_request WHERE ";

    private final JdbcClient database;
    private final Vault vault;
    private final SealedWords words;
    private final DisclosureRows rows;

    public DisclosureStore(JdbcClient database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.words = new SealedWords(vault, json);
        this.rows = new DisclosureRows(words);
    }

    public void add(Disclosure asked) {
        database.sql("""
                        INSERT INTO disclosure_request (id, case_key, listing_id, country, owner_id, asker_id,
                            asker_authority, basis, urgency, unusual, status, content, asked_at, deputy_from, until,
                            decided_at)
                        VALUES (:id, :key, :listing, :country, :owner, :asker, :authority, :basis, :urgency, :unusual,
                            :status, :content, :asked, :deputy, :until, :decided)
                        """)
                .param("id", asked.id().value())
                .param("key", asked.caseKey().value())
                .param("listing", asked.target().listing().value())
                .param("country", asked.target().country().code())
                .param("owner", asked.target().owner().map(AuthorityId::value).orElse(null), Types.OTHER)
                .param("asker", asked.asker().person().value())
                .param("authority", asked.asker().authority().value())
                .param("basis", asked.plea().basis().name())
                .param("urgency", asked.urgency().name())
                .param("unusual", asked.unusual().stream().map(Unusual::name).toArray(String[]::new))
                .param("status", asked.status().name())
                .param("content", words.seal(asked.caseKey(), asked.plea(), asked.asker()))
                .param("asked", at(asked.askedAt()))
                .param("deputy", at(asked.deputyFrom()))
                .param("until", at(asked.until()))
                .param(
                        "decided",
                        asked.decidedAt().map(DisclosureStore::at).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    public void save(Disclosure moved) {
        var answer = moved.answer();
        var review = moved.review().map(Review::answer);
        database.sql("""
                        UPDATE disclosure_request SET status = :status, until = :until, decided_at = :decided,
                            answer_hand = :hand, answer_by = :by, answer_at = :at, answer = :answer,
                            justified = :justified, review_hand = :reviewHand, review_by = :reviewBy,
                            review_at = :reviewAt, review = :review
                        WHERE id = :id
                        """)
                .param("id", moved.id().value())
                .param("status", moved.status().name())
                .param("until", at(moved.until()))
                .param(
                        "decided",
                        moved.decidedAt().map(DisclosureStore::at).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("hand", answer.map(said -> said.hand().name()).orElse(null), Types.VARCHAR)
                .param("by", answer.map(said -> said.by().value()).orElse(null), Types.OTHER)
                .param("at", answer.map(said -> at(said.at())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answer", sealed(moved, answer), Types.BINARY)
                .param("justified", moved.review().map(Review::justified).orElse(null), Types.BOOLEAN)
                .param("reviewHand", review.map(said -> said.hand().name()).orElse(null), Types.VARCHAR)
                .param("reviewBy", review.map(said -> said.by().value()).orElse(null), Types.OTHER)
                .param("reviewAt", review.map(said -> at(said.at())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("review", sealed(moved, review), Types.BINARY)
                .update();
    }

    private byte @Nullable [] sealed(Disclosure of, Optional<Answer> said) {
        return said.map(answer -> words.seal(of.caseKey(), answer.words())).orElse(null);
    }

    public Optional<Disclosure> find(DisclosureId id) {
        return one(SELECT + "id = :id", Map.of("id", id.value()));
    }

    /// Nobody else changes it until the transaction ends.
    public Optional<Disclosure> findForChange(DisclosureId id) {
        return one(SELECT + "id = :id FOR UPDATE", Map.of("id", id.value()));
    }

    /// What somebody asked of an authority and is still open, the running one first.
    public List<Disclosure> openOf(PersonId asker, ListingId listing) {
        return several(SELECT + """
                        asker_id = :asker AND listing_id = :listing AND status IN ('ASKED', 'RUNNING')
                        ORDER BY status DESC LIMIT 2
                        """, Map.of("asker", asker.value(), "listing", listing.value()));
    }

    /// The newest first, as all lists.
    public List<Disclosure> ofAsker(PersonId asker, int most) {
        return several(
                SELECT + "asker_id = :asker ORDER BY asked_at DESC LIMIT :most",
                Map.of("asker", asker.value(), "most", most));
    }

    public List<Disclosure> ofOwner(AuthorityId owner, int most) {
        return several(
                SELECT + "owner_id = :owner ORDER BY asked_at DESC LIMIT :most",
                Map.of("owner", owner.value(), "most", most));
    }

    /// Those in which the secretariat stands in.
    public List<Disclosure> ofDeputy(Instant now, int most) {
        return several(SELECT + """
                        coalesce(decided_at, 'infinity') >= deputy_from AND deputy_from <= :now
                        ORDER BY asked_at DESC LIMIT :most
                        """, Map.of("now", at(now), "most", most));
    }

    /// Those that may wait for the secretariat: past the authority's own time, or broken glasses without a review; the
    /// first to end first.
    public List<Disclosure> waitingForDeputy(Instant now, int most) {
        return several(SELECT + """
                        (status = 'ASKED' AND deputy_from <= :now AND until > :now)
                            OR (urgency IN ('LIFE', 'EVIDENCE') AND justified IS NULL)
                        ORDER BY until LIMIT :most
                        """, Map.of("now", at(now), "most", most));
    }

    /// Whether somebody has a running disclosure of a listing.
    public boolean runs(PersonId asker, ListingId listing, Instant now) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM disclosure_request
                        WHERE asker_id = :asker AND listing_id = :listing AND status = 'RUNNING' AND until > :now)
                        """)
                .param("asker", asker.value())
                .param("listing", listing.value())
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    /// Those whose time is over.
    public List<DisclosureId> overdue(Instant now, int most) {
        return ids(
                "SELECT id FROM disclosure_request WHERE status IN ('ASKED', 'RUNNING') AND until <= :now"
                        + " ORDER BY until LIMIT :most",
                now,
                most);
    }

    /// Those that wait, whose authority did not decide in time, and of which the secretariat does not know yet.
    public List<DisclosureId> late(Instant now, int most) {
        return ids("""
                        SELECT id FROM disclosure_request r
                        WHERE status = 'ASKED' AND deputy_from <= :now AND deputy_from > asked_at AND until > :now
                            AND NOT EXISTS (SELECT 1 FROM disclosure_step s
                                WHERE s.disclosure_id = r.id AND s.act = 'OPEN_TO_DEPUTY')
                        ORDER BY deputy_from LIMIT :most
                        """, now, most);
    }

    private List<DisclosureId> ids(String sql, Instant now, int most) {
        return database.sql(sql)
                .param("now", at(now))
                .param("most", most)
                .query((row, line) -> new DisclosureId(row.getObject("id", UUID.class)))
                .list();
    }

    private Optional<Disclosure> one(String sql, Map<String, ?> parameters) {
        return several(sql, parameters).stream().findFirst();
    }

    /// Two queries, however many there are: rows, and their keys.
    private List<Disclosure> several(String sql, Map<String, ?> parameters) {
        var found =
                database.sql(sql).params(parameters).query(DisclosureRows::row).list();
        var keys = vault.keys(found.stream().map(row -> row.caseKey()).collect(Collectors.toSet()));
        return found.stream().map(row -> rows.opened(row, keys)).toList();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /// The key of a new disclosure.
    public CaseKeyId newKey() {
        return vault.newCaseKey();
    }
}
