package org.comity.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.comity.directory.ContactKey;
import org.comity.directory.model.KeyText.Problem;
import org.comity.testing.AnOpenPgpKey;
import org.junit.jupiter.api.Test;

/// What somebody pastes for an OpenPGP key: fingerprint, algorithm and end are read from it, and what others could not
/// safely use is refused by name.
class OpenPgpTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final KeyText keys = new KeyText(new OpenPgpText());

    @Test
    void fingerprintAlgorithmAndEndAreReadFromTheKey() {
        var made = AnOpenPgpKey.expiring(NOW, Duration.ofDays(90));
        var read = read("", "Some words before it.\n" + made.publicKey() + "\nand behind it")
                .key()
                .orElseThrow();

        assertThat(read.fingerprint()).isEqualTo(made.fingerprint());
        assertThat(read.expires()).contains(NOW.plus(Duration.ofDays(90)));
        assertThat(read.material()).startsWith("-----BEGIN PGP PUBLIC KEY").doesNotContain("words", "behind");
        assertThat(OpenPgpText.algorithm(read.material()))
                .hasValueSatisfying(name -> assertThat(name).startsWith("ECDH"));
        assertThat(read("", read.material()).key()).contains(read);
    }

    @Test
    void aFingerprintThatIsAnotherKeysIsRefused() {
        assertThat(read("0".repeat(40), AnOpenPgpKey.madeAt(NOW).publicKey()).problem())
                .contains(Problem.OTHER_KEY);
    }

    @Test
    void aPrivateKeyIsRefusedAsSuch() {
        assertThat(read("", AnOpenPgpKey.madeAt(NOW).privateKey()).problem()).contains(Problem.PRIVATE_KEY);
    }

    @Test
    void aPrivateKeyThatIsLabelledPublicIsRefusedAsSuch() {
        var disguised = AnOpenPgpKey.madeAt(NOW).privateKey().replace("PRIVATE KEY", "PUBLIC KEY");

        assertThat(read("", disguised).problem()).contains(Problem.PRIVATE_KEY);
    }

    @Test
    void whatNobodyCanEncryptToIsRefused() {
        assertThat(read("", AnOpenPgpKey.forSigningOnly(NOW).publicKey()).problem())
                .contains(Problem.WEAK);
        assertThat(read("", AnOpenPgpKey.foreignSubkey(NOW).publicKey()).problem())
                .contains(Problem.WEAK);
        assertThat(read("", AnOpenPgpKey.ofRsa(NOW, 1024).publicKey()).problem())
                .contains(Problem.WEAK);
        assertThat(read("", AnOpenPgpKey.ofRsa(NOW, 2048).publicKey()).key())
                .hasValueSatisfying(
                        key -> assertThat(OpenPgpText.algorithm(key.material())).contains("RSA 2048"));
    }

    @Test
    void severalKeysAndEndedOnesAreRefused() {
        var one = AnOpenPgpKey.madeAt(NOW).publicKey();

        assertThat(read("", one + "\n" + AnOpenPgpKey.madeAt(NOW).publicKey()).problem())
                .contains(Problem.SEVERAL_KEYS);
        assertThat(read(
                                "",
                                AnOpenPgpKey.expiring(NOW.minusSeconds(100), Duration.ofSeconds(50))
                                        .publicKey())
                        .problem())
                .contains(Problem.EXPIRED);
    }

    @Test
    void garbageIsNoKeyAndBreaksNothing() {
        var random = new Random(9580);
        var good = AnOpenPgpKey.madeAt(NOW).publicKey();
        for (var i = 0; i < 500; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            var armour = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n"
                    + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END PGP PUBLIC KEY BLOCK-----";
            assertThat(read("", armour).problem()).isPresent();
            var cut = good.getBytes(StandardCharsets.US_ASCII);
            cut[random.nextInt(cut.length)] ^= (byte) (1 << random.nextInt(6));
            read("", new String(cut, StandardCharsets.US_ASCII));
        }
        assertThat(read("", "no key").problem()).contains(Problem.ARMOUR);
    }

    @Test
    void withoutTheKeyItselfFingerprintAndEndAreAsTyped() {
        assertThat(keys.read(ContactKey.Type.OPENPGP, "A".repeat(40), Optional.of(NOW.plusSeconds(1)), "", NOW)
                        .key())
                .hasValueSatisfying(key -> assertThat(key.material()).isEmpty());
    }

    private KeyText.Reading read(String fingerprint, String material) {
        return keys.read(ContactKey.Type.OPENPGP, fingerprint, Optional.empty(), material, NOW);
    }
}
