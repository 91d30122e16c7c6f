package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The node is killed (SIGKILL) at random moments while four officers send at once and a fifth confirms; every second
/// time its database is killed before it. `comity soak` does the same for longer.
class KilledWhileSendingTest {

    private static final int ROUNDS = 4;
    private static final long SEED = 20261124;

    @TempDir
    Path home;

    /// The limit ends what hangs: five starts take two minutes on two quiet cores, and more on busy ones.
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereOnceAndNothingIsHalfSent() {
        try (var crashes = new Crashes(home, SEED)) {
            var approved = crashes.approved(ROUNDS);
            var acknowledged = 0;
            for (var round = 0; round < ROUNDS; round++) {
                acknowledged += crashes.round(approved);
            }
            crashes.sendAgainAndProve();

            assertThat(acknowledged).isGreaterThanOrEqualTo(ROUNDS);
            assertThat(crashes.confirmations()).isPositive();
        }
    }
}
