package org.comity.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.PersonId;
import org.comity.identity.model.AuthorityProposal;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Authorities proposed and not yet decided.
public class ProposalStore {

    private final JdbcClient database;

    public ProposalStore(JdbcClient database) {
        this.database = database;
    }

    public void add(AuthorityProposal proposal) {
        database.sql("""
                        INSERT INTO identity_authority_proposal
                            (id, country, name, functions, zone, proposed_by, proposed_at, expires_at)
                        VALUES (:id, :country, :name, :functions, :zone, :by, :at, :expires)
                        """)
                .param("id", proposal.id())
                .param("country", proposal.country().code())
                .param("name", proposal.name())
                .param("functions", PersonRow.names(proposal.functions()))
                .param("zone", proposal.zone().getId())
                .param("by", proposal.proposedBy().value())
                .param("at", proposal.proposedAt().atOffset(ZoneOffset.UTC))
                .param("expires", proposal.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<AuthorityProposal> open(Instant now) {
        return database.sql("""
                        SELECT * FROM identity_authority_proposal
                        WHERE decided_at IS NULL AND expires_at > :now ORDER BY proposed_at LIMIT 500
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ProposalStore::proposal)
                .list();
    }

    /// An open one, locked until the transaction ends.
    public Optional<AuthorityProposal> findForChange(UUID id, Instant now) {
        return database.sql("""
                        SELECT * FROM identity_authority_proposal
                        WHERE id = :id AND decided_at IS NULL AND expires_at > :now FOR UPDATE
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ProposalStore::proposal)
                .optional();
    }

    public void decide(UUID id, PersonId by, boolean confirmed, Instant at) {
        database.sql("""
                        UPDATE identity_authority_proposal
                        SET decided_by = :by, decided_at = :at, confirmed = :confirmed WHERE id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("confirmed", confirmed)
                .update();
    }

    private static AuthorityProposal proposal(ResultSet row, int number) throws SQLException {
        return new AuthorityProposal(
                row.getObject("id", UUID.class),
                new Country(row.getString("country")),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("functions").getArray())
                        .map(AuthorityFunction::valueOf)
                        .collect(Collectors.toSet()),
                ZoneId.of(row.getString("zone")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
