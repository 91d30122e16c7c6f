package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

/// Kills a node while officers send, starts it again on the same home, and looks for what was lost, doubled or half
/// done.
///
/// The moment is drawn from the seed: after so many acknowledgements and so many milliseconds, while others
/// are on their way. So it lies within sending on a fast machine and on a slow one.
final class Crashes implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int AT_A_TIME = 12;
    private static final int MOST_MILLIS = 60;
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Path home;
    private final String port = String.valueOf(TestNode.freePort());
    private final URI address = URI.create("http://localhost:" + port);
    private final Random random;
    private final List<Http> senders;
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> unanswered = new HashSet<>();
    private Program node;

    Crashes(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
        this.node = start();
        this.senders =
                Stream.generate(() -> Desk.drafter(address)).limit(SENDERS).toList();
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

    /// One round: sends some of these requests, kills, starts again, and looks at everything that was ever sent.
    ///
    /// @return how many were acknowledged before the kill
    int round(Queue<String> approved) {
        var batch = Stream.generate(approved::remove).limit(AT_A_TIME).toList();
        var sent = sendAndKill(batch);
        node = start();
        acknowledged.addAll(sent);
        unanswered.addAll(batch);
        unanswered.removeAll(sent);
        var marks = Marks.of(home);
        marks.requireWhole(acknowledged);
        marks.requireWholeOrUntouched(unanswered);
        return sent.size();
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
