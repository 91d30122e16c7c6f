package org.comity.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.audit.LogKey;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.ConsistencyProof;
import org.comity.audit.proof.GrowingTree;
import org.comity.audit.proof.MerkleHash;
import org.comity.audit.proof.MerkleNode;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.WitnessKey;
import org.comity.testing.MutableClock;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The witness as a log meets it, over HTTP: every answer C2SP tlog-witness names.
class WitnessServerTest {

    private static final String ORIGIN = "comity.example/log";

    @TempDir
    private Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private final MutableClock clock = new MutableClock();
    private LogKey key;
    private Tree log;
    private WitnessServer witness;

    @BeforeEach
    void aWitnessOfOneLog() throws IOException {
        key = logKey("keys", ORIGIN);
        log = new Tree("honest", 40);
        witness = started();
    }

    @AfterEach
    void stop() {
        witness.close();
    }

    private WitnessServer started() throws IOException {
        return WitnessServer.start(
                home.resolve("witness"),
                "witness.example/w1",
                List.of(key.verifierKey()),
                0,
                clock,
                new SecureRandom());
    }

    @Test
    void aLogThatGrowsIsCosignedAtEveryStep() throws Exception {
        for (var step : List.of(List.of(0, 7), List.of(7, 7), List.of(7, 8), List.of(8, 33), List.of(33, 40))) {
            var from = step.get(0);
            var to = step.get(1);
            var note = key.sign(log.checkpoint(to));

            var reply = submit(new Submission(from, log.proof(from, to), note).text());

            assertThat(reply.statusCode()).isEqualTo(200);
            var line = NoteSignature.parse(reply.body().strip());
            assertThat(witness.key().cosigned(note.text(), line)).isTrue();
            assertThat(reply.body()).startsWith("— witness.example/w1 ").endsWith("\n");
        }
    }

    @Test
    void aCosignatureIsOfItsTextItsMomentAndItsWitnessOnly() throws Exception {
        var note = key.sign(log.checkpoint(7));
        var line = NoteSignature.parse(
                submit(new Submission(0, List.of(), note).text()).body().strip());

        assertThat(WitnessKey.message(MutableClock.START, note.text()))
                .startsWith("cosignature/v1\ntime 1795424400\n" + ORIGIN + "\n7\n");
        assertThat(witness.key().cosigned(key.sign(log.checkpoint(8)).text(), line))
                .isFalse();
        var parsed = WitnessKey.parse(witness.key().toString());
        assertThat(parsed.cosigned(note.text(), line)).isTrue();
        assertThat(parsed.toString()).matches("witness.example/w1\\+[0-9a-f]{8}\\+B[A-Za-z0-9+/]{43}");
    }

    @Test
    void anotherSizeThanTheLastCosignedIsAnsweredWithTheOneThatIs() throws Exception {
        accept(0, 20);

        assertConflict(submit(new Submission(0, List.of(), key.sign(log.checkpoint(30))).text()), 20);
        assertConflict(submit(new Submission(12, log.proof(12, 30), key.sign(log.checkpoint(30))).text()), 20);
    }

    @Test
    void aLogThatWentBackIsNotCosigned() throws Exception {
        accept(0, 20);

        assertConflict(submit(new Submission(0, List.of(), key.sign(log.checkpoint(12))).text()), 20);
        assertConflict(submit(new Submission(12, List.of(), key.sign(log.checkpoint(12))).text()), 20);
        assertThat(submit(new Submission(20, List.of(), key.sign(log.checkpoint(12))).text())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherLogOfTheSameSizeIsASplitViewAndNotCosigned() throws Exception {
        accept(0, 20);
        var fork = new Tree("forked", 20);

        assertConflict(submit(new Submission(20, List.of(), key.sign(fork.checkpoint(20))).text()), 20);
    }

    @Test
    void aLogThatDidNotGrowFromTheCosignedOneIsRefused() throws Exception {
        accept(0, 20);
        var fork = new Tree("forked", 30);

        for (var proof : List.of(fork.proof(20, 30), log.proof(20, 30), List.<Sha256>of())) {
            assertThat(submit(new Submission(20, proof, key.sign(fork.checkpoint(30))).text())
                            .statusCode())
                    .isEqualTo(422);
        }
        accept(20, 30);
    }

    @Test
    void aSignatureThatIsNotTheLogsIsRefused() throws Exception {
        var impostor = logKey("other", ORIGIN);
        var stranger = logKey("stranger", "elsewhere.example/log");

        assertThat(submit(new Submission(0, List.of(), impostor.sign(log.checkpoint(7))).text())
                        .statusCode())
                .isEqualTo(403);
        var unknown =
                new Checkpoint("elsewhere.example/log", 7, log.checkpoint(7).root());
        assertThat(submit(new Submission(0, List.of(), stranger.sign(unknown)).text())
                        .statusCode())
                .isEqualTo(404);
        var forged = key.sign(log.checkpoint(7)).toString().replace("\n7\n", "\n8\n");
        assertThat(submit(new Submission(0, List.of(), SignedNote.parse(forged)).text())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "old 0", "old 00\n\n", "old -1\n\n", "new 0\n\n", "old 0\nnot base 64\n\n", "old 0\n\nx"})
    void whatIsNoSubmissionIsToldSo(String body) throws Exception {
        assertThat(submit(body).statusCode()).isEqualTo(400);
    }

    @Test
    void onlySubmissionsOfAReasonableLengthArePosted() throws Exception {
        assertThat(submit("old 0\n".repeat(20_000)).statusCode()).isEqualTo(413);
        var get = HttpRequest.newBuilder(witness.address().resolve("/add-checkpoint"))
                .build();
        assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void aWitnessRemembersOverARestartAndKeepsItsKey() throws Exception {
        accept(0, 20);
        var before = witness.key();
        witness.close();
        witness = started();

        assertThat(witness.key()).isEqualTo(before);
        assertConflict(submit(new Submission(0, List.of(), key.sign(log.checkpoint(12))).text()), 20);
        accept(20, 21);
        assertThatThrownBy(() -> WitnessServer.start(
                        home.resolve("witness"), "another.example", List.of(), 0, clock, new SecureRandom()))
                .isInstanceOf(KeyRefused.class);
    }

    private void accept(int from, int to) throws Exception {
        var submission = new Submission(from, log.proof(from, to), key.sign(log.checkpoint(to)));
        assertThat(submit(submission.text()).statusCode()).isEqualTo(200);
    }

    private static void assertConflict(HttpResponse<String> reply, long size) {
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(reply.body()).isEqualTo(size + "\n");
    }

    private HttpResponse<String> submit(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(witness.address().resolve("/add-checkpoint"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private LogKey logKey(String folder, String origin) {
        return LogKey.open(
                new KeyFile(home.resolve(folder).resolve("log-signing.key")),
                origin,
                Optional.empty(),
                new SecureRandom());
    }

    /// A log in memory at every size.
    private static final class Tree {

        private final Map<MerkleNode, Sha256> nodes = new HashMap<>();
        private final List<Sha256> roots = new ArrayList<>(List.of(MerkleHash.empty()));

        Tree(String words, int size) {
            var tree = GrowingTree.empty();
            for (var i = 0; i < size; i++) {
                tree.append(Sha256.of((words + i).getBytes(StandardCharsets.UTF_8)), nodes::put);
                roots.add(tree.root());
            }
        }

        Checkpoint checkpoint(int size) {
            return new Checkpoint(ORIGIN, size, roots.get(size));
        }

        List<Sha256> proof(int from, int to) {
            return ConsistencyProof.build(from, to, node -> Objects.requireNonNull(nodes.get(node)))
                    .path();
        }
    }
}
