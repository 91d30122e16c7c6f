package org.comity.journeys;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.comity.testing.AProposal;
import org.comity.testing.Editors;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestNode;

/// `comity soak [ROUNDS] [MINUTES]`: sixteen people write in one section for a minute; then the node is killed
/// again and again while officers send. Ends at the first thing lost, doubled or half done. Prints the seed, so
/// that a failure can be looked for again. `comity soak editors` lets them write, and kills nothing.
public final class Soak {

    private static final int IN_STOCK = 20;
    private static final int EDITORS = 16;
    private static final Duration WRITING = Duration.ofMinutes(1);

    private Soak() {}

    public static void main(String... arguments) throws Exception {
        write();
        if (arguments.length > 0 && arguments[0].equals("editors")) {
            return;
        }
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        kill(rounds, minutes);
    }

    private static void write() throws Exception {
        var port = TestNode.freePort();
        var home = TestNode.freshFolder("soak-editors").toString();
        try (var program = Program.start("serve", "--demo", "--home", home, "--port", String.valueOf(port))) {
            program.awaitReady();
            var address = URI.create("http://localhost:" + port);
            var editors = Stream.generate(() -> Http.officerOf(address, "Demo Duty Officer (Tokyo)"))
                    .limit(EDITORS)
                    .toList();
            var proposal = AProposal.begun(editors.getFirst(), "JP", "Written by many");
            var until = System.nanoTime() + WRITING.toNanos();
            var written =
                    new Editors(editors).write(proposal.section("CASE_LAW", "en"), saved -> System.nanoTime() < until);
            System.out.printf(
                    "%d editors for a minute: %d words kept, each there once; overtaken and shown both texts %d times%n",
                    EDITORS, written.kept().size(), written.conflicts());
        }
    }

    private static void kill(int rounds, int minutes) {
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
                System.out.printf("kill %d: %d acts acknowledged so far, all there once%n", killed, acknowledged);
            }
            crashes.sendAgainAndProve();
            System.out.printf(
                    "%d kills (every second of the database first), %d acts acknowledged before them: nothing lost, doubled"
                            + " or half done; %d confirmations, each with its clocks%n",
                    killed, acknowledged, crashes.confirmations());
        }
    }
}
