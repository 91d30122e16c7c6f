package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Sha256;

/// Kills a node, and every second time its database too, while officers send and others confirm what arrived; starts it
/// again on the same home, and looks for what was lost, doubled or half done, and for clocks that do not run.
///
/// The moment is drawn from the seed: after so many acknowledgements and so many milliseconds, while others
/// are on their way. So it lies within sending on a fast machine and on a slow one.
final class Crashes implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int AT_A_TIME = 12;
    private static final int MOST_MILLIS = 60;
    /// So long a node goes on without its database before it is killed as well.
    private static final int MOST_MILLIS_WITHOUT = 400;
    private static final int DATABASE_EVERY = 2;
    private static final String CONFIRMING_OFFICER = "Demo Duty Officer (Tokyo)";
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Path home;
    private final String port = String.valueOf(TestNode.freePort());
    private final URI address = URI.create("http://localhost:" + port);
    private final Random random;
    private final List<Http> senders;
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> unanswered = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Set<String> unconfirmed = new HashSet<>();
    private final Http confirming;
    private int rounds;
    private Program node;

    Crashes(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
        this.node = start();
        this.senders =
                Stream.generate(() -> Desk.drafter(address)).limit(SENDERS).toList();
        this.confirming = Http.officerOf(address, CONFIRMING_OFFICER);
    }

    private Program start() {
        return Program.start(QUICK_START, "serve", "--demo", "--home", home.toString(), "--port", port)
                .awaitReady();
    }

    /// Approved requests for so many rounds.
    Queue<String> approved(int rounds) {
        var desk = Desk.at(address);
        return new ConcurrentLinkedQueue<>(
                Stream.generate(desk::approved).limit((long) rounds * AT_A_TIME).toList());
    }

    /// One round: sends some of these requests and confirms those of the rounds before, kills, starts again, and looks
    /// at everything that was ever sent and confirmed.
    ///
    /// @return how many were acknowledged before the kill
    int round(Queue<String> approved) {
        var batch = Stream.generate(approved::remove).limit(AT_A_TIME).toList();
        var toConfirm = new ConcurrentLinkedQueue<>(acknowledged);
        toConfirm.removeAll(confirmed);
        unconfirmed.addAll(toConfirm);
        var done = new ConcurrentLinkedQueue<String>();
        var other = Thread.ofPlatform().start(() -> confirmAll(toConfirm, done));
        var sent = sendAndKill(batch);
        join(other);
        node = start();
        acknowledged.addAll(sent);
        unanswered.addAll(batch);
        unanswered.removeAll(sent);
        confirmed.addAll(done);
        unconfirmed.removeAll(done);
        var marks = Marks.of(home);
        marks.requireWhole(acknowledged);
        marks.requireWholeOrUntouched(unanswered);
        marks.requireClocks(confirmed);
        marks.requireClocksOrNone(unconfirmed);
        return sent.size() + done.size();
    }

    /// Until the node is gone: the last ones got no answer, and it is for the database to say what became of them.
    private void confirmAll(Queue<String> arrived, Queue<String> done) {
        var today = LocalDate.now(Clock.systemUTC());
        var deed = Map.of(
                "act",
                "CONFIRM",
                "from",
                today.toString(),
                "until",
                today.plusDays(90).toString());
        try {
            for (var id = arrived.poll(); id != null; id = arrived.poll()) {
                Desk.act(confirming, id, "ACKNOWLEDGE");
                if (confirming.post("/en/requests/" + id + "/acts", deed).status() == 303) {
                    done.add(id);
                }
            }
        } catch (UncheckedIOException killed) {
            // As above.
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Collection<String> sendAndKill(List<String> batch) {
        var waiting = new ConcurrentLinkedQueue<>(batch);
        var sent = new ConcurrentLinkedQueue<String>();
        var enough = new CountDownLatch(random.nextInt(AT_A_TIME - SENDERS));
        var pause = random.nextInt(MOST_MILLIS);
        var threads = senders.stream()
                .map(sender -> Thread.ofPlatform().start(() -> sendAll(sender, waiting, sent, enough)))
                .toList();
        try {
            assertThat(enough.await(60, TimeUnit.SECONDS)).as("sending goes on").isTrue();
            Thread.sleep(pause);
            if (++rounds % DATABASE_EVERY == 0) {
                killDatabase();
                Thread.sleep(random.nextInt(MOST_MILLIS_WITHOUT));
            }
            node.kill();
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return sent;
    }

    /// Its server alone (SIGKILL): what serves the node's connections finds out by itself.
    private void killDatabase() {
        try {
            var pid =
                    Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sendAll(Http sender, Queue<String> waiting, Queue<String> sent, CountDownLatch enough) {
        try {
            for (var id = waiting.poll(); id != null; id = waiting.poll()) {
                if (Desk.act(sender, id, "SEND").status() == 303) {
                    sent.add(id);
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException killed) {
            // No answer came: whether it was sent is for the database to say.
        }
    }

    /// How many confirmations were acknowledged before a kill, each with its clocks.
    int confirmations() {
        return confirmed.size();
    }

    /// The officers who got no answer press the button again, also for what was sent after all; then everything must be
    /// there once, and proven.
    void sendAgainAndProve() {
        for (var id : unanswered) {
            assertThat(Desk.act(senders.getFirst(), id, "SEND").status()).isEqualTo(303);
        }
        acknowledged.addAll(unanswered);
        unanswered.clear();
        var marks = Marks.of(home);
        marks.requireWhole(acknowledged);
        marks.requireClocks(confirmed);
        var key = VerifierKey.parse(senders.getFirst().get("/log/vkey").body().strip());
        acknowledged.forEach(id -> requireProof(id, marks.sendStep(id), key));
    }

    private void requireProof(String id, int step, VerifierKey key) {
        var page = "/en/requests/" + id;
        var document = senders.getFirst().get(page + "/document").bytes();
        var receipt = senders.getFirst().get(page + "/receipts/" + step).bytes();
        assertThat(ReceiptVerification.of(Receipt.fromJson(receipt))
                        .against(key)
                        .withDocument(Sha256.of(document))
                        .verdict())
                .isInstanceOf(Verdict.Valid.class);
    }

    /// Ends the node in order, and its database with it.
    @Override
    public void close() {
        node.stop();
    }
}
