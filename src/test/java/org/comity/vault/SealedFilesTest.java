package org.comity.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.comity.vault.NotOpened.Reason;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealedFilesTest {

    private static final int PIECE = 1 << 20;

    private static SeenStatements database;
    private static AVault node;

    private final Random random = new Random(1710);
    private CaseKeyId key;

    @BeforeAll
    static void start(@TempDir Path home) {
        database = new SeenStatements(TestDatabase.freshDatabase("vault"));
        node = new AVault(database, home);
    }

    @BeforeEach
    void aCase() {
        key = node.vault.newCaseKey();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 17})
    void whatArrivesInBitsOfAnySizeComesBackBitForBit(int size) throws IOException {
        var bytes = bytes(size);
        var id = arrived(bytes);

        var finished = node.files.finish(id);

        assertThat(finished).isEqualTo(new SealedFiles.Finished(size, Sha256.of(bytes)));
        assertThat(read(id)).isEqualTo(bytes);
        assertThat(node.files.finish(id)).as("finishing again says the same").isEqualTo(finished);
        try (var rest = node.files.open(id, size / 2)) {
            assertThat(rest.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, size / 2, size));
        }
    }

    @Test
    void aStreamThatIsCutAtAnyByteLosesNothingThatArrived() throws IOException {
        var bytes = bytes(4 * PIECE + 4711);
        var id = node.files.begin(key);
        while (node.files.length(id) < bytes.length) {
            var from = (int) node.files.length(id);
            var until = Math.min(bytes.length, from + 1 + random.nextInt(PIECE));
            assertThatThrownBy(() -> node.files.append(id, from, cutAt(bytes, from, until), Long.MAX_VALUE))
                    .isInstanceOf(IOException.class);
            assertThat(node.files.length(id)).isEqualTo(until);
        }

        assertThat(node.files.finish(id).sha256()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void bytesThatBelongElsewhereAreToldWhereTheFileGoesOn() throws IOException {
        var id = node.files.begin(key);
        append(id, 0, bytes(1000));

        assertThatThrownBy(() -> append(id, 999, bytes(10)))
                .isInstanceOfSatisfying(
                        NotAppended.WrongOffset.class,
                        wrong -> assertThat(wrong.right()).isEqualTo(1000));
        assertThat(node.files.length(id)).isEqualTo(1000);
    }

    @Test
    void noMoreThanWasAskedForIsRead() throws IOException {
        var id = node.files.begin(key);
        var bytes = new ByteArrayInputStream(bytes(100));

        assertThat(node.files.append(id, 0, bytes, 60)).isEqualTo(60);
        assertThat(bytes.available()).isEqualTo(40);
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsRefused() throws Exception {
        var id = node.files.begin(key);
        var reading = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow = new InputStream() {
            @Override
            public int read(byte[] bytes, int from, int most) {
                return read();
            }

            @Override
            public int read() {
                reading.countDown();
                try {
                    go.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }
        };
        var first = CompletableFuture.runAsync(() -> {
            try {
                node.files.append(id, 0, slow, 10);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        reading.await();

        assertThatThrownBy(() -> append(id, 0, bytes(1))).isInstanceOf(NotAppended.Busy.class);
        assertThatThrownBy(() -> node.files.finish(id)).isInstanceOf(NotAppended.Busy.class);
        go.countDown();
        first.join();
        assertThat(append(id, 0, bytes(1))).isEqualTo(1);
    }

    @Test
    void afterItIsFinishedNothingIsAdded() throws IOException {
        var id = arrived(bytes(10));
        node.files.finish(id);

        assertThatThrownBy(() -> append(id, 10, bytes(1))).isInstanceOf(NotAppended.Closed.class);
        assertThatThrownBy(() -> node.jdbc
                        .sql("update vault_file set length = 11 where id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("only grows");
    }

    /// What the node wrote and the database never heard of, as after a kill, is written over.
    @Test
    void whatWasNotAcknowledgedIsNotThere() throws IOException {
        var bytes = bytes(2 * PIECE + 5);
        var id = node.files.begin(key);
        append(id, 0, Arrays.copyOf(bytes, PIECE + 77));
        database.cutWhile(() -> assertThatThrownBy(() -> append(id, PIECE + 77, bytes(2 * PIECE)))
                .isInstanceOf(RuntimeException.class));
        Files.write(pieces(id), bytes(5000), StandardOpenOption.APPEND);
        Files.write(folder(id).resolve("tail-" + (PIECE + 99)), bytes(50));

        assertThat(node.files.length(id)).isEqualTo(PIECE + 77);
        append(id, PIECE + 77, Arrays.copyOfRange(bytes, PIECE + 77, bytes.length));

        assertThat(node.files.finish(id).sha256()).isEqualTo(Sha256.of(bytes));
        try (var left = Files.list(folder(id))) {
            assertThat(left).as("the tail is part of the pieces now").containsExactly(pieces(id));
        }
    }

    @Test
    void piecesThatAreAlteredSwappedCutOrOfAnotherFileDoNotOpen() throws IOException {
        var id = arrived(bytes(3 * PIECE + 9));
        var other = arrived(bytes(3 * PIECE + 9));
        node.files.finish(id);
        node.files.finish(other);
        var whole = Files.readAllBytes(pieces(id));
        var sealed = PieceSeal.SEALED;

        for (var at : new int[] {0, 1, 20, sealed - 1, sealed, 2 * sealed + 12345, whole.length - 1}) {
            assertBroken(id, flipped(whole, at));
        }
        assertBroken(id, joined(whole, new int[] {1, 0, 2}, 3 * sealed));
        assertBroken(id, joined(whole, new int[] {0, 1, 1}, 3 * sealed));
        assertBroken(id, Arrays.copyOf(whole, 3 * sealed));
        assertBroken(id, Arrays.copyOf(whole, whole.length - 1));
        assertBroken(id, Arrays.copyOf(whole, whole.length + 1));
        assertBroken(id, Files.readAllBytes(pieces(other)));
        Files.write(pieces(id), whole);
        assertThat(read(id)).hasSize(3 * PIECE + 9);
    }

    /// The end of a shorter file of the same key, or the database's word for a shorter one, makes no shorter file.
    @Test
    void aFileIsNotShortenedByWhoeverHasDiskAndDatabase() throws IOException {
        var id = arrived(bytes(2 * PIECE));
        node.files.finish(id);
        node.jdbc.sql("alter table vault_file disable trigger all").update();
        node.jdbc
                .sql("update vault_file set length = ? where id = ?")
                .param(PIECE)
                .param(id.value())
                .update();

        node.jdbc.sql("alter table vault_file enable trigger all").update();

        assertBroken(id, Arrays.copyOf(Files.readAllBytes(pieces(id)), PieceSeal.SEALED + 29));
    }

    @Test
    void aDestroyedKeyLeavesNothingToReadAndSoonNothingOnDisk() throws IOException {
        var id = arrived(bytes(PIECE + 5));
        node.files.finish(id);
        node.vault.destroy(key);
        assertNotOpened(id, Reason.KEY_DESTROYED);
        assertThatThrownBy(() -> append(node.files.begin(key), 0, bytes(PIECE))).isInstanceOf(NotOpened.class);

        node.sweeping.sweep();

        assertThat(folder(id)).doesNotExist();
        assertNotOpened(id, Reason.KEY_DESTROYED);
    }

    @Test
    void bytesNobodyKnowsOfGoAtTheSecondLook() throws IOException {
        var id = arrived(bytes(10));
        var kept = arrived(bytes(10));
        node.jdbc.sql("delete from vault_file where id = ?").param(id.value()).update();

        node.sweeping.sweep();
        assertThat(folder(id)).exists();
        node.sweeping.sweep();

        assertThat(folder(id)).doesNotExist();
        assertThat(node.files.finish(kept).size()).isEqualTo(10);
    }

    @Test
    void aFileIsDroppedWithTheTransactionThatDropsIt() throws IOException {
        var id = arrived(bytes(10));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.executeWithoutResult(taken -> {
            node.files.discard(id);
            taken.setRollbackOnly();
        });
        assertThat(node.files.finish(id).size()).isEqualTo(10);

        transaction.executeWithoutResult(_ -> node.files.discard(id));

        assertThat(folder(id)).doesNotExist();
        assertNotOpened(id, Reason.NO_SUCH_DOCUMENT);
        node.files.discard(id);
    }

    @Test
    void theDiskHoldsNothingOfWhatItKeeps() throws IOException {
        var canary = "canary of evidence".getBytes(UTF_8);
        var id = arrived(Arrays.copyOf(canary, 3000));

        assertThat(onDisk()).isNotEmpty().noneMatch(text -> text.contains("canary"));
        node.files.finish(id);
        assertThat(onDisk()).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    private List<String> onDisk() throws IOException {
        try (var files = Files.walk(node.evidence)) {
            return files.filter(Files::isRegularFile).map(SealedFilesTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// In appends of any size.
    private SealedFileId arrived(byte[] bytes) throws IOException {
        var id = node.files.begin(key);
        for (var from = 0; from < bytes.length; ) {
            var until = Math.min(bytes.length, from + 1 + random.nextInt(2 * PIECE));
            from = (int) append(id, from, Arrays.copyOfRange(bytes, from, until));
        }
        return id;
    }

    private long append(SealedFileId id, long offset, byte[] bytes) throws IOException {
        return node.files.append(id, offset, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static InputStream cutAt(byte[] bytes, int from, int until) {
        return new InputStream() {
            private int at = from;

            @Override
            public int read() throws IOException {
                if (at == until) {
                    throw new IOException("cut");
                }
                return Byte.toUnsignedInt(bytes[at++]);
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                if (most == 0) {
                    return 0;
                }
                into[from] = (byte) read();
                return 1;
            }
        };
    }

    private byte[] read(SealedFileId id) throws IOException {
        try (var bytes = node.files.open(id)) {
            return bytes.readAllBytes();
        }
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] whole, int at) {
        var altered = whole.clone();
        altered[at] ^= 4;
        return altered;
    }

    private static byte[] joined(byte[] whole, int[] order, int rest) {
        var altered = whole.clone();
        for (var to = 0; to < order.length; to++) {
            System.arraycopy(whole, order[to] * PieceSeal.SEALED, altered, to * PieceSeal.SEALED, PieceSeal.SEALED);
        }
        System.arraycopy(whole, rest, altered, rest, whole.length - rest);
        return altered;
    }

    private void assertBroken(SealedFileId id, byte[] altered) throws IOException {
        Files.write(pieces(id), altered);
        assertNotOpened(id, Reason.SEAL_BROKEN);
    }

    private void assertNotOpened(SealedFileId id, Reason reason) {
        assertThatThrownBy(() -> read(id))
                .isInstanceOfSatisfying(
                        NotOpened.class, shut -> assertThat(shut.reason()).isEqualTo(reason));
    }

    private Path pieces(SealedFileId id) {
        return folder(id).resolve("pieces");
    }

    private Path folder(SealedFileId id) {
        return node.evidence.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}
