package org.comity.disclosure.store;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Hand;
import org.comity.disclosure.model.Step;
import org.comity.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to disclosures: `disclosure_step`.
public class DisclosureSteps {

    private static final int MOST = 200;

    private final JdbcClient database;

    public DisclosureSteps(JdbcClient database) {
        this.database = database;
    }

    /// @param by empty where the node did it
    public void add(DisclosureId id, Step step, Optional<PersonId> by, EntryId entry) {
        database.sql("""
                        INSERT INTO disclosure_step (disclosure_id, act, hand, person_id, at, entry_id)
                        VALUES (:id, :act, :hand, :by, :at, :entry)
                        """)
                .param("id", id.value())
                .param("act", step.act().name())
                .param("hand", step.hand().name())
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("at", DisclosureStore.at(step.at()))
                .param("entry", entry.value())
                .update();
    }

    /// In their order, without the viewings.
    public List<Step> of(DisclosureId id) {
        return database.sql("""
                        SELECT act, hand, at FROM disclosure_step WHERE disclosure_id = :id AND act <> 'VIEW'
                        ORDER BY number LIMIT :most
                        """)
                .param("id", id.value())
                .param("most", MOST)
                .query((row, line) -> new Step(
                        Act.valueOf(row.getString("act")),
                        Hand.valueOf(row.getString("hand")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// How often the details were on a page.
    public int views(DisclosureId id) {
        return database.sql("SELECT count(*) FROM disclosure_step WHERE disclosure_id = :id AND act = 'VIEW'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
