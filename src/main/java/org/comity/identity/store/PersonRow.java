package org.comity.identity.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Provider;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;

/// A row of `identity_person`, with what it belongs to, as a record.
final class PersonRow {

    /// What [#read] reads of somebody, `p`, and of the authority, `a`, or provider, `v`, they belong to.
    static final String COLUMNS = """
            p.id AS person_id, p.name AS person_name, p.roles, p.organisation, p.country AS person_country,
            p.zone AS person_zone, p.demonstration AS person_demonstration, p.suspended_at,
            a.id AS authority_id, a.country, a.name AS authority_name, a.functions, a.zone, a.demonstration,
            v.id AS provider_id, v.country AS provider_country, v.name AS provider_name,
            v.demonstration AS provider_demonstration
            """;

    static final String PLACES = """
            LEFT JOIN identity_authority a ON a.id = p.authority_id
            LEFT JOIN identity_provider v ON v.id = p.provider_id
            """;

    /// Everyone who counts, suspended or not: `:fictional` lets fictional people count.
    static final String SELECT_ALL =
            "SELECT " + COLUMNS + "FROM identity_person p " + PLACES + "WHERE (:fictional OR NOT p.demonstration) ";

    /// The same without those who are suspended.
    static final String SELECT = SELECT_ALL + " AND p.suspended_at IS NULL ";

    private PersonRow() {}

    static Person read(ResultSet row, int number) throws SQLException {
        return Person.of(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                belonging(row, number),
                values(row.getArray("roles"), Role::valueOf));
    }

    private static Belonging belonging(ResultSet row, int number) throws SQLException {
        if (row.getObject("authority_id") != null) {
            return new Belonging.ToAuthority(authority(row, number));
        }
        var zone = ZoneId.of(row.getString("person_zone"));
        var provider = row.getObject("provider_id", UUID.class);
        return provider == null
                ? new Belonging.Independent(
                        row.getString("organisation"),
                        Optional.ofNullable(row.getString("person_country")).map(Country::new),
                        zone,
                        row.getBoolean("person_demonstration"))
                : new Belonging.ToProvider(
                        new Provider(
                                provider,
                                new Country(row.getString("provider_country")),
                                row.getString("provider_name"),
                                row.getBoolean("provider_demonstration")),
                        zone);
    }

    static Authority authority(ResultSet row, int number) throws SQLException {
        return new Authority(
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                new Country(row.getString("country")),
                row.getString("authority_name"),
                values(row.getArray("functions"), AuthorityFunction::valueOf),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("demonstration"));
    }

    static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static <T> Set<T> values(Array array, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(read).collect(Collectors.toSet());
    }
}
