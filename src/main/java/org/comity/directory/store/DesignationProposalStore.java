package org.comity.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.directory.Designation;
import org.comity.directory.ItemKind;
import org.comity.directory.ListingId;
import org.comity.directory.model.DesignationProposal;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Proposed designations and what was decided: `directory_proposal`, `directory_decision`.
public class DesignationProposalStore {

    private static final int MOST = 200;
    private static final String OPEN = """
            SELECT p.* FROM directory_proposal p LEFT JOIN directory_decision d ON d.proposal_id = p.id
            WHERE d.proposal_id IS NULL
            """;

    private final JdbcClient database;
    private final ItemJson json;

    public DesignationProposalStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = new ItemJson(json);
    }

    public void add(DesignationProposal proposal, EntryId entry) {
        database.sql("""
                        INSERT INTO directory_proposal (id, listing_id, content, ends, valid_from, proposed_by,
                            proposed_at, entry_id)
                        VALUES (:id, :listing, :content::jsonb, :ends, :from, :by, :at, :entry)
                        """)
                .param("id", proposal.id())
                .param("listing", proposal.listing().value())
                .param("content", json.write(proposal.designation()))
                .param("ends", proposal.ends())
                .param("from", proposal.from())
                .param("by", proposal.by().value())
                .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    /// The oldest first.
    public List<DesignationProposal> open() {
        return database.sql(OPEN + " ORDER BY p.proposed_at LIMIT " + MOST)
                .query(this::proposal)
                .list();
    }

    public List<DesignationProposal> open(ListingId listing) {
        return database.sql(OPEN + " AND p.listing_id = :listing ORDER BY p.proposed_at LIMIT " + MOST)
                .param("listing", listing.value())
                .query(this::proposal)
                .list();
    }

    public Optional<DesignationProposal> open(UUID id) {
        return database.sql(OPEN + " AND p.id = :id")
                .param("id", id)
                .query(this::proposal)
                .optional();
    }

    public void decide(UUID id, boolean approved, PersonId by, Instant now, EntryId entry) {
        database.sql("""
                        INSERT INTO directory_decision (proposal_id, approved, decided_by, decided_at, entry_id)
                        VALUES (:id, :approved, :by, :at, :entry)
                        """)
                .param("id", id)
                .param("approved", approved)
                .param("by", by.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    private DesignationProposal proposal(ResultSet row, int line) throws SQLException {
        return new DesignationProposal(
                row.getObject("id", UUID.class),
                new ListingId(row.getObject("listing_id", UUID.class)),
                (Designation) json.read(ItemKind.DESIGNATION, row.getString("content")),
                row.getBoolean("ends"),
                row.getObject("valid_from", LocalDate.class),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
