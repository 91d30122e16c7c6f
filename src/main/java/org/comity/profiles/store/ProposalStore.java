package org.comity.profiles.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalAct;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.ProposalStatus;
import org.comity.profiles.model.Step;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Proposals with what they change, who wrote in them and what happened to them.
public class ProposalStore {

    private static final String OPEN = "status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED')";

    private final JdbcClient database;
    private final ItemJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people wrote exists: on a demonstration only
    public ProposalStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new ItemJson(json);
        this.fictional = fictional;
    }

    /// A new proposal, without changes.
    public void add(Proposal proposal, PersonId by) {
        database.sql("""
                        INSERT INTO profiles_proposal (id, country, title, status, demonstration, begun_by, begun_at,
                            since)
                        VALUES (:id, :country, :title, :status, :demonstration, :by, :at, :at)
                        """)
                .param("id", proposal.id().value())
                .param("country", proposal.state().code())
                .param("title", proposal.title())
                .param("status", proposal.status().name())
                .param("demonstration", proposal.demonstration())
                .param("by", by.value())
                .param("at", proposal.begunAt().atOffset(ZoneOffset.UTC))
                .update();
        wrote(proposal.id(), by);
    }

    private void wrote(ProposalId id, PersonId by) {
        database.sql("INSERT INTO profiles_writer VALUES (:id, :by) ON CONFLICT DO NOTHING")
                .param("id", id.value())
                .param("by", by.value())
                .update();
    }

    public Optional<Proposal> find(ProposalId id) {
        return proposals("id = :key AND (:fictional OR NOT demonstration)", id.value(), 1)
                .findFirst();
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Optional<Proposal> findForChange(ProposalId id) {
        database.sql("SELECT 1 FROM profiles_proposal WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((_, _) -> id)
                .optional();
        return find(id);
    }

    /// Those about which something is to be done, the longest waiting first.
    public List<Proposal> open(Country state, int most) {
        return proposals(
                        "country = :key AND " + OPEN + " AND (:fictional OR NOT demonstration) ORDER BY since",
                        state.code(),
                        most)
                .toList();
    }

    /// Those of all States that are open, the longest waiting first.
    public List<Proposal> open(int most) {
        return proposals(OPEN + " AND (:fictional OR NOT demonstration) AND :key <> '' ORDER BY since", "all", most)
                .toList();
    }

    /// A proposal that waits for its reviewers, without what it says.
    public record Submitted(ProposalId id, Country state, String title, Instant since) {}

    /// Those that wait for reviewers, the longest waiting first, but for those that somebody wrote in.
    public List<Submitted> submitted(PersonId notBy, int most) {
        return database.sql("""
                        SELECT id, country, title, since FROM profiles_proposal p
                        WHERE status = 'SUBMITTED' AND (:fictional OR NOT demonstration) AND NOT EXISTS (
                            SELECT 1 FROM profiles_writer w WHERE w.proposal_id = p.id AND w.person_id = :person)
                        ORDER BY since LIMIT :most
                        """)
                .param("fictional", fictional)
                .param("person", notBy.value())
                .param("most", most)
                .query((row, _) -> new Submitted(
                        new ProposalId(row.getObject("id", UUID.class)),
                        new Country(row.getString("country")),
                        row.getString("title"),
                        instant(row, "since")))
                .list();
    }

    /// What was published of a State, the newest revision first.
    public List<Proposal> published(Country state, int most) {
        return proposals(
                        "country = :key AND revision > 0 AND (:fictional OR NOT demonstration) ORDER BY revision DESC",
                        state.code(),
                        most)
                .toList();
    }

    public Optional<Proposal> revision(Country state, int revision) {
        return database.sql("SELECT id FROM profiles_proposal WHERE country = :country AND revision = :revision")
                .param("country", state.code())
                .param("revision", revision)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new ProposalId(id)));
    }

    private Stream<Proposal> proposals(String where, Object key, int most) {
        var rows = database.sql("SELECT * FROM profiles_proposal WHERE " + where + " LIMIT :most")
                .param("key", key)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> proposal(row))
                .list();
        var ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        var changes = changes(ids);
        var writers = writers(ids);
        return rows.stream()
                .map(row -> new Proposal(
                        row.id(),
                        row.state(),
                        row.title(),
                        row.status(),
                        row.revision(),
                        row.demonstration(),
                        row.begunAt(),
                        row.since(),
                        changes.getOrDefault(row.id(), List.of()),
                        writers.getOrDefault(row.id(), Set.of())));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new Country(row.getString("country")),
                row.getString("title"),
                ProposalStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("revision", Integer.class)),
                row.getBoolean("demonstration"),
                instant(row, "begun_at"),
                instant(row, "since"),
                List.of(),
                Set.of());
    }

    private record ChangeOf(ProposalId proposal, Change change) {}

    private Map<ProposalId, List<Change>> changes(UUID[] proposals) {
        return database
                .sql("SELECT * FROM profiles_change WHERE proposal_id = ANY (:ids) ORDER BY kind, item_id")
                .param("ids", proposals)
                .query((row, _) -> {
                    var kind = Item.Kind.valueOf(row.getString("kind"));
                    return new ChangeOf(
                            new ProposalId(row.getObject("proposal_id", UUID.class)),
                            new Change(
                                    new ItemId(row.getObject("item_id", UUID.class)),
                                    kind,
                                    Optional.ofNullable(row.getString("content"))
                                            .map(said -> json.read(kind, said)),
                                    Optional.ofNullable(row.getString("before")).map(said -> json.read(kind, said)),
                                    row.getLong("base"),
                                    row.getInt("edition")));
                })
                .list()
                .stream()
                .collect(groupingBy(ChangeOf::proposal, mapping(ChangeOf::change, toList())));
    }

    private record WriterOf(ProposalId proposal, PersonId person) {}

    private Map<ProposalId, Set<PersonId>> writers(UUID[] proposals) {
        return database
                .sql("SELECT * FROM profiles_writer WHERE proposal_id = ANY (:ids)")
                .param("ids", proposals)
                .query((row, _) -> new WriterOf(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(WriterOf::proposal, mapping(WriterOf::person, toSet())));
    }

    /// Writes a change, in the place of the one for the same item.
    public void write(ProposalId id, Change change, PersonId by) {
        database.sql("""
                        INSERT INTO profiles_change (proposal_id, item_id, kind, content, before, base, edition)
                        VALUES (:id, :item, :kind, :content::jsonb, :before::jsonb, :base, :edition)
                        ON CONFLICT (proposal_id, item_id) DO UPDATE
                            SET content = excluded.content, before = excluded.before, base = excluded.base,
                                edition = excluded.edition
                        """)
                .param("id", id.value())
                .param("item", change.id().value())
                .param("kind", change.kind().name())
                .param("content", change.item().map(json::write).orElse(null), Types.VARCHAR)
                .param("before", change.before().map(json::write).orElse(null), Types.VARCHAR)
                .param("base", change.base())
                .param("edition", change.edition())
                .update();
        wrote(id, by);
    }

    /// Leaves an item as it is published.
    public void drop(ProposalId id, ItemId item) {
        database.sql("DELETE FROM profiles_change WHERE proposal_id = :id AND item_id = :item")
                .param("id", id.value())
                .param("item", item.value())
                .update();
    }

    /// Where it stands now, and what it became.
    public void save(Proposal proposal) {
        database.sql(
                        "UPDATE profiles_proposal SET status = :status, since = :since, revision = :revision WHERE id = :id")
                .param("status", proposal.status().name())
                .param("since", proposal.since().atOffset(ZoneOffset.UTC))
                .param("revision", proposal.revision().orElse(null), Types.INTEGER)
                .param("id", proposal.id().value())
                .update();
    }

    /// The number of the State's next publication. Only while holding the lock of the one that publishes.
    public int nextRevision(Country state) {
        return database.sql("SELECT coalesce(max(revision), 0) + 1 FROM profiles_proposal WHERE country = :country")
                .param("country", state.code())
                .query(Integer.class)
                .single();
    }

    /// Published proposals of a State of which nothing is left: each of their items has a newer version.
    public List<ProposalId> replaced(Country state) {
        return database.sql("""
                        SELECT p.id FROM profiles_proposal p
                        WHERE p.country = :country AND p.status = 'PUBLISHED' AND NOT EXISTS (
                            SELECT 1 FROM profiles_version old WHERE old.proposal_id = p.id AND NOT EXISTS (
                                SELECT 1 FROM profiles_version v
                                WHERE v.item_id = old.item_id AND v.country = old.country
                                    AND v.number > old.number))
                        """)
                .param("country", state.code())
                .query((row, _) -> new ProposalId(row.getObject("id", UUID.class)))
                .list();
    }

    public void addStep(ProposalId id, Step step, EntryId entry) {
        database.sql("""
                        INSERT INTO profiles_step (proposal_id, act, person_id, at, words, entry_id)
                        VALUES (:id, :act, :person, :at, :words, :entry)
                        """)
                .param("id", id.value())
                .param("act", step.act().name())
                .param("person", step.by().map(PersonId::value).orElse(null), Types.OTHER)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("words", step.words().orElse(null), Types.VARCHAR)
                .param("entry", entry.value())
                .update();
    }

    /// In the order they happened.
    public List<Step> steps(ProposalId id) {
        return database.sql("SELECT * FROM profiles_step WHERE proposal_id = :id ORDER BY number LIMIT 500")
                .param("id", id.value())
                .query((row, _) -> new Step(
                        ProposalAct.valueOf(row.getString("act")),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        instant(row, "at"),
                        Optional.ofNullable(row.getString("words"))))
                .list();
    }

    /// Over a line for each change: its item, its kind, and the digest of what it says.
    public Sha256 digest(List<Change> changes) {
        var lines = new StringBuilder();
        for (var change : changes) {
            var said = change.item().map(json::write).orElse("");
            lines.append(change.id())
                    .append(' ')
                    .append(change.kind())
                    .append(' ')
                    .append(Sha256.of(said.getBytes(StandardCharsets.UTF_8)).hex())
                    .append('\n');
        }
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
