package org.comity.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.ReaderKey;
import org.comity.notices.model.Wanted;
import org.comity.notices.model.Wishes;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `notices_wishes`.
public class WishesStore {

    private final JdbcClient database;

    public WishesStore(JdbcClient database) {
        this.database = database;
    }

    public Optional<Wishes> of(PersonId person) {
        return Optional.ofNullable(of(Set.of(person)).get(person));
    }

    public Map<PersonId, Wishes> of(Collection<PersonId> people) {
        var found = new HashMap<PersonId, Wishes>();
        database.sql("SELECT * FROM notices_wishes WHERE person_id = ANY (CAST(:people AS uuid[]))")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> found.put(new PersonId(row.getObject("person_id", UUID.class)), wishes(row)))
                .list();
        return found;
    }

    public void save(PersonId person, Wishes wishes, Instant at) {
        var key = wishes.key();
        database.sql("""
                        INSERT INTO notices_wishes
                            (person_id, address, language, wanted, key, key_fingerprint, key_expires_at, changed_at)
                        VALUES (:person, :address, :language, :wanted, :key, :fingerprint, :expires, :at)
                        ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, language = excluded.language,
                            wanted = excluded.wanted, key = excluded.key, key_fingerprint = excluded.key_fingerprint,
                            key_expires_at = excluded.key_expires_at, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("address", wishes.address() == null ? null : wishes.addressText(), Types.VARCHAR)
                .param("language", wishes.language().code())
                .param("wanted", wishes.wanted().name())
                .param("key", key == null ? null : key.ring(), Types.BINARY)
                .param("fingerprint", key == null ? null : key.fingerprint(), Types.VARCHAR)
                .param("expires", key == null ? null : NoticeStore.at(key.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", NoticeStore.at(at))
                .update();
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new Wishes(
                address == null ? null : new MailAddress(address),
                Language.ofCode(row.getString("language")).orElseThrow(),
                Wanted.valueOf(row.getString("wanted")),
                key(row));
    }

    private static @Nullable ReaderKey key(ResultSet row) throws SQLException {
        var ring = row.getBytes("key");
        return ring == null
                ? null
                : new ReaderKey(ring, row.getString("key_fingerprint"), NoticeStore.instant(row, "key_expires_at"));
    }
}
