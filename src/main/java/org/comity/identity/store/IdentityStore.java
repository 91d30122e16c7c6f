package org.comity.identity.store;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Provider;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of `identity_*` to records and back.
public class IdentityStore implements Directory {

    private static final String AUTHORITY = """
            SELECT a.id AS authority_id, a.country, a.name AS authority_name, a.functions, a.zone, a.demonstration
            FROM identity_authority a
            """;
    private static final String AUTHORITY_THAT_COUNTS = AUTHORITY + "WHERE (:fictional OR NOT a.demonstration)";
    private static final String WITH_ROLE = " AND p.roles && CAST(:roles AS text[]) ORDER BY p.id LIMIT :most";
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
                .query(PersonRow::authority)
                .optional();
    }

    @Override
    public Map<AuthorityId, Authority> authorities(Set<AuthorityId> ids) {
        return database
                .sql(AUTHORITY + "WHERE a.id = ANY (:ids)")
                .param("ids", ids.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .query(PersonRow::authority)
                .list()
                .stream()
                .collect(Collectors.toMap(Authority::id, each -> each));
    }

    @Override
    public Optional<Authority> designated(Country country, AuthorityFunction function) {
        return select(AUTHORITY_THAT_COUNTS
                        + " AND a.country = :country AND :function = ANY (a.functions) ORDER BY a.enrolled_at LIMIT 1")
                .param("country", country.code())
                .param("function", function.name())
                .query(PersonRow::authority)
                .optional();
    }

    public Optional<Authority> authorityNamed(Country country, String name) {
        return select(AUTHORITY_THAT_COUNTS
                        + " AND a.country = :country AND a.name = :name ORDER BY a.enrolled_at LIMIT 1")
                .param("country", country.code())
                .param("name", name)
                .query(PersonRow::authority)
                .optional();
    }

    @Override
    public List<Authority> authorities() {
        return select(AUTHORITY_THAT_COUNTS + " ORDER BY a.country, a.name")
                .query(PersonRow::authority)
                .list();
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return select(PersonRow.SELECT + " AND p.id = :id")
                .param("id", id.value())
                .query(PersonRow::read)
                .optional();
    }

    @Override
    public List<Officer> officersOf(AuthorityId authority) {
        return select(PersonRow.SELECT + " AND a.id = :authority ORDER BY p.name")
                .param("authority", authority.value())
                .query(PersonRow::read)
                .list()
                .stream()
                .flatMap(person -> person.officer().stream())
                .toList();
    }

    @Override
    public List<Person> peopleOf(AuthorityId authority, Set<Role> roles) {
        return select(PersonRow.SELECT + " AND p.authority_id = :authority" + WITH_ROLE)
                .param("authority", authority.value())
                .param("roles", PersonRow.names(roles))
                .param("most", MOST)
                .query(PersonRow::read)
                .list();
    }

    @Override
    public List<Person> peopleOf(Set<AuthorityId> authorities, Set<Role> roles) {
        return select(PersonRow.SELECT + """
                        AND p.authority_id = ANY (CAST(:authorities AS uuid[])) AND p.roles && CAST(:roles AS text[])
                        ORDER BY p.id
                        """)
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .param("roles", PersonRow.names(roles))
                .query(PersonRow::read)
                .list();
    }

    @Override
    public List<Person> bearing(Role role) {
        return select(PersonRow.SELECT + WITH_ROLE)
                .param("roles", PersonRow.names(Set.of(role)))
                .param("most", MOST)
                .query(PersonRow::read)
                .list();
    }

    @Override
    public List<Person> people(Set<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(PersonRow.SELECT + " AND p.id = ANY (CAST(:ids AS uuid[])) ORDER BY p.id")
                        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query(PersonRow::read)
                        .list();
    }

    public Optional<Officer> officerNamed(AuthorityId authority, String name) {
        return select(PersonRow.SELECT + " AND a.id = :authority AND p.name = :name ORDER BY p.enrolled_at LIMIT 1")
                .param("authority", authority.value())
                .param("name", name)
                .query(PersonRow::read)
                .optional()
                .flatMap(Person::officer);
    }

    @Override
    public boolean hasGatekeeper(Country country) {
        return !select(PersonRow.SELECT + " AND a.country = :country AND 'GATEKEEPER' = ANY (p.roles) LIMIT 1")
                .param("country", country.code())
                .query(PersonRow::read)
                .list()
                .isEmpty();
    }

    public Optional<Provider> providerNamed(Country country, String name, boolean demonstration) {
        return database.sql("""
                        SELECT id FROM identity_provider
                        WHERE country = :country AND name = :name AND demonstration = :demonstration
                        ORDER BY enrolled_at LIMIT 1
                        """)
                .param("country", country.code())
                .param("name", name)
                .param("demonstration", demonstration)
                .query(UUID.class)
                .optional()
                .map(id -> new Provider(id, country, name, demonstration));
    }

    /// Somebody of an authority by name, whatever their roles.
    public Optional<Person> personNamed(AuthorityId authority, String name) {
        return select(PersonRow.SELECT + " AND a.id = :authority AND p.name = :name ORDER BY p.enrolled_at LIMIT 1")
                .param("authority", authority.value())
                .param("name", name)
                .query(PersonRow::read)
                .optional();
    }

    public boolean suspended(AuthorityId authority, String name) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM identity_person
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
    public List<Person> demonstrationPeople() {
        return select(PersonRow.SELECT + " AND p.demonstration ORDER BY a.country DESC NULLS LAST, p.id")
                .query(PersonRow::read)
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
                .param("functions", PersonRow.names(authority.functions()))
                .param("zone", authority.zone().getId())
                .param("demonstration", authority.demonstration())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Adds an officer; one who is there already stays as they are.
    public void add(Officer officer, Instant at) {
        add(officer.person(), at);
    }

    /// Adds a person, and their provider if it is new; whoever is there already stays as they are.
    public void add(Person person, Instant at) {
        switch (person.belonging()) {
            case Belonging.ToAuthority(var authority) ->
                insert(person, authority.id().value(), null, null, null, at);
            case Belonging.ToProvider(var provider, var zone) -> {
                add(provider, at);
                insert(person, null, provider.id(), null, zone, at);
            }
            case Belonging.Independent independent ->
                insert(person, null, null, independent.name(), independent.zone(), at);
        }
    }

    private void insert(
            Person person,
            @Nullable UUID authority,
            @Nullable UUID provider,
            @Nullable String organisation,
            @Nullable ZoneId zone,
            Instant at) {
        database.sql("""
                        INSERT INTO identity_person (id, authority_id, provider_id, organisation, country, zone, name,
                            roles, demonstration, enrolled_at)
                        VALUES (:id, :authority, :provider, :organisation, :country, :zone, :name,
                            :roles, :demonstration, :at) ON CONFLICT DO NOTHING
                        """)
                .param("id", person.id().value())
                .param("authority", authority, Types.OTHER)
                .param("provider", provider, Types.OTHER)
                .param("organisation", organisation, Types.VARCHAR)
                .param(
                        "country",
                        person.belonging().country().map(Country::code).orElse(null),
                        Types.CHAR)
                .param("zone", zone == null ? null : zone.getId(), Types.VARCHAR)
                .param("name", person.name())
                .param("roles", PersonRow.names(person.roles()))
                .param("demonstration", person.belonging().demonstration())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void add(Provider provider, Instant at) {
        database.sql("""
                        INSERT INTO identity_provider (id, country, name, demonstration, enrolled_at)
                        VALUES (:id, :country, :name, :demonstration, :at) ON CONFLICT DO NOTHING
                        """)
                .param("id", provider.id())
                .param("country", provider.country().code())
                .param("name", provider.name())
                .param("demonstration", provider.demonstration())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// From this moment the person is nobody, and their sessions are over: reinstated, they sign in anew.
    public void suspend(PersonId id, Instant at) {
        database.sql("UPDATE identity_person SET suspended_at = :at WHERE id = :id AND suspended_at IS NULL")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("DELETE FROM spring_session WHERE principal_name = :name")
                .param("name", id.toString())
                .update();
    }
}
