package org.comity.profiles.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.identity.PersonId;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection;
import org.comity.profiles.model.PinCollection.Kept;
import org.comity.profiles.model.PinCollection.Named;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Collections of pins, each of one person: whoever asks for another's finds nothing.
public class CollectionStore {

    private final JdbcClient database;

    public CollectionStore(JdbcClient database) {
        this.database = database;
    }

    /// The last changed first.
    public List<Named> of(PersonId person) {
        return database.sql("""
                        SELECT c.id, c.name, c.changed_at,
                            (SELECT count(*) FROM profiles_collected k WHERE k.collection_id = c.id) AS pins
                        FROM profiles_collection c WHERE c.person_id = :person ORDER BY c.changed_at DESC, c.id
                        """)
                .param("person", person.value())
                .query((row, _) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("pins"),
                        instant(row, "changed_at")))
                .list();
    }

    public Optional<PinCollection> find(PersonId person, UUID id) {
        return find(person, id, "");
    }

    /// The same, and nobody else changes it until the transaction ends.
    public Optional<PinCollection> findForChange(PersonId person, UUID id) {
        return find(person, id, " FOR UPDATE");
    }

    private Optional<PinCollection> find(PersonId person, UUID id, String lock) {
        return database.sql("SELECT * FROM profiles_collection WHERE id = :id AND person_id = :person" + lock)
                .param("id", id)
                .param("person", person.value())
                .query((row, _) -> new PinCollection(
                        id, row.getString("name"), row.getInt("edition"), instant(row, "changed_at"), List.of()))
                .optional()
                .map(found -> new PinCollection(id, found.name(), found.edition(), found.changedAt(), kept(id)));
    }

    private List<Kept> kept(UUID id) {
        return database
                .sql("SELECT pin, seen FROM profiles_collected WHERE collection_id = :id ORDER BY place")
                .param("id", id)
                .query((row, _) -> {
                    var seen = row.getLong("seen");
                    return Pin.read(row.getString("pin")).map(pin -> new Kept(pin, seen));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public void add(PersonId person, PinCollection collection) {
        database.sql("""
                        INSERT INTO profiles_collection (id, person_id, name, edition, changed_at)
                        VALUES (:id, :person, :name, :edition, :at)
                        """)
                .param("id", collection.id())
                .param("person", person.value())
                .param("name", collection.name())
                .param("edition", collection.edition())
                .param("at", collection.changedAt().atOffset(ZoneOffset.UTC))
                .update();
        write(collection);
    }

    /// Only while holding it for change.
    public void save(PinCollection collection) {
        database.sql("UPDATE profiles_collection SET name = :name, edition = :edition, changed_at = :at WHERE id = :id")
                .param("id", collection.id())
                .param("name", collection.name())
                .param("edition", collection.edition())
                .param("at", collection.changedAt().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("DELETE FROM profiles_collected WHERE collection_id = :id")
                .param("id", collection.id())
                .update();
        write(collection);
    }

    private void write(PinCollection collection) {
        var kept = collection.kept();
        database.sql("""
                        INSERT INTO profiles_collected (collection_id, pin, place, seen)
                        SELECT :id, k.pin, k.place, k.seen
                        FROM unnest(CAST(:pins AS text[]), CAST(:places AS int[]), CAST(:seen AS bigint[]))
                            AS k (pin, place, seen)
                        """)
                .param("id", collection.id())
                .param("pins", kept.stream().map(one -> one.pin().toString()).toArray(String[]::new))
                .param("places", IntStream.range(0, kept.size()).boxed().toArray(Integer[]::new))
                .param("seen", kept.stream().map(Kept::seen).toArray(Long[]::new))
                .update();
    }

    public void delete(UUID id) {
        database.sql("DELETE FROM profiles_collection WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
