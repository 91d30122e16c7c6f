package org.comity.identity.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.PersonId;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryHand;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to recoveries, and who can take the next step.
public class RecoverySteps {

    private static final int MOST_TOLD = 500;

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether fictional people count: on a demonstration only
    public RecoverySteps(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// @param by null when the asker or the node did it
    /// @param entry the step's entry in the record
    public void add(RecoveryId id, RecoveryAct act, RecoveryHand hand, @Nullable PersonId by, Instant at, UUID entry) {
        database.sql("""
                        INSERT INTO identity_recovery_step (recovery_id, number, act, hand, person_id, at, entry_id)
                        SELECT :id, coalesce(max(number), 0) + 1, :act, :hand, :person, :at, :entry
                        FROM identity_recovery_step WHERE recovery_id = :id
                        """)
                .param("id", id.value())
                .param("act", act.name())
                .param("hand", hand.name())
                .param("person", by == null ? null : by.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry)
                .update();
    }

    public List<RecoveryStep> of(RecoveryId id) {
        return database.sql("""
                        SELECT number, act, hand, at FROM identity_recovery_step
                        WHERE recovery_id = :id ORDER BY number
                        """)
                .param("id", id.value())
                .query((row, number) -> new RecoveryStep(
                        row.getInt("number"),
                        RecoveryAct.valueOf(row.getString("act")),
                        RecoveryHand.valueOf(row.getString("hand")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Officials of the person's authority who have not confirmed yet, and those who admit for the secretariat where
    /// officials are missing.
    public Set<PersonId> whoMayConfirm(Recovery recovery) {
        return database
                .sql("""
                        SELECT o.id FROM identity_recovery r JOIN identity_person p ON p.id = r.person_id
                        JOIN identity_person o ON o.id <> p.id AND o.suspended_at IS NULL
                            AND (:fictional OR NOT o.demonstration)
                            AND ((o.authority_id = p.authority_id AND o.roles && CAST(:officials AS text[]))
                                 OR (:missing AND o.roles && ARRAY['SECRETARIAT_ADMISSION']))
                        WHERE r.id = :id AND NOT EXISTS (SELECT 1 FROM identity_recovery_step s
                            WHERE s.recovery_id = r.id AND s.person_id = o.id AND s.act = 'CONFIRM')
                        LIMIT :most
                        """)
                .param("id", recovery.id().value())
                .param("fictional", fictional)
                .param("officials", PersonRow.names(Recovery.OFFICIALS))
                .param("missing", recovery.officialsMissing())
                .param("most", MOST_TOLD)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
