package org.comity.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Parcels of a node that counted no tries yet.
class TriesAtTheUpgradeTest {

    private static final Instant SENT = Instant.parse("2026-11-25T12:00:00Z");

    private final DataSource source = TestDatabase.freshDatabase();
    private final JdbcClient database = JdbcClient.create(source);

    @Test
    void whatWaitedIsDueAtOnceAndWhatWasDeliveredStaysSo() {
        migrations().target("1").load().migrate();
        var waiting = parcel("NULL");
        parcel("now()");

        migrations().load().migrate();

        assertThat(new Outbox(database).due(Instant.EPOCH, null, 10))
                .singleElement()
                .satisfies(parcel -> {
                    assertThat(parcel.id()).isEqualTo(waiting);
                    assertThat(parcel.since()).isEqualTo(SENT);
                    assertThat(parcel.tries()).isZero();
                });
    }

    private UUID parcel(String deliveredAt) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO exchange_parcel (id, subject, recipient, dispatched_at, delivered_at)
                        VALUES (:id, gen_random_uuid(), gen_random_uuid(), '2026-11-25T12:00:00Z',
                        """ + deliveredAt + ")").param("id", id).update();
        return id;
    }

    private FluentConfiguration migrations() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration/exchange");
    }
}
