package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A publication asks the database as often for a thousand watchers as for one.
@NodeTest
class WatchersQueriesTest {

    private static final int MANY = 1_000;

    @Autowired
    DataSource database;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    private final List<PersonId> made = new ArrayList<>();

    @AfterEach
    void tellNobodyAnyMore() {
        JdbcClient.create(database)
                .sql("UPDATE identity_person SET suspended_at = now() WHERE id = ANY (CAST(:made AS uuid[]))")
                .param("made", made.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    @Test
    void aThousandWatchersAreToldByOneInsertAndNoMoreStatementsThanOne() {
        watchers(1);
        publish();
        var one = publish();
        watchers(MANY);

        var thousand = publish();

        assertThat(thousand).hasSameSizeAs(one);
        assertThat(thousand)
                .filteredOn(sql -> sql.contains("INSERT INTO notices_notice") && sql.contains("WATCHED"))
                .hasSize(1);
        assertThat(JdbcClient.create(database)
                        .sql("""
                                SELECT count(DISTINCT person_id) FROM notices_notice
                                WHERE kind = 'WATCHED' AND person_id = ANY (CAST(:made AS uuid[]))
                                """)
                        .param("made", made.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY + 1);
    }

    private void watchers(int howMany) {
        Belonging place = Lisbon.officer(people).person().belonging();
        for (var number = 0; number < howMany; number++) {
            var id = new PersonId(UUID.randomUUID());
            people.add(Person.of(id, "Watcher " + id, place, Set.of(Role.MEMBER)), clock.instant());
            made.add(id);
        }
        JdbcClient.create(database)
                .sql("""
                        INSERT INTO profiles_watch (person_id, what, since)
                        SELECT person, what, now()
                        FROM unnest(CAST(:made AS uuid[])) AS person, unnest(ARRAY['PT', 'ETS185-21']) AS what
                        ON CONFLICT DO NOTHING
                        """)
                .param("made", made.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /// @return what was asked while it was published
    private List<String> publish() {
        var writer = Http.officer("Demo Duty Officer (Lisbon)");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var proposal = AProposal.begun(writer, "PT", "For many");
        AProposal.save(writer, proposal.row(UUID.randomUUID()), AProposal.aRow("ETS185 21", "art. 21"));
        proposal.act(writer, "SUBMIT");
        gatekeeper.get(proposal.path());
        var seen = (SeenStatements) database;
        seen.forget();
        assertThat(proposal.act(gatekeeper, "PUBLISH").status()).isEqualTo(303);
        return seen.forPages();
    }
}
