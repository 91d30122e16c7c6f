package org.comity.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.model.Ward;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people of an authority as their gatekeeper sees and changes them, suspended ones too.
public class WardStore {

    private static final String SELECT = PersonRow.SELECT_ALL.replace(
            "p.suspended_at,",
            "p.suspended_at, NOT EXISTS (SELECT 1 FROM identity_application n WHERE n.person_id = p.id"
                    + " AND n.status <> 'ENROLLED') AS came_in,");

    private final JdbcClient database;
    private final PasskeyStore passkeys;
    private final boolean fictional;

    public WardStore(JdbcClient database, PasskeyStore passkeys, boolean fictional) {
        this.database = database;
        this.passkeys = passkeys;
        this.fictional = fictional;
    }

    public List<Ward> of(AuthorityId authority) {
        return database.sql(SELECT + " AND a.id = :authority ORDER BY p.suspended_at IS NOT NULL, p.name")
                .param("fictional", fictional)
                .param("authority", authority.value())
                .query(this::ward)
                .list();
    }

    /// One of them, locked until the transaction ends; empty for people of other authorities.
    public Optional<Ward> findForChange(AuthorityId authority, PersonId person) {
        return database.sql(SELECT + " AND a.id = :authority AND p.id = :person FOR UPDATE OF p")
                .param("fictional", fictional)
                .param("authority", authority.value())
                .param("person", person.value())
                .query(this::ward)
                .optional();
    }

    public void changeRoles(PersonId person, Set<Role> roles) {
        database.sql("UPDATE identity_person SET roles = :roles WHERE id = :person")
                .param("person", person.value())
                .param("roles", PersonRow.names(roles))
                .update();
    }

    public void reinstate(PersonId person) {
        database.sql("UPDATE identity_person SET suspended_at = NULL WHERE id = :person")
                .param("person", person.value())
                .update();
    }

    private Ward ward(ResultSet row, int number) throws SQLException {
        var person = PersonRow.read(row, number);
        var suspended = row.getObject("suspended_at", OffsetDateTime.class);
        return new Ward(
                person,
                Optional.ofNullable(suspended).map(OffsetDateTime::toInstant),
                row.getBoolean("came_in"),
                passkeys.of(person.id()));
    }
}
