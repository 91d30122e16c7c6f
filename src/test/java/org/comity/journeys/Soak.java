package org.comity.journeys;

import java.time.Duration;
import org.comity.testing.TestNode;

/// `comity soak [ROUNDS] [MINUTES]`: kills the node again and again while officers send; ends at the first thing lost,
/// doubled or half done. Prints the seed, so that a failure can be looked for again.
public final class Soak {

    private static final int IN_STOCK = 20;

    private Soak() {}

    public static void main(String... arguments) {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var seed = System.nanoTime();
        System.out.printf("seed %d: up to %d kills in at most %d minutes%n", seed, rounds, minutes);
        var deadline = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        try (var crashes = new Crashes(TestNode.freshFolder("soak"), seed)) {
            var acknowledged = 0;
            var killed = 0;
            var approved = crashes.approved(0);
            while (killed < rounds && System.nanoTime() < deadline) {
                if (approved.isEmpty()) {
                    approved = crashes.approved(Math.min(IN_STOCK, rounds - killed));
                }
                acknowledged += crashes.round(approved);
                killed++;
                System.out.printf("kill %d: %d sends acknowledged so far, all there once%n", killed, acknowledged);
            }
            crashes.sendAgainAndProve();
            System.out.printf(
                    "%d kills, %d sends acknowledged before them: nothing lost, doubled or half sent%n",
                    killed, acknowledged);
        }
    }
}
