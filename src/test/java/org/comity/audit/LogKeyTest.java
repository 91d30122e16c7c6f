package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.MerkleHash;
import org.comity.audit.proof.SignedNote;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTest {

    private static final String ORIGIN = "comity.example/log";

    @TempDir
    private Path home;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReads() throws IOException {
        var key = open();

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(key.verifierKey().name()).isEqualTo(ORIGIN);
        assertThat(open().verifierKey()).isEqualTo(key.verifierKey());
        assertThat(key).asString().contains(key.verifierKey().toString()).doesNotContain(secretLine());
    }

    @Test
    void itsSignaturesAreVerifiedByItsPublicHalf() {
        var key = open();

        var note = key.sign(new Checkpoint(ORIGIN, 0, MerkleHash.empty()));

        assertThat(note.standingWith(key.verifierKey())).isEqualTo(SignedNote.Standing.SIGNED);
    }

    @Test
    void aLogWhoseKeyIsMissingIsNotGivenAnother() {
        var lost = open().verifierKey();

        assertThatThrownBy(() -> LogKey.open(
                        new KeyFile(home.resolve("elsewhere/log.key")), ORIGIN, Optional.of(lost), new SecureRandom()))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("missing");
        assertThat(home.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void anotherKeyThanTheLogsIsRefused() {
        var other = LogKey.open(new KeyFile(home.resolve("other.key")), ORIGIN, Optional.empty(), new SecureRandom());
        open();

        assertThatThrownBy(() ->
                        LogKey.open(new KeyFile(file()), ORIGIN, Optional.of(other.verifierKey()), new SecureRandom()))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("backup");
    }

    @Test
    void aKeyOfAnotherLogIsRefused() {
        open();

        assertThatThrownBy(() ->
                        LogKey.open(new KeyFile(file()), "other.example/log", Optional.empty(), new SecureRandom()))
                .hasMessageContaining("comity.audit.origin");
    }

    @Test
    void aDamagedKeyIsRefusedWithoutBeingPrinted() throws IOException {
        open();
        var secret = secretLine();
        Files.writeString(file(), Files.readString(file()).replace(secret, "A" + secret.substring(1)));

        assertThatThrownBy(this::open)
                .isInstanceOf(KeyRefused.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(secret.substring(1)));
    }

    @Test
    void aKeyOthersMayReadIsRefused() throws IOException {
        open();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(this::open).isInstanceOf(KeyRefused.class).hasMessageContaining("0600");
    }

    private LogKey open() {
        return LogKey.open(new KeyFile(file()), ORIGIN, Optional.empty(), new SecureRandom());
    }

    private Path file() {
        return home.resolve("keys/log-signing.key");
    }

    private String secretLine() throws IOException {
        return Files.readAllLines(file()).get(2);
    }
}
