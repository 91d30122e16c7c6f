package org.comity.certificates.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.certificates.Certificate;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Days;
import org.comity.certificates.Kind;
import org.comity.certificates.Length;
import org.comity.certificates.Standing;
import org.comity.certificates.model.Kept;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Rows of `certificates_certificate` and of what became of them.
public class CertificateStore {

    private static final String SELECT = """
            SELECT c.*, r.number IS NOT NULL AS revoked, n.number IS NOT NULL AS superseded
            FROM certificates_certificate c
            LEFT JOIN certificates_revocation r ON r.number = c.number
            LEFT JOIN certificates_certificate n ON n.replaces = c.number
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    public CertificateStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Nobody else issues or changes a certificate for this occasion until the transaction ends.
    public void lock(Kind kind, UUID occasion) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 7261))")
                .param("what", kind + " " + occasion)
                .query((row, line) -> "")
                .list();
    }

    /// @param replaces null for the first of its occasion
    public void add(Kept kept, @Nullable CertificateNumber replaces, EntryId entry) {
        var certificate = kept.certificate();
        database.sql("""
                        INSERT INTO certificates_certificate (number, kind, occasion, language, titles, minutes, of_minutes,
                            first_day, last_day, issuer, issued_on, issued_at, demonstration, key, signature,
                            statement_sha256, name_sha256, replaces, entry_id)
                        VALUES (:number, :kind, :occasion, :language, :titles::jsonb, :minutes, :of, :from, :until, :issuer,
                            :on, :at, :demonstration, :key, :signature, :statement, :name, :replaces, :entry)
                        """)
                .param("number", certificate.number().text())
                .param("kind", certificate.kind().name())
                .param("occasion", certificate.occasion())
                .param("language", certificate.language().code())
                .param("titles", titles(certificate.titles()))
                .param("minutes", certificate.length().minutes())
                .param("of", certificate.length().of())
                .param("from", certificate.days().from())
                .param("until", certificate.days().until())
                .param("issuer", certificate.issuer())
                .param("on", certificate.issuedOn())
                .param("at", certificate.issuedAt().atOffset(ZoneOffset.UTC))
                .param("demonstration", kept.demonstration())
                .param("key", certificate.key())
                .param("signature", kept.signature())
                .param("statement", certificate.statement().bytes())
                .param("name", certificate.name().bytes())
                .param("replaces", replaces == null ? null : replaces.text(), Types.VARCHAR)
                .param("entry", entry.value())
                .update();
    }

    public Optional<Kept> find(CertificateNumber number) {
        return database.sql(SELECT + "WHERE c.number = :number")
                .param("number", number.text())
                .query(this::kept)
                .optional();
    }

    /// The newest of an occasion: the one that no other replaces.
    public Optional<Kept> of(Kind kind, UUID occasion) {
        return database.sql(SELECT + "WHERE c.occasion = :occasion AND c.kind = :kind AND n.number IS NULL")
                .param("occasion", occasion)
                .param("kind", kind.name())
                .query(this::kept)
                .optional();
    }

    /// The newest of each occasion.
    public Map<UUID, Certificate> of(Kind kind, Set<UUID> occasions) {
        var newest = new HashMap<UUID, Certificate>();
        database.sql(SELECT + "WHERE c.occasion = ANY (:occasions) AND c.kind = :kind AND n.number IS NULL")
                .param("occasions", occasions.toArray(UUID[]::new))
                .param("kind", kind.name())
                .query((RowCallbackHandler) row -> newest.put(
                        row.getObject("occasion", UUID.class), kept(row, 0).certificate()));
        return newest;
    }

    public void revoke(CertificateNumber number, String reason, PersonId by, Instant at, EntryId entry) {
        database.sql("""
                        INSERT INTO certificates_revocation (number, reason, revoked_by, at, entry_id)
                        VALUES (:number, :reason, :by, :at, :entry)
                        """)
                .param("number", number.text())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    private String titles(Map<Language, String> titles) {
        var node = json.createObjectNode();
        titles.forEach((language, title) -> node.put(language.code(), title));
        return node.toString();
    }

    private Map<Language, String> titles(String text) {
        var titles = new EnumMap<Language, String>(Language.class);
        var node = json.readTree(text);
        for (var language : List.of(Language.values())) {
            if (node.hasNonNull(language.code())) {
                titles.put(language, node.get(language.code()).asString());
            }
        }
        return titles;
    }

    private Kept kept(ResultSet row, int line) throws SQLException {
        var certificate = new Certificate(
                new CertificateNumber(row.getString("number")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("occasion", UUID.class),
                Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                titles(row.getString("titles")),
                new Length(row.getInt("minutes"), row.getInt("of_minutes")),
                new Days(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("key"),
                Sha256.ofBytes(row.getBytes("statement_sha256")),
                Sha256.ofBytes(row.getBytes("name_sha256")),
                standing(row));
        return new Kept(certificate, row.getBoolean("demonstration"), row.getBytes("signature"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getBoolean("revoked")) {
            return Standing.REVOKED;
        }
        return row.getBoolean("superseded") ? Standing.SUPERSEDED : Standing.VALID;
    }
}
