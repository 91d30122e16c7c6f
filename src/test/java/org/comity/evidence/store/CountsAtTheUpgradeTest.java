package org.comity.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Packages that were sealed before a node counted what they hold, in the database of such a node.
class CountsAtTheUpgradeTest {

    private static final String BEFORE_THE_COUNTS = "4";

    private final DataSource source = TestDatabase.freshDatabase();
    private final JdbcClient database = JdbcClient.create(source);
    private final UUID open = UUID.randomUUID();
    private final UUID sealed = UUID.randomUUID();
    private final UUID handedOver = UUID.randomUUID();
    private final UUID empty = UUID.randomUUID();

    /// The files arrive while their package is open, and one of each is taken out again.
    @BeforeEach
    void asTheVersionBeforeLeftIt() {
        migrations().target(BEFORE_THE_COUNTS).load().migrate();
        for (var one : new UUID[] {open, sealed, handedOver}) {
            begun(one);
            file(one, 1, 4_000_000_000L, "ARRIVED");
            file(one, 2, 24, "ARRIVED");
            file(one, 3, 1_000, "TAKEN_OUT");
        }
        arriving(open);
        begun(empty);
        stand(sealed, "SEALED", "NULL");
        stand(handedOver, "HANDED_OVER", "now()");
        stand(empty, "SEALED", "NULL");
    }

    @Test
    void whatASealedPackageHoldsIsCountedAndNothingOfAnOpenOne() {
        migrations().load().migrate();

        assertThat(counts(sealed)).containsEntry("file_count", 2).containsEntry("total_bytes", 4_000_000_024L);
        assertThat(counts(handedOver)).containsEntry("file_count", 2).containsEntry("total_bytes", 4_000_000_024L);
        assertThat(counts(empty)).containsEntry("file_count", 0).containsEntry("total_bytes", 0L);
        assertThat(counts(open).values()).containsOnlyNulls();
    }

    @Test
    void fromThenOnTheCountsStayAndTheSealOfTheHandingOverIsPutOnOnce() {
        migrations().load().migrate();

        assertThatThrownBy(() -> set(sealed, "file_count = 3"))
                .hasMessageContaining("A sealed package does not change");
        assertThatThrownBy(() -> set(handedOver, "total_bytes = 1"))
                .hasMessageContaining("A sealed package does not change");
        assertThatThrownBy(() -> set(open, "file_count = 2")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> set(sealed, "handover_seal = '\\x01'"))
                .isInstanceOf(DataIntegrityViolationException.class);

        set(handedOver, "handover_seal = '\\x01'");
        assertThatThrownBy(() -> set(handedOver, "handover_seal = '\\x02'"))
                .hasMessageContaining("A sealed package does not change");
    }

    private FluentConfiguration migrations() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration/evidence");
    }

    private void begun(UUID id) {
        database.sql("""
                        INSERT INTO evidence_package (id, request_id, reference, number, executing_authority,
                            requesting_authority, executing_country, requesting_country, case_key, status, conditions,
                            note, started_at)
                        VALUES (:id, :id, 'PT-2026-000001', 1, :id, :id, 'JP', 'PT', :id, 'OPEN', '\\x00', '\\x00',
                            now())
                        """).param("id", id).update();
    }

    private void file(UUID id, int number, long size, String state) {
        database.sql("""
                        INSERT INTO evidence_file (id, package_id, number, uploader, description, announced,
                            sealed_file, size, sha256, state, announced_at)
                        VALUES (gen_random_uuid(), :package, :number, :package, '\\x00', :size, gen_random_uuid(),
                            :size, sha256('x'), :state, now())
                        """)
                .param("package", id)
                .param("number", number)
                .param("size", size)
                .param("state", state)
                .update();
    }

    private void arriving(UUID id) {
        database.sql("""
                        INSERT INTO evidence_file (id, package_id, number, uploader, description, announced,
                            sealed_file, state, announced_at)
                        VALUES (gen_random_uuid(), :package, 4, :package, '\\x00', 7, gen_random_uuid(), 'ARRIVING',
                            now())
                        """).param("package", id).update();
    }

    /// @param handedOverAt in SQL
    private void stand(UUID id, String status, String handedOverAt) {
        set(
                id,
                "status = '" + status + "', manifest = '\\x01', manifest_sha256 = sha256('m'), sealed_at = now(),"
                        + " handed_over_at = " + handedOverAt);
    }

    private void set(UUID id, String what) {
        database.sql("UPDATE evidence_package SET " + what + " WHERE id = :id")
                .param("id", id)
                .update();
    }

    private Map<String, @Nullable Object> counts(UUID id) {
        return database.sql("SELECT file_count, total_bytes FROM evidence_package WHERE id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }
}
