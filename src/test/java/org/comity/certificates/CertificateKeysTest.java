package org.comity.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.comity.audit.proof.SignedNote;
import org.comity.vocabulary.KeyRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The key that signs certificates, and how one hands over to the next.
class CertificateKeysTest {

    private static final String NAME = "node.example/certificates";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path home;

    private Path folder;
    private CertificateKeys keys;

    @BeforeEach
    void begin() {
        folder = home.resolve("keys");
        keys = new CertificateKeys(folder);
    }

    @Test
    void aKeyIsMadeOnceAndKept() {
        var made = keys.open(NAME, Optional.empty(), random);
        assertThat(made.added()).containsExactly(made.key().verifierKey());
        var again = keys.open(NAME, Optional.of(made.key().verifierKey()), random);
        assertThat(again.key().verifierKey()).isEqualTo(made.key().verifierKey());
        assertThat(again.added()).isEmpty();
    }

    @Test
    void afterTheCommandEachKeyLeadsToTheNextAndWhatWasSignedStaysVerifiable() throws IOException {
        var first = keys.open(NAME, Optional.empty(), random).key();
        var note = first.sign("Signed by the first.\n");
        var before = Files.readString(folder.resolve("certificate-signing.key"));
        assertThat(renew()).isZero();
        assertThat(renew()).isZero();
        var now = keys.open(NAME, Optional.of(first.verifierKey()), random);
        assertThat(now.added()).hasSize(2).endsWith(now.key().verifierKey()).doesNotContain(first.verifierKey());
        assertThat(note.standingWith(first.verifierKey())).isEqualTo(SignedNote.Standing.SIGNED);
        var secret = before.lines().toList().getLast();
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> read(file).contains(secret));
        }
    }

    @Test
    void aKeyThatNoneHandedOverToIsRefusedAndSoIsAMissingOne() throws IOException {
        var first = keys.open(NAME, Optional.empty(), random).key().verifierKey();
        var strange = new CertificateKeys(home.resolve("strange"));
        strange.open(NAME, Optional.empty(), random);
        assertThatThrownBy(() -> strange.open(NAME, Optional.of(first), random))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("put the right one back");
        renew();
        var handover = "certificate-handover-" + CertificateKeys.id(first) + ".note";
        var note = folder.resolve(handover);
        var written = Files.readString(note);
        Files.writeString(note, written.replace("to node", "to n0de"));
        assertThatThrownBy(() -> keys.open(NAME, Optional.of(first), random)).isInstanceOf(KeyRefused.class);
        Files.writeString(note, written);
        assertThat(keys.open(NAME, Optional.of(first), random).added()).hasSize(1);

        Files.delete(folder.resolve("certificate-signing.key"));
        assertThatThrownBy(() -> keys.open(NAME, Optional.of(first), random))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("missing");
        assertThat(renew()).isNotZero();
    }

    private int renew() {
        return new CommandLine(new CertificatesCommand(random))
                .setExecutionExceptionHandler((refused, command, parsed) -> 1)
                .execute("renew-key", "--home", home.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
