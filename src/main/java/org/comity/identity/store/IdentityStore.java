package org.comity.identity.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.OfficerId;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of `identity_*` to records and back.
public class IdentityStore implements Directory {

    private static final String AUTHORITY = """
            SELECT a.id AS authority_id, a.country, a.name AS authority_name, a.functions, a.zone, a.demonstration
            FROM identity_authority a
            """;
    private static final String AUTHORITY_THAT_COUNTS = AUTHORITY + "WHERE (:fictional OR NOT a.demonstration)";
    private static final String OFFICER = """
            SELECT o.id AS officer_id, o.name AS officer_name, o.roles,
                   a.id AS authority_id, a.country, a.name AS authority_name, a.functions, a.zone, a.demonstration
            FROM identity_officer o JOIN identity_authority a ON a.id = o.authority_id
            WHERE o.suspended_at IS NULL AND (:fictional OR NOT a.demonstration)
            """;

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether fictional authorities and officers count: on a demonstration only
    public IdentityStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    private StatementSpec select(String sql) {
        return database.sql(sql).param("fictional", fictional);
    }

    @Override
    public Optional<Authority> authority(AuthorityId id) {
        return database.sql(AUTHORITY + "WHERE a.id = :id")
                .param("id", id.value())
                .query(IdentityStore::authority)
                .optional();
    }

    @Override
    public Optional<Authority> designated(Country country, AuthorityFunction function) {
        return select(AUTHORITY_THAT_COUNTS
                        + " AND a.country = :country AND :function = ANY (a.functions) ORDER BY a.enrolled_at LIMIT 1")
                .param("country", country.code())
                .param("function", function.name())
                .query(IdentityStore::authority)
                .optional();
    }

    public Optional<Authority> authorityNamed(Country country, String name) {
        return select(AUTHORITY_THAT_COUNTS
                        + " AND a.country = :country AND a.name = :name ORDER BY a.enrolled_at LIMIT 1")
                .param("country", country.code())
                .param("name", name)
                .query(IdentityStore::authority)
                .optional();
    }

    @Override
    public List<Authority> authorities() {
        return select(AUTHORITY_THAT_COUNTS + " ORDER BY a.country, a.name")
                .query(IdentityStore::authority)
                .list();
    }

    @Override
    public Optional<Officer> officer(OfficerId id) {
        return select(OFFICER + " AND o.id = :id")
                .param("id", id.value())
                .query(IdentityStore::officer)
                .optional();
    }

    public Optional<Officer> officerNamed(AuthorityId authority, String name) {
        return select(OFFICER + " AND a.id = :authority AND o.name = :name ORDER BY o.enrolled_at LIMIT 1")
                .param("authority", authority.value())
                .param("name", name)
                .query(IdentityStore::officer)
                .optional();
    }

    public boolean suspended(AuthorityId authority, String name) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM identity_officer
                        WHERE authority_id = :authority AND name = :name AND suspended_at IS NOT NULL)
                        """)
                .param("authority", authority.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /// Until the transaction ends nobody else adds an authority; reading goes on.
    public void lock() {
        database.sql("LOCK TABLE identity_authority IN SHARE ROW EXCLUSIVE MODE")
                .update();
    }

    @Override
    public List<Officer> demonstrationOfficers() {
        return select(OFFICER + " AND a.demonstration ORDER BY a.country DESC, a.name, o.name DESC")
                .query(IdentityStore::officer)
                .list();
    }

    /// Adds an authority; one that is there already stays as it is.
    public void add(Authority authority, Instant at) {
        database.sql("""
                        INSERT INTO identity_authority (id, country, name, functions, zone, demonstration, enrolled_at)
                        VALUES (:id, :country, :name, :functions, :zone, :demonstration, :at) ON CONFLICT DO NOTHING
                        """)
                .param("id", authority.id().value())
                .param("country", authority.country().code())
                .param("name", authority.name())
                .param("functions", names(authority.functions()))
                .param("zone", authority.zone().getId())
                .param("demonstration", authority.demonstration())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Adds an officer; one who is there already stays as they are.
    public void add(Officer officer, Instant at) {
        database.sql("""
                        INSERT INTO identity_officer (id, authority_id, name, roles, enrolled_at)
                        VALUES (:id, :authority, :name, :roles, :at) ON CONFLICT DO NOTHING
                        """)
                .param("id", officer.id().value())
                .param("authority", officer.authority().id().value())
                .param("name", officer.name())
                .param("roles", names(officer.roles()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// From this moment the officer is nobody, in every open session.
    public void suspend(OfficerId id, Instant at) {
        database.sql("UPDATE identity_officer SET suspended_at = :at WHERE id = :id AND suspended_at IS NULL")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Officer officer(ResultSet row, int number) throws SQLException {
        return new Officer(
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getString("officer_name"),
                authority(row, number),
                values(row.getArray("roles"), Role::valueOf));
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        return new Authority(
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                new Country(row.getString("country")),
                row.getString("authority_name"),
                values(row.getArray("functions"), AuthorityFunction::valueOf),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("demonstration"));
    }

    private static <T> Set<T> values(Array array, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(read).collect(Collectors.toSet());
    }
}
