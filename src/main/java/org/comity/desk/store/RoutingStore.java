package org.comity.desk.store;

import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.desk.Topic;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who answers a topic: `desk_routing`.
public class RoutingStore {

    private final JdbcClient database;

    public RoutingStore(JdbcClient database) {
        this.database = database;
    }

    /// Topics that somebody looks after, with whom.
    public Map<Topic, PersonId> all() {
        var known = new EnumMap<Topic, PersonId>(Topic.class);
        database.sql("SELECT DISTINCT ON (topic) topic, person_id FROM desk_routing ORDER BY topic, number DESC")
                .query((row, _) -> Map.entry(
                        Topic.valueOf(row.getString("topic")),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))))
                .list()
                .forEach(line -> line.getValue().ifPresent(person -> known.put(line.getKey(), new PersonId(person))));
        return known;
    }

    public Optional<PersonId> of(Topic topic) {
        return database.sql("SELECT person_id FROM desk_routing WHERE topic = :topic ORDER BY number DESC LIMIT 1")
                .param("topic", topic.name())
                .query((row, _) -> Optional.ofNullable(row.getObject("person_id", UUID.class)))
                .optional()
                .flatMap(found -> found)
                .map(PersonId::new);
    }

    /// @param person empty for everybody of the topic
    public void add(Topic topic, Optional<PersonId> person, PersonId by, Instant at) {
        database.sql("INSERT INTO desk_routing (topic, person_id, by_id, at) VALUES (:topic, :person, :by, :at)")
                .param("topic", topic.name())
                .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
                .param("by", by.value())
                .param("at", TicketStore.utc(at))
                .update();
    }
}
