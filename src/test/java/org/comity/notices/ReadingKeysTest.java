package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.comity.notices.mail.ReadingKeys;
import org.comity.notices.mail.ReadingKeys.Outcome;
import org.comity.notices.mail.ReadingKeys.Problem;
import org.comity.testing.AnOpenPgpKey;
import org.junit.jupiter.api.Test;

/// OpenPGP keys that people paste.
class ReadingKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void aKeyIsReadWithItsFingerprintAndItsEnd() {
        var key = AnOpenPgpKey.expiring(NOW, Duration.ofDays(90));

        assertThat(ReadingKeys.read(key.publicKey(), NOW)).isInstanceOfSatisfying(Outcome.Read.class, read -> {
            assertThat(read.key().fingerprint()).isEqualTo(key.fingerprint());
            assertThat(read.key().expires()).isEqualTo(NOW.plus(Duration.ofDays(90)));
            assertThat(read.key().usable(NOW.plus(Duration.ofDays(89)))).isTrue();
            assertThat(read.key().usable(NOW.plus(Duration.ofDays(90)))).isFalse();
        });
    }

    @Test
    void aKeyWithoutAnEndHasNone() {
        assertThat(ReadingKeys.read(AnOpenPgpKey.madeAt(NOW).publicKey(), NOW))
                .isInstanceOfSatisfying(
                        Outcome.Read.class,
                        read -> assertThat(read.key().expires()).isNull());
    }

    @Test
    void whatIsNotFitIsRefusedByName() {
        var key = AnOpenPgpKey.madeAt(NOW);

        assertRefused("", Problem.NO_KEY);
        assertRefused("ssh-ed25519 AAAA", Problem.NO_KEY);
        assertRefused(key.privateKey(), Problem.PRIVATE_KEY);
        assertRefused(AnOpenPgpKey.forSigningOnly(NOW).publicKey(), Problem.CANNOT_ENCRYPT);
        assertRefused(
                AnOpenPgpKey.expiring(NOW.minus(Duration.ofDays(3)), Duration.ofDays(2))
                        .publicKey(),
                Problem.EXPIRED_OR_REVOKED);
        assertRefused(AnOpenPgpKey.foreignSubkey(NOW).publicKey(), Problem.CANNOT_ENCRYPT);
        assertRefused(key.publicKey() + "x".repeat(60_000), Problem.NO_KEY);
    }

    /// A key of which any byte was changed is refused, or still names itself as the same key.
    @Test
    void damagedBlocksDoNoHarm() {
        var key = AnOpenPgpKey.madeAt(NOW);
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++) {
            var damaged = new StringBuilder(key.publicKey());
            damaged.setCharAt(40 + random.nextInt(damaged.length() - 80), (char) ('+' + random.nextInt(70)));

            if (ReadingKeys.read(damaged.toString(), NOW) instanceof Outcome.Read(var read)) {
                assertThat(read.fingerprint()).isEqualTo(key.fingerprint());
            }
        }
    }

    private static void assertRefused(String pasted, Problem problem) {
        assertThat(ReadingKeys.read(pasted, NOW)).isEqualTo(new Outcome.Refused(problem));
    }
}
