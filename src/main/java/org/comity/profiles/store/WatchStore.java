package org.comity.profiles.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.identity.PersonId;
import org.comity.profiles.Freshness;
import org.comity.profiles.Pace;
import org.comity.profiles.model.Watched;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who watches what, how often they are told, and which colours of profiles reviewers were told.
public class WatchStore {

    private final JdbcClient database;

    public WatchStore(JdbcClient database) {
        this.database = database;
    }

    /// Begins to watch; whoever does already keeps watching. Nothing happens to whoever watches so much already.
    ///
    /// @return whether the person watches it now
    public boolean add(PersonId person, Watched what, Instant at, int most) {
        database.sql("""
                        INSERT INTO profiles_watch (person_id, what, since)
                        SELECT :person, :what, :at
                        WHERE (SELECT count(*) FROM profiles_watch WHERE person_id = :person) < :most
                        ON CONFLICT DO NOTHING
                        """)
                .param("person", person.value())
                .param("what", what.key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
        return watches(person, List.of(what)).contains(what);
    }

    public void remove(PersonId person, Watched what) {
        database.sql("DELETE FROM profiles_watch WHERE person_id = :person AND what = :what")
                .param("person", person.value())
                .param("what", what.key())
                .update();
    }

    /// Everything somebody watches, in the order they began to.
    public List<Watched> of(PersonId person) {
        return database
                .sql("SELECT what FROM profiles_watch WHERE person_id = :person ORDER BY since, what")
                .param("person", person.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(WatchStore::read)
                .toList();
    }

    private static Stream<Watched> read(@Nullable String key) {
        return key == null ? Stream.empty() : Watched.read(key).stream();
    }

    /// Those of these that somebody watches.
    public List<Watched> watches(PersonId person, Collection<? extends Watched> asked) {
        return database
                .sql(
                        "SELECT what FROM profiles_watch WHERE person_id = :person AND what = ANY (CAST(:asked AS text[]))")
                .param("person", person.value())
                .param("asked", keys(asked))
                .query(String.class)
                .list()
                .stream()
                .flatMap(WatchStore::read)
                .toList();
    }

    /// Everybody who watches any of these, each once, with how often they are told.
    public Map<PersonId, Pace> watchers(Collection<? extends Watched> touched) {
        var found = new LinkedHashMap<PersonId, Pace>();
        database.sql("""
                        SELECT w.person_id, coalesce(p.pace, 'DAILY') AS pace
                        FROM (SELECT DISTINCT person_id FROM profiles_watch
                              WHERE what = ANY (CAST(:touched AS text[]))) AS w
                        LEFT JOIN profiles_pace p ON p.person_id = w.person_id
                        """)
                .param("touched", keys(touched))
                .query((row, _) -> found.put(
                        new PersonId(row.getObject("person_id", UUID.class)), Pace.valueOf(row.getString("pace"))))
                .list();
        return found;
    }

    public Optional<Pace> pace(PersonId person) {
        return database.sql("SELECT pace FROM profiles_pace WHERE person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Pace::valueOf);
    }

    public void setPace(PersonId person, Pace pace) {
        database.sql("""
                        INSERT INTO profiles_pace (person_id, pace) VALUES (:person, :pace)
                        ON CONFLICT (person_id) DO UPDATE SET pace = excluded.pace
                        """)
                .param("person", person.value())
                .param("pace", pace.name())
                .update();
    }

    /// Notes how fresh a State's profile is.
    ///
    /// @return whether that is another colour than was noted last; of several nodes at once, one is told so
    public boolean noteLight(Country state, Freshness.Light light, Instant at) {
        return database.sql("""
                        INSERT INTO profiles_review_told AS told (country, light, at) VALUES (:country, :light, :at)
                        ON CONFLICT (country) DO UPDATE SET light = excluded.light, at = excluded.at
                            WHERE told.light <> excluded.light
                        """)
                        .param("country", state.code())
                        .param("light", light.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What was noted last of each State.
    public Map<Country, Freshness.Light> lights() {
        var noted = new LinkedHashMap<Country, Freshness.Light>();
        database.sql("SELECT country, light FROM profiles_review_told")
                .query((row, _) -> noted.put(
                        new Country(row.getString("country")), Freshness.Light.valueOf(row.getString("light"))))
                .list();
        return noted;
    }

    private static String[] keys(Collection<? extends Watched> watched) {
        return watched.stream().map(Watched::key).toArray(String[]::new);
    }
}
