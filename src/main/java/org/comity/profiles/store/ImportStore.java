package org.comity.profiles.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.profiles.model.ImportId;
import org.comity.profiles.model.Imported;
import org.comity.profiles.model.Imported.Status;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.ReadRow;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Documents that wait for whoever uploaded them, with the rows read from them.
public class ImportStore {

    private final JdbcClient database;
    private final ObjectMapper json;

    public ImportStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public void add(Imported imported) {
        database.sql("""
                        INSERT INTO profiles_import (id, person_id, country, document, as_of, language, sha256, besides,
                            status, at, expires_at)
                        VALUES (:id, :person, :country, :document, :asOf, :language, :sha256, :besides, 'OPEN', :at,
                            :expires)
                        """)
                .param("id", imported.id().value())
                .param("person", imported.person().value())
                .param("country", imported.state().code())
                .param("document", imported.document())
                .param("asOf", imported.asOf())
                .param("language", imported.language())
                .param("sha256", imported.digest().hex())
                .param("besides", imported.besides())
                .param("at", imported.at().atOffset(ZoneOffset.UTC))
                .param("expires", imported.expires().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        INSERT INTO profiles_import_row
                        SELECT :id, (value ->> 'number')::integer, value FROM jsonb_array_elements(:rows::jsonb)
                        """)
                .param("id", imported.id().value())
                .param("rows", json.writeValueAsString(imported.rows()))
                .update();
    }

    /// With its rows.
    public Optional<Imported> find(ImportId id) {
        return database.sql("SELECT * FROM profiles_import WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> imported(row))
                .optional()
                .map(found -> found.with(rows(id)));
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Optional<Imported> findForChange(ImportId id) {
        database.sql("SELECT 1 FROM profiles_import WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((_, _) -> id)
                .optional();
        return find(id);
    }

    /// What waits for somebody, the newest first, without rows.
    public List<Imported> open(PersonId person, Instant now, int most) {
        return database.sql("""
                        SELECT * FROM profiles_import
                        WHERE person_id = :person AND status = 'OPEN' AND expires_at > :now ORDER BY at DESC LIMIT :most
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> imported(row))
                .list();
    }

    /// Those whose time is over.
    public List<ImportId> overdue(Instant now, int most) {
        return database.sql(
                        "SELECT id FROM profiles_import WHERE status = 'OPEN' AND expires_at <= :now ORDER BY expires_at LIMIT :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new ImportId(row.getObject("id", UUID.class)))
                .list();
    }

    public void save(ImportId id, ReadRow row) {
        database.sql(
                        "UPDATE profiles_import_row SET content = :content::jsonb WHERE import_id = :id AND number = :number")
                .param("content", json.writeValueAsString(row))
                .param("id", id.value())
                .param("number", row.number())
                .update();
    }

    /// It was decided about: what stood in it is deleted.
    ///
    /// @param proposal what it became, if anything
    public void close(ImportId id, Status status, Optional<ProposalId> proposal) {
        database.sql("UPDATE profiles_import SET status = :status, proposal_id = :proposal WHERE id = :id")
                .param("status", status.name())
                .param("proposal", proposal.map(ProposalId::value).orElse(null), Types.OTHER)
                .param("id", id.value())
                .update();
        database.sql("DELETE FROM profiles_import_row WHERE import_id = :id")
                .param("id", id.value())
                .update();
    }

    private List<ReadRow> rows(ImportId id) {
        return database.sql("SELECT content FROM profiles_import_row WHERE import_id = :id ORDER BY number")
                .param("id", id.value())
                .query((row, _) -> json.readValue(row.getString("content"), ReadRow.class))
                .list();
    }

    private static Imported imported(ResultSet row) throws SQLException {
        return new Imported(
                new ImportId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new Country(row.getString("country")),
                row.getString("document"),
                row.getObject("as_of", LocalDate.class),
                row.getString("language"),
                Sha256.ofHex(row.getString("sha256")),
                row.getInt("besides"),
                Status.valueOf(row.getString("status")),
                instant(row, "at"),
                instant(row, "expires_at"),
                Optional.ofNullable(row.getObject("proposal_id", UUID.class)).map(ProposalId::new),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
