package org.comity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.comity.vault.store.VaultDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;

/// The master key is rotated, and cut off at every moment where that could hurt.
class MasterKeyRotationTest {

    private static final byte[] PLAIN = "what the case says".getBytes(UTF_8);
    private static final String PURPOSE = "request.content";
    private static final int CASES = 250;

    @TempDir
    private Path keys;

    private final DataSource database = TestDatabase.freshDatabase("audit", "vault");
    private final SecureRandom random = new SecureRandom();
    private List<CaseKeyId> cases = List.of();
    private List<byte[]> sealed = List.of();
    private byte[] oldKey = {};
    private String printed = "";

    @BeforeEach
    void manyCases() throws IOException {
        var node = new AVault(database, keys);
        cases = Stream.generate(node.vault::newCaseKey).limit(CASES).toList();
        sealed = cases.stream()
                .map(caseKey -> node.vault.seal(caseKey, PLAIN, PURPOSE))
                .toList();
        oldKey = Files.readAllBytes(keys.resolve("master.key"));
    }

    @Test
    void everyCaseOpensUnderTheNewKeyAndTheOldOneIsGone() throws IOException {
        var destroyed = new AVault(database, keys);
        destroyed.vault.destroy(cases.getLast());

        assertThat(rotate()).isZero();

        assertThat(printed).contains((CASES - 1) + " case keys are wrapped by a new master key");
        assertEverythingOpens(CASES - 1);
        assertTheOldKeyIsGone();
        assertThat(count("select count(*) from vault_case_key where generation = 1 and wrapped is not null"))
                .isZero();
        assertThat(count("select count(*) from audit_entry where act = 'master-key.rotated'"))
                .isEqualTo(1);
        assertThat(rotate()).isZero();
        assertEverythingOpens(CASES - 1);
        assertThat(count("select max(generation) from vault_master_key")).isEqualTo(3);
    }

    @Test
    void cutOffBeforeItsTransactionTheNodeStartsWithTheOldKey() throws IOException {
        var next = FileMasterKey.openNext(AVault.masterKeyFile(keys), random);

        assertEverythingOpens(CASES);
        assertThat(Files.readAllBytes(keys.resolve("master.key"))).isEqualTo(oldKey);

        assertThat(rotate()).isZero();
        assertEverythingOpens(CASES);
        assertTheOldKeyIsGone();
        assertThat(new AVault(database, keys).masterKey.key().checkValue()).isEqualTo(next.checkValue());
    }

    @Test
    void cutOffAfterItsTransactionTheNextStartPutsTheNewKeyInPlace() throws IOException {
        rotateInTheDatabaseOnly();

        assertEverythingOpens(CASES);
        assertTheOldKeyIsGone();
    }

    @Test
    void cutOffWhileTheOldKeyIsOverwrittenTheNextStartPutsTheNewKeyInPlace() throws IOException {
        rotateInTheDatabaseOnly();
        Files.write(keys.resolve("master.key"), new byte[32]);

        assertEverythingOpens(CASES);
        assertTheOldKeyIsGone();
    }

    @Test
    void aNodeThatStillHasTheOldKeyAddsNothing() {
        var before = new AVault(database, keys);
        assertThat(rotate()).isZero();

        assertThatThrownBy(before.vault::newCaseKey)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("The master key was rotated");
    }

    @Test
    void whereOneCaseKeyDoesNotOpenNothingIsChanged() throws IOException {
        var node = new AVault(database, keys);
        node.jdbc.sql("alter table vault_case_key disable trigger all").update();
        node.jdbc
                .sql("update vault_case_key set wrapped = sha256(wrapped) where id = ?")
                .param(cases.getFirst().value())
                .update();
        node.jdbc.sql("alter table vault_case_key enable trigger all").update();

        assertThat(rotate()).isEqualTo(1);

        assertThat(count("select max(generation) from vault_master_key")).isEqualTo(1);
        assertThat(count("select count(*) from vault_case_key where generation = 1"))
                .isEqualTo(CASES);
        assertThat(Files.readAllBytes(keys.resolve("master.key"))).isEqualTo(oldKey);
        var again = new AVault(database, keys);
        assertThat(again.vault.open(cases.getLast(), sealed.getLast(), PURPOSE)).isEqualTo(PLAIN);
    }

    @Test
    void theMasterKeyMovesIntoATokenAndOnToAnotherKeyThere() {
        var token = ASoftToken.made().settings(Pin.of(ASoftToken.PIN));
        assertThat(rotate(Optional.empty(), "--to-token-key", "comity-2")).isEqualTo(1);

        assertThat(rotate(Optional.of(token), "--to-token-key", "comity-2")).isZero();
        assertThat(printed).contains("COMITY_VAULT_PKCS11_KEYLABEL=comity-2", "The old one is destroyed");
        assertThat(keys.resolve("master.key")).doesNotExist();
        assertEverythingOpens(new AVault(database, new VaultSettings(keys, token.withKeyLabel("comity-2"))), CASES);

        var in = Optional.of(token.withKeyLabel("comity-2"));
        assertThat(rotate(in)).as("a label is needed").isEqualTo(1);
        assertThat(rotate(in, "--to-token-key", "comity-2")).as("another one").isEqualTo(1);
        assertThat(rotate(in, "--to-token-key", "comity-3")).isZero();
        assertEverythingOpens(new AVault(database, new VaultSettings(keys, token.withKeyLabel("comity-3"))), CASES);
    }

    private void rotateInTheDatabaseOnly() {
        var file = AVault.masterKeyFile(keys);
        var vault = VaultDatabase.of(database, Clock.systemUTC(), random);
        var current = vault.keys().masterKey().orElseThrow();
        var old = new MasterKey.InUse(FileMasterKey.open(file, Optional.of(current.check()), random), current.number());
        new RotatingMasterKey(vault, Clock.systemUTC()).rotate(old, FileMasterKey.openNext(file, random));
    }

    private void assertEverythingOpens(int number) {
        assertEverythingOpens(new AVault(database, keys), number);
    }

    private void assertEverythingOpens(AVault node, int number) {
        for (var i = 0; i < number; i++) {
            assertThat(node.vault.open(cases.get(i), sealed.get(i), PURPOSE)).isEqualTo(PLAIN);
        }
    }

    private void assertTheOldKeyIsGone() throws IOException {
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file)).isNotEqualTo(oldKey));
        }
        assertThat(keys.resolve("master.key.next")).doesNotExist();
    }

    private long count(String sql) {
        return new AVault(database, keys).jdbc.sql(sql).query(Long.class).single();
    }

    private int rotate() {
        return rotate(Optional.empty());
    }

    private int rotate(Optional<Pkcs11Settings> token, String... options) {
        var out = new StringWriter();
        var arguments = Stream.concat(Stream.of("rotate", "--key-folder", keys.toString()), Stream.of(options));
        var code = new CommandLine(new KeysCommand(new OpenedHere(), Clock.systemUTC(), random, () -> token))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        printed = out.toString();
        return code;
    }

    private class OpenedHere implements KeysCommand.Database {
        @Override
        public <T> T with(Path home, @Nullable String url, Function<KeysCommand.Opened, T> work) {
            return work.apply(new KeysCommand.Opened(
                    VaultDatabase.of(database, Clock.systemUTC(), random), _ -> Optional.empty()));
        }

        @Override
        public <T> T whileStopped(Path home, @Nullable String url, Function<KeysCommand.Opened, T> work) {
            return with(home, url, work);
        }
    }
}
