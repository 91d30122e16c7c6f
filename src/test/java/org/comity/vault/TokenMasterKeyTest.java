package org.comity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.comity.testing.Program;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.comity.vocabulary.KeyRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The master key in a PKCS#11 token, here SoftHSM.
class TokenMasterKeyTest {

    private static final byte[] PLAIN = "what the case says".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.freshDatabase("vault");
    private ASoftToken token;

    @BeforeEach
    void aToken() {
        token = ASoftToken.made();
    }

    @Test
    void casesAreSealedUnderAKeyThatStaysInTheToken() throws IOException {
        var node = node(token.settings(Pin.of(ASoftToken.PIN)));
        var caseKey = node.vault.newCaseKey();
        var sealed = node.vault.seal(caseKey, PLAIN, "request.content");

        assertThat(node(token.settings(Pin.of(ASoftToken.PIN))).vault.open(caseKey, sealed, "request.content"))
                .isEqualTo(PLAIN);
        try (var files = Files.list(folder)) {
            assertThat(files).as("no key in a file").isEmpty();
        }
        assertThat(node.masterKey.key()).isInstanceOf(TokenMasterKey.class).hasToString("[redacted]");
    }

    @Test
    void aCaseKeyWrappedForOneCaseIsNotOneOfAnother() {
        var key = TokenMasterKey.open(token.settings(Pin.of(ASoftToken.PIN)), Optional.empty(), new SecureRandom());
        var wrapped = key.wrap(PLAIN, new byte[] {1});

        assertThat(key.unwrap(wrapped, new byte[] {1}))
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(PLAIN));
        assertThat(key.unwrap(wrapped, new byte[] {2})).isEmpty();
        wrapped[20] ^= 1;
        assertThat(key.unwrap(wrapped, new byte[] {1})).isEmpty();
    }

    @Test
    void aWrongPinIsToldInOneLineWithoutIt() {
        assertThatThrownBy(() -> node(token.settings(Pin.of("999999"))))
                .isInstanceOf(KeyRefused.class)
                .hasMessageStartingWith("The token refuses the PIN.")
                .hasMessageNotContaining("999999");
    }

    @Test
    void aMissingTokenOrLibraryIsToldInOneLine() {
        var pin = Pin.of(ASoftToken.PIN);
        assertThatThrownBy(() -> node(new Pkcs11Settings(token.library(), 4_000_000_007L, "comity-master", null, pin)))
                .isInstanceOf(KeyRefused.class)
                .hasMessageStartingWith("There is no token in slot 4000000007");
        assertThatThrownBy(() -> node(new Pkcs11Settings(folder.resolve("none.so"), 0, "comity-master", null, pin)))
                .isInstanceOf(KeyRefused.class)
                .hasMessageStartingWith("There is no token in slot 0 of " + folder.resolve("none.so"));
    }

    @Test
    void aNodeWithoutItsTokenDoesNotStartAndSaysWhyInOneLine() {
        var url = TestDatabase.freshUrl()
                .replaceFirst("^jdbc:postgresql://([^/]+)/([^?]+)\\?.*$", "postgresql://postgres@$1/$2");
        try (var node = Program.start(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dcomity.vault.pkcs11.library=" + folder.resolve("none.so"),
                        "-Dcomity.vault.pkcs11.pin=999999"),
                "serve",
                "--home",
                folder.resolve("home").toString(),
                "--port",
                String.valueOf(TestNode.freePort()),
                "--database-url",
                url)) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.err().lines()).hasSize(1);
            assertThat(node.err())
                    .startsWith("comity: There is no token in slot 0 of ")
                    .doesNotContain("999999");
        }
    }

    @Test
    void anotherTokenOrAnotherKeyThanTheOneInUseIsRefused() {
        var pin = Pin.of(ASoftToken.PIN);
        node(token.settings(pin));

        assertThatThrownBy(() -> node(ASoftToken.made().settings(pin)))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("The token has no key 'comity-master'");
        var other = ASoftToken.made().settings(pin);
        TokenMasterKey.open(other, Optional.empty(), new SecureRandom());
        assertThatThrownBy(() -> node(other))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("is not the master key this database's case data are sealed under");
        assertThatThrownBy(() -> new AVault(database, folder)).isInstanceOf(KeyRefused.class);
    }

    @Test
    void thePinMayBeInAFileThatOnlyItsOwnerReads() throws IOException {
        var file = Files.writeString(folder.resolve("pin"), ASoftToken.PIN + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var settings = new Pkcs11Settings(token.library(), token.slot(), "comity-master", file, null);
        assertThatThrownBy(() -> node(settings)).isInstanceOf(KeyRefused.class).hasMessageContaining("set it to 0600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(node(settings).vault.newCaseKey()).isNotNull();
        assertThatThrownBy(() -> node(token.settings(null)))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("The token needs its PIN");
    }

    @Test
    void thePinIsASecretWhereverItIsPrinted() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "comity.vault.key-folder",
                        "keys",
                        "comity.vault.pkcs11.library",
                        token.library().toString(),
                        "comity.vault.pkcs11.slot",
                        String.valueOf(token.slot()),
                        "comity.vault.pkcs11.pin",
                        ASoftToken.PIN)))
                .bindOrCreate("comity.vault", VaultSettings.class);

        assertThat(settings.toString()).contains("[redacted]").doesNotContain(ASoftToken.PIN);
        assertThat(node(Objects.requireNonNull(settings.pkcs11())).vault.newCaseKey())
                .isNotNull();
    }

    private AVault node(Pkcs11Settings settings) {
        return new AVault(database, new VaultSettings(folder, settings));
    }
}
