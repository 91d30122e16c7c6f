package org.comity.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.comity.audit.ALog;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.GrowingTree;
import org.comity.audit.proof.MerkleHash;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.VerifierKey;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The log over HTTP, read as a stranger would read it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogControllerTest {

    private static final int SIZE = 260;

    private final ALog log;
    private final MockMvcTester http;

    LogControllerTest(@TempDir Path keys) {
        log = new ALog(TestDatabase.freshDatabase("audit"), keys);
        http = MockMvcTester.of(new LogController(log.published));
    }

    @BeforeAll
    void fill() {
        var ids =
                IntStream.range(0, SIZE).mapToObj(i -> log.append("PT-JP-" + i)).toList();
        ids.forEach(log::awaitReceipt);
    }

    @AfterAll
    void end() {
        log.close();
    }

    @Test
    void theCheckpointIsSignedByThePublishedKeyAndNotCached() {
        var key = VerifierKey.parse(text("/log/vkey").strip());

        var note = SignedNote.parse(text("/log/checkpoint"));

        assertThat(note.standingWith(key)).isEqualTo(SignedNote.Standing.SIGNED);
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(SIZE);
        assertThat(http.get().uri("/log/checkpoint"))
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Test
    void theEntriesLeadToTheTilesAndTheSignedRoot() {
        var tree = GrowingTree.empty();
        var hashes = ByteBuffer.allocate(SIZE * Sha256.BYTES);
        for (var path : new String[] {"/log/tile/entries/000", "/log/tile/entries/001.p/4"}) {
            var bundle = ByteBuffer.wrap(bytes(path));
            while (bundle.hasRemaining()) {
                var entry = new byte[bundle.getShort()];
                bundle.get(entry);
                var leaf = MerkleHash.leaf(entry);
                tree.append(leaf, (_, _) -> {});
                hashes.put(leaf.bytes());
            }
        }

        assertThat(Checkpoint.parse(SignedNote.parse(text("/log/checkpoint")).text())
                        .root())
                .isEqualTo(tree.root());
        assertThat(ByteBuffer.allocate(SIZE * Sha256.BYTES)
                        .put(bytes("/log/tile/0/000"))
                        .put(bytes("/log/tile/0/001.p/4"))
                        .array())
                .isEqualTo(hashes.array());
    }

    @Test
    void aTileMayBeKeptForEver() {
        assertThat(http.get().uri("/log/tile/0/000"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        assertThat(bytes("/log/tile/1/000.p/1")).hasSize(Sha256.BYTES);
        assertThat(bytes("/log/tile/0/000.p/3")).hasSize(3 * Sha256.BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/001",
                "/log/tile/0/001.p/5",
                "/log/tile/0/002.p/1",
                "/log/tile/1/000",
                "/log/tile/1/000.p/2",
                "/log/tile/2/000.p/1",
                "/log/tile/63/000.p/1",
                "/log/tile/entries/001",
                "/log/tile/entries/001.p/5",
                "/log/tile/entries/x999/x999/x999/x999/x999/999",
                "/log/tile/0/x999/x999/x999/x999/x999/999",
                "/log/tile/0/1",
                "/log/tile/entries/x000/000",
                "/log/tile/"
            })
    void beyondTheTreeThereIsNothing(String path) {
        assertThat(http.get().uri(path)).hasStatus(404);
    }

    private byte[] bytes(String path) {
        var answer = http.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
