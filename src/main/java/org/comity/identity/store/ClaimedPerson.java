package org.comity.identity.store;

import java.sql.Types;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.model.Recovery.Claim;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds whom somebody says they are.
public class ClaimedPerson {

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether fictional people count: on a demonstration only
    public ClaimedPerson(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// The one person of that name at that place who is not suspended, locked against a second recovery until the
    /// transaction ends; empty when nobody fits, and when several do.
    public Optional<Person> find(Claim claim) {
        var found = database.sql(PersonRow.SELECT + """
                         AND lower(p.name) = lower(:name) AND lower(coalesce(a.name, v.name, p.organisation)) = lower(:place)
                        AND coalesce(a.country, v.country, p.country) IS NOT DISTINCT FROM :country
                        LIMIT 2 FOR NO KEY UPDATE OF p
                        """)
                .param("fictional", fictional)
                .param("name", oneSpaced(claim.name()))
                .param("place", oneSpaced(claim.place()))
                .param("country", claim.country().map(Country::code).orElse(null), Types.CHAR)
                .query(PersonRow::read)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String oneSpaced(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
