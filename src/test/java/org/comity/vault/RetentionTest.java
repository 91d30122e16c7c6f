package org.comity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import javax.sql.DataSource;
import org.comity.audit.ALog;
import org.comity.audit.LogExport.Extent;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.Verdict;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vault.NotOpened.Reason;
import org.comity.vault.store.VaultDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

    private static final byte[] PLAIN = "what the case says".getBytes(UTF_8);
    private static final RetentionRule TEN_YEARS = new RetentionRule("request-ended", Period.ofYears(10));

    private final DataSource database = TestDatabase.freshDatabase("audit", "vault");
    private final MutableClock clock = new MutableClock();
    private final VaultDatabase opened = VaultDatabase.of(database, clock, new SecureRandom());
    private final Retention retention = Retention.of(opened, clock);
    private final Path keys;
    private final AVault node;
    private final CaseKeyId caseKey;
    private final byte[] sealed;

    RetentionTest(@TempDir Path keys) {
        this.keys = keys;
        this.node = new AVault(database, keys);
        this.caseKey = node.vault.newCaseKey();
        this.sealed = node.vault.seal(caseKey, PLAIN, "request.content");
    }

    @Test
    void aCaseIsDestroyedWhenItsTimeIsOverAndNotADayBefore() {
        schedule(clock.instant());
        clock.advance(Duration.between(clock.instant(), Instant.parse("2036-11-22T09:00:00Z")));
        retention.destroyDue();
        assertThat(node.vault.open(caseKey, sealed, "request.content")).isEqualTo(PLAIN);

        clock.advance(Duration.ofDays(1));
        retention.destroyDue();
        retention.destroyDue();

        assertThatThrownBy(() -> node.vault.open(caseKey, sealed, "request.content"))
                .isInstanceOfSatisfying(NotOpened.class, gone -> {
                    assertThat(gone.reason()).isEqualTo(Reason.KEY_DESTROYED);
                    assertThat(gone.destruction())
                            .contains(new Destruction(Instant.parse("2036-11-23T09:00:00Z"), "request-ended"));
                    assertThat(gone)
                            .hasMessageContaining(
                                    "destroyed on 2036-11-23T09:00:00Z under the retention rule request-ended");
                });
        assertThat(entries("case-key.destroyed")).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfADestroyedCaseIsARowWithoutItsKey() {
        schedule(clock.instant());
        clock.advance(Duration.ofDays(4000));
        retention.destroyDue();

        assertThat(node.jdbc
                        .sql("select count(*) from vault_case_key where wrapped is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aHeldCaseIsNotDestroyedUntilItIsReleased() {
        schedule(clock.instant());
        assertThat(inTransaction(() -> retention.hold(caseKey))).isTrue();
        assertThat(inTransaction(() -> retention.hold(caseKey))).isTrue();
        clock.advance(Duration.ofDays(4000));
        retention.destroyDue();
        assertThat(node.vault.open(caseKey, sealed, "request.content")).isEqualTo(PLAIN);

        assertThat(inTransaction(() -> retention.release(caseKey))).isTrue();
        retention.destroyDue();

        assertThatThrownBy(() -> node.vault.open(caseKey, sealed, "request.content"))
                .isInstanceOf(NotOpened.class);
        assertThat(inTransaction(() -> retention.hold(caseKey)))
                .as("what is destroyed cannot be held")
                .isFalse();
        assertThat(entries("case-key.held")).isEqualTo(1);
        assertThat(entries("case-key.released")).isEqualTo(1);
    }

    @Test
    void aCaseWithoutAScheduleStays() {
        clock.advance(Duration.ofDays(40_000));
        retention.destroyDue();

        assertThat(node.vault.open(caseKey, sealed, "request.content")).isEqualTo(PLAIN);
    }

    @Test
    void theLogStaysVerifiable() {
        schedule(clock.instant());
        clock.advance(Duration.ofDays(4000));
        retention.destroyDue();
        try (var log = new ALog(database, keys.resolve("log"))) {
            log.awaitReceipt(log.append("PT-JP-1"));
            log.export.writeTo(keys.resolve("export"), Extent.EVERYTHING);
        }

        assertThat(LogVerification.of(keys.resolve("export")).verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(keys.resolve("export/statements/000.p/3"))
                .content()
                .contains("case-key.scheduled", "case-key.destroyed", "\"rule\":\"request-ended\"");
    }

    @Test
    void aRuleKeepsForADayAtLeastAndHasAName() {
        assertThatThrownBy(() -> new RetentionRule("request-ended", Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionRule("Request ended", Period.ofYears(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void schedule(Instant ended) {
        inTransaction(() -> {
            retention.schedule(caseKey, TEN_YEARS, ended);
            return true;
        });
    }

    private interface Doing {
        boolean done();
    }

    private boolean inTransaction(Doing doing) {
        return Boolean.TRUE.equals(opened.transaction().execute(_ -> doing.done()));
    }

    private long entries(String act) {
        return node.jdbc
                .sql("select count(*) from audit_entry where act = ?")
                .param(act)
                .query(Long.class)
                .single();
    }
}
