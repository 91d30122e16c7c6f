package org.comity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import javax.sql.DataSource;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vault.store.VaultDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes with a case is destroyed with it, held with it, and never outlives it.
class KeysUnderKeysTest {

    private static final byte[] PLAIN = "a mailbox".getBytes(UTF_8);

    private final DataSource database = TestDatabase.freshDatabase("audit", "vault");
    private final MutableClock clock = new MutableClock();
    private final VaultDatabase opened = VaultDatabase.of(database, clock, new SecureRandom());
    private final Retention retention = Retention.of(opened, clock);
    private final AVault node;
    private final CaseKeyId caseKey;
    private final CaseKeyId evidence;

    KeysUnderKeysTest(@TempDir Path keys) {
        this.node = new AVault(database, keys);
        this.caseKey = node.vault.newCaseKey();
        this.evidence = node.vault.newKeyUnder(caseKey);
    }

    @Test
    void theyAreDestroyedUnderTheSameRuleAtTheSameMoment() {
        var sealed = node.vault.seal(evidence, PLAIN, "evidence.note");
        schedule();
        clock.advance(Duration.ofDays(4000));

        retention.destroyDue();

        assertThatThrownBy(() -> node.vault.open(evidence, sealed, "evidence.note"))
                .isInstanceOf(NotOpened.class);
        var keys = node.vault.keys(Set.of(caseKey, evidence));
        assertThat(keys.destruction(evidence)).isPresent().isEqualTo(keys.destruction(caseKey));
    }

    @Test
    void aHoldOnTheCaseHoldsThemToo() {
        var sealed = node.vault.seal(evidence, PLAIN, "evidence.note");
        schedule();
        opened.transaction().executeWithoutResult(_ -> retention.hold(caseKey));
        clock.advance(Duration.ofDays(4000));

        retention.destroyDue();

        assertThat(node.vault.open(evidence, sealed, "evidence.note")).isEqualTo(PLAIN);
    }

    private void schedule() {
        var rule = new RetentionRule("request-ended", Period.ofYears(10));
        opened.transaction().executeWithoutResult(_ -> retention.schedule(caseKey, rule, clock.instant()));
    }

    @Test
    void noneHangsOnAKeyThatIsDestroyed() {
        node.vault.destroy(caseKey);

        assertThatThrownBy(() -> node.vault.newKeyUnder(caseKey)).isInstanceOf(NotOpened.class);
    }
}
