package org.comity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.comity.vault.NotOpened.Reason;
import org.comity.vocabulary.KeyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class VaultTest {

    private static final byte[] PLAIN = "CANARY the target's name".getBytes(UTF_8);
    private static final String PURPOSE = "request.narrative";

    private final DataSource database = TestDatabase.freshDatabase("vault");
    private final Path keys;
    private final AVault node;

    VaultTest(@TempDir Path keys) {
        this.keys = keys;
        this.node = new AVault(database, keys);
    }

    @Test
    void whatWasSealedOpensAgainAlsoAfterARestart() {
        var caseKey = node.vault.newCaseKey();
        var sealed = node.vault.seal(caseKey, PLAIN, PURPOSE);

        assertThat(node.vault.open(caseKey, sealed, PURPOSE)).isEqualTo(PLAIN);
        assertThat(new AVault(database, keys).vault.open(caseKey, sealed, PURPOSE))
                .isEqualTo(PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("CANARY");
        assertThat(sealed).hasSize(PLAIN.length + 29);
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        var caseKey = node.vault.newCaseKey();

        assertThat(node.vault.seal(caseKey, PLAIN, PURPOSE)).isNotEqualTo(node.vault.seal(caseKey, PLAIN, PURPOSE));
    }

    @Test
    void everyAlteredByteBreaksTheSeal() {
        var caseKey = node.vault.newCaseKey();
        var sealed = node.vault.seal(caseKey, PLAIN, PURPOSE);
        for (var i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertNotOpened(caseKey, altered, PURPOSE, Reason.SEAL_BROKEN);
        }
        assertNotOpened(caseKey, new byte[0], PURPOSE, Reason.SEAL_BROKEN);
        assertNotOpened(caseKey, new byte[] {1, 2, 3}, PURPOSE, Reason.SEAL_BROKEN);
    }

    @Test
    void nothingOpensForAnotherPurposeOrCase() {
        var caseKey = node.vault.newCaseKey();
        var sealed = node.vault.seal(caseKey, PLAIN, PURPOSE);

        assertNotOpened(caseKey, sealed, "request.answer", Reason.SEAL_BROKEN);
        assertNotOpened(node.vault.newCaseKey(), sealed, PURPOSE, Reason.SEAL_BROKEN);
        assertNotOpened(new CaseKeyId(UUID.randomUUID()), sealed, PURPOSE, Reason.NO_SUCH_KEY);
    }

    @Test
    void aDestroyedKeyOpensNothingOnAnyNodeAtOnce() {
        var otherNode = new AVault(database, keys);
        var caseKey = node.vault.newCaseKey();
        var sealed = node.vault.seal(caseKey, PLAIN, PURPOSE);
        assertThat(otherNode.vault.open(caseKey, sealed, PURPOSE)).isEqualTo(PLAIN);

        node.vault.destroy(caseKey);
        node.vault.destroy(caseKey);

        assertNotOpened(caseKey, sealed, PURPOSE, Reason.KEY_DESTROYED);
        assertThatThrownBy(() -> otherNode.vault.open(caseKey, sealed, PURPOSE)).isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> node.vault.seal(caseKey, PLAIN, PURPOSE)).isInstanceOf(NotOpened.class);
        assertThat(node.jdbc
                        .sql("select count(*) from vault_case_key where wrapped is not null and id = ?")
                        .param(caseKey.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update vault_case_key set wrapped = 'x'",
                "update vault_case_key set created_at = now()",
                "delete from vault_case_key",
                "truncate vault_case_key cascade",
                "update vault_document set size = 1",
                "delete from vault_document",
                "truncate vault_document",
                "update vault_master_key set check_mac = check_mac",
                "delete from vault_master_key"
            })
    void theDatabaseRefusesAnyChangeButDestruction(String change) {
        node.vault.newCaseKey();

        assertThatThrownBy(() -> node.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDestroyedKeyCannotBePutBack() {
        var caseKey = node.vault.newCaseKey();
        node.vault.destroy(caseKey);

        assertThatThrownBy(() -> node.jdbc
                        .sql("update vault_case_key set wrapped = 'x', destroyed_at = null")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theFirstStartMakesAMasterKeyThatOnlyItsOwnerReads() throws Exception {
        var file = keys.resolve("master.key");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.size(file)).isEqualTo(32);
    }

    @Test
    void withoutItsMasterKeyAVaultDoesNotStart(@TempDir Path empty) {
        assertThatThrownBy(() -> new AVault(database, empty))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("missing: put it back from the backup");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void withAnotherMasterKeyAVaultDoesNotStart(@TempDir Path other) {
        AVault.masterKeyFile(other).create(new byte[32]);

        assertThatThrownBy(() -> new AVault(database, other))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("is not the master key");
    }

    @Test
    void withADamagedMasterKeyAVaultDoesNotStart(@TempDir Path damaged) {
        AVault.masterKeyFile(damaged).create(new byte[31]);

        assertThatThrownBy(() -> new AVault(database, damaged))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Request", "request narrative", "1"})
    void aPurposeHasOneForm(String purpose) {
        var caseKey = node.vault.newCaseKey();

        assertThatThrownBy(() -> node.vault.seal(caseKey, PLAIN, purpose)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertNotOpened(CaseKeyId caseKey, byte[] sealed, String purpose, Reason reason) {
        assertThatThrownBy(() -> node.vault.open(caseKey, sealed, purpose))
                .isInstanceOfSatisfying(NotOpened.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused).hasMessageNotContaining("CANARY").hasNoCause();
                });
    }
}
