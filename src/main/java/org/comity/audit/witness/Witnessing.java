package org.comity.audit.witness;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comity.audit.WitnessSettings;
import org.comity.audit.WitnessStanding;
import org.comity.audit.WitnessStanding.State;
import org.comity.audit.Witnesses;
import org.comity.audit.proof.ConsistencyProof;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.WitnessKey;
import org.comity.audit.store.CosignatureStore;
import org.comity.audit.store.SignedHead;
import org.comity.audit.store.TreeStore;
import org.comity.audit.witness.HttpWitness.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Brings every new checkpoint to the witnesses that are set, with the proof that the log grew, and keeps what they
/// cosign. A witness that is silent is asked again; one that refuses is told to the operator and on the page.
public final class Witnessing implements Witnesses, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private record Asked(WitnessSettings settings, WitnessKey key, HttpWitness witness) {}

    private final List<Asked> asked;
    private final TreeStore tree;
    private final CosignatureStore cosignatures;
    private final Clock clock;
    private final Duration every;
    private final HttpClient http = HttpWitness.client();
    private final Map<WitnessKey, State> states = new ConcurrentHashMap<>();
    private CountDownLatch stopped = new CountDownLatch(1);
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});

    public Witnessing(
            List<WitnessSettings> witnesses,
            Duration every,
            TreeStore tree,
            CosignatureStore cosignatures,
            Clock clock) {
        this.asked = witnesses.stream()
                .map(one -> new Asked(one, one.witnessKey(), new HttpWitness(one.witnessKey(), one.address(), http)))
                .toList();
        this.every = every;
        this.tree = tree;
        this.cosignatures = cosignatures;
        this.clock = clock;
    }

    @Override
    public List<WitnessStanding> standings() {
        var newest = cosignatures.newest();
        return asked.stream()
                .map(one -> new WitnessStanding(
                        one.key(),
                        one.settings().address(),
                        states.getOrDefault(one.key(), State.NOT_ASKED),
                        newest.getOrDefault(one.key().toString(), 0L)))
                .toList();
    }

    /// Asks every witness once about the newest checkpoint.
    public void askAll() throws InterruptedException {
        for (var one : asked) {
            ask(one);
        }
    }

    private void ask(Asked one) throws InterruptedException {
        var head = tree.latestCheckpoint().orElseThrow();
        var size = head.checkpoint().size();
        var last = cosignatures.newest().getOrDefault(one.key().toString(), 0L);
        if (size == 0 || size == last) {
            return;
        }
        var reply = one.witness().submit(submission(Math.min(last, size), head));
        if (reply instanceof Reply.Knows(var known) && known <= size) {
            reply = one.witness().submit(submission(known, head));
        }
        switch (reply) {
            case Reply.Cosigned(var line) -> keep(one, size, line);
            case Reply.Knows(var known) ->
                now(
                        one,
                        State.REFUSED,
                        known > size
                                ? "it cosigned " + known + " entries of this log, which has " + size
                                        + ": the log was rolled back"
                                : "it cosigned another log of " + known
                                        + " entries under this log's key: a split view");
            case Reply.Refused(var why) -> now(one, State.REFUSED, why);
            case Reply.Silent(var why) -> now(one, State.SILENT, why);
        }
    }

    private Submission submission(long from, SignedHead head) {
        var size = head.checkpoint().size();
        var hashes = tree.hashes(ConsistencyProof.nodesFor(from, size));
        return new Submission(from, ConsistencyProof.build(from, size, hashes).path(), head.note());
    }

    private void keep(Asked one, long size, NoteSignature line) {
        cosignatures.insert(size, one.key(), line, clock.instant());
        now(one, State.COSIGNED, "it cosigned " + size + " entries");
    }

    /// Said once for every change.
    private void now(Asked one, State state, String why) {
        var before = states.put(one.key(), state);
        if (before != state) {
            switch (state) {
                case REFUSED ->
                    LOG.error("The witness {} does not cosign: {}", one.key().name(), why);
                case SILENT ->
                    LOG.warn(
                            "The witness {} is asked again later: {}", one.key().name(), why);
                case COSIGNED, NOT_ASKED ->
                    LOG.info("The witness {}: {}", one.key().name(), why);
            }
        }
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        if (!asked.isEmpty()) {
            worker = Thread.ofVirtual().name("audit-witnessing").start(this::work);
        }
    }

    private void work() {
        try {
            do {
                try {
                    askAll();
                } catch (RuntimeException failed) {
                    LOG.warn("Witnesses could not be asked, trying again", failed);
                }
            } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker.isAlive();
    }
}
