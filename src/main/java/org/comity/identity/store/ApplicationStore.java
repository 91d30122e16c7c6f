package org.comity.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.model.Applicant;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationStatus;
import org.comity.identity.model.ApplicationStep;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `identity_application` and its steps to records and back.
public class ApplicationStore {

    private static final String SELECT = """
            SELECT a.*,
                   ARRAY(SELECT s.person_id || ' ' || s.country FROM identity_application_step s
                         WHERE s.application_id = a.id AND s.act IN ('VOUCH', 'SPONSOR') ORDER BY s.number) AS voices
            FROM identity_application a
            """;

    private final JdbcClient database;

    public ApplicationStore(JdbcClient database) {
        this.database = database;
    }

    /// @param statusLink digest of the secret by which the applicant finds their status page
    public void add(Application application, Sha256 statusLink) {
        var applicant = application.applicant();
        database.sql("""
                        INSERT INTO identity_application (id, status_digest, name, organisation, role, country, purpose,
                            languages, mail, status, since, expires_at)
                        VALUES (:id, :digest, :name, :organisation, :role, :country, :purpose,
                            :languages, :mail, :status, :since, :expires)
                        """)
                .param("id", application.id().value())
                .param("digest", statusLink.bytes())
                .param("name", applicant.name())
                .param("organisation", applicant.organisation())
                .param("role", applicant.wanted().name())
                .param("country", applicant.country().code())
                .param("purpose", applicant.purpose())
                .param("languages", PersonRow.names(applicant.languages()))
                .param("mail", applicant.mail())
                .param("status", application.status().name())
                .param("since", utc(application.since()))
                .param("expires", utc(application.expires()))
                .update();
    }

    /// Stores where an application stands now; what the applicant wrote never changes.
    public void save(Application application) {
        database.sql("""
                        UPDATE identity_application SET status = :status, since = :since, expires_at = :expires,
                            authority_id = :authority, person_id = :person, reason = :reason WHERE id = :id
                        """)
                .param("id", application.id().value())
                .param("status", application.status().name())
                .param("since", utc(application.since()))
                .param("expires", utc(application.expires()))
                .param(
                        "authority",
                        application.authority() == null
                                ? null
                                : application.authority().value(),
                        Types.OTHER)
                .param(
                        "person",
                        application.person() == null
                                ? null
                                : application.person().value(),
                        Types.OTHER)
                .param("reason", application.reason(), Types.VARCHAR)
                .update();
    }

    /// @param by null when the applicant or the node did it
    /// @param entry the step's entry in the record
    public void addStep(
            ApplicationId id,
            ApplicationAct act,
            @Nullable PersonId by,
            Optional<Country> country,
            Instant at,
            UUID entry) {
        database.sql("""
                        INSERT INTO identity_application_step
                            (application_id, number, act, person_id, country, at, entry_id)
                        SELECT :id, coalesce(max(number), 0) + 1, :act, :person, :country, :at, :entry
                        FROM identity_application_step WHERE application_id = :id
                        """)
                .param("id", id.value())
                .param("act", act.name())
                .param("person", by == null ? null : by.value(), Types.OTHER)
                .param("country", country.map(Country::code).orElse(null), Types.CHAR)
                .param("at", utc(at))
                .param("entry", entry)
                .update();
    }

    public List<ApplicationStep> steps(ApplicationId id) {
        return database.sql("""
                        SELECT number, act, country, at FROM identity_application_step
                        WHERE application_id = :id ORDER BY number
                        """)
                .param("id", id.value())
                .query((row, number) -> new ApplicationStep(
                        row.getInt("number"),
                        ApplicationAct.valueOf(row.getString("act")),
                        Optional.ofNullable(row.getString("country")).map(Country::new),
                        instant(row, "at")))
                .list();
    }

    public Optional<Application> find(ApplicationId id) {
        return database.sql(SELECT + "WHERE a.id = :id")
                .param("id", id.value())
                .query(ApplicationStore::application)
                .optional();
    }

    /// The same, locked until the transaction ends.
    public Optional<Application> findForChange(ApplicationId id) {
        return database.sql(SELECT + "WHERE a.id = :id FOR UPDATE OF a")
                .param("id", id.value())
                .query(ApplicationStore::application)
                .optional();
    }

    public Optional<Application> findByStatusLink(Sha256 digest) {
        return database.sql(SELECT + "WHERE a.status_digest = :digest")
                .param("digest", digest.bytes())
                .query(ApplicationStore::application)
                .optional();
    }

    /// The confirmed application of somebody who comes in for the first time.
    public Optional<Application> confirmedFor(PersonId person) {
        return database.sql(SELECT + "WHERE a.person_id = :person AND a.status = 'CONFIRMED' FOR UPDATE OF a")
                .param("person", person.value())
                .query(ApplicationStore::application)
                .optional();
    }

    /// All applications, those that wait first, then the newest change first.
    public List<Application> newest(int atMost) {
        return database.sql(SELECT + """
                        ORDER BY a.status NOT IN ('AWAITING_VOUCHING', 'AWAITING_SPONSORS', 'AWAITING_SECOND_SPONSOR',
                            'AWAITING_CONFIRMATION', 'CONFIRMED'), a.since DESC LIMIT :most
                        """)
                .param("most", atMost)
                .query(ApplicationStore::application)
                .list();
    }

    /// Those that wait for the secretariat, the first to end first.
    public List<Application> awaitingConfirmation(Instant now, int atMost) {
        return database.sql(SELECT + """
                        WHERE a.status = 'AWAITING_CONFIRMATION' AND a.expires_at > :now
                        ORDER BY a.expires_at LIMIT :most
                        """)
                .param("now", utc(now))
                .param("most", atMost)
                .query(ApplicationStore::application)
                .list();
    }

    /// Open applications whose time is over.
    public List<ApplicationId> overdue(Instant now, int atMost) {
        return database.sql("""
                        SELECT id FROM identity_application
                        WHERE status NOT IN ('ENROLLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') AND expires_at <= :now
                        LIMIT :most
                        """)
                .param("now", utc(now))
                .param("most", atMost)
                .query((row, number) -> new ApplicationId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Those that ended so long ago that what was written goes.
    public List<ApplicationId> toBlank(Instant endedBefore, int atMost) {
        return database.sql("""
                        SELECT id FROM identity_application WHERE blanked_at IS NULL
                        AND status IN ('ENROLLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') AND since <= :before LIMIT :most
                        """)
                .param("before", utc(endedBefore))
                .param("most", atMost)
                .query((row, number) -> new ApplicationId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Takes away purpose, mail address and reason; false when somebody was faster.
    public boolean blank(ApplicationId id, Instant at) {
        return database.sql("""
                        UPDATE identity_application
                        SET purpose = NULL, mail = NULL, reason = NULL, blanked_at = :at
                        WHERE id = :id AND blanked_at IS NULL
                        """).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    private static Application application(ResultSet row, int number) throws SQLException {
        var authority = row.getObject("authority_id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        return new Application(
                new ApplicationId(row.getObject("id", UUID.class)),
                applicant(row),
                ApplicationStatus.valueOf(row.getString("status")),
                instant(row, "since"),
                instant(row, "expires_at"),
                authority == null ? null : new AuthorityId(authority),
                person == null ? null : new PersonId(person),
                row.getString("reason"),
                Arrays.stream((String[]) row.getArray("voices").getArray())
                        .map(ApplicationStore::voice)
                        .toList());
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(
                row.getString("name"),
                row.getString("organisation"),
                Role.valueOf(row.getString("role")),
                new Country(row.getString("country")),
                Objects.requireNonNullElse(row.getString("purpose"), ""),
                new TreeSet<>(Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::valueOf)
                        .toList()),
                Objects.requireNonNullElse(row.getString("mail"), ""));
    }

    private static Application.Voice voice(String text) {
        var parts = text.split(" ", 2);
        return new Application.Voice(new PersonId(UUID.fromString(parts[0])), new Country(parts[1].strip()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
