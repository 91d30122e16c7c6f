package org.comity.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.vault.NotOpened.Reason;
import org.comity.vault.store.SealedFileStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps files of a case that may be of any size: on this node's disk, sealed in pieces of 1 MiB, which no
/// more than two are in memory of at a time. What they are called is for whoever keeps them to seal.
///
/// A file arrives in as many appends as it takes, each from where the last one ended. What an append acknowledged is
/// on disk, and survives whatever ends the node. Then it is finished, and never changes again.
public final class SealedFiles {

    private final Vault vault;
    private final SealedFileStore store;
    private final PieceFolder folder;
    private final Clock clock;
    private final Set<SealedFileId> written = ConcurrentHashMap.newKeySet();

    SealedFiles(Vault vault, SealedFileStore store, PieceFolder folder, Clock clock) {
        this.vault = vault;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /// What was found on disk when the file was finished.
    ///
    /// @param size in bytes
    public record Finished(long size, Sha256 sha256) {}

    private interface Writing<T> {
        T write(SealedFileStore.Row row) throws IOException;
    }

    /// A file of no bytes yet, in the caller's transaction if there is one.
    public SealedFileId begin(CaseKeyId key) {
        var id = new SealedFileId(UUID.randomUUID());
        store.insert(id.value(), key.value(), clock.instant());
        return id;
    }

    /// Plain bytes kept safely: from here the next append goes on.
    ///
    /// @throws NotOpened when there is no such file
    public long length(SealedFileId id) {
        return row(id).length();
    }

    /// The same of several, with one query; those there are not are left out.
    public Map<SealedFileId, Long> lengths(Collection<SealedFileId> ids) {
        var lengths = new HashMap<SealedFileId, Long>();
        store.lengths(ids.stream().map(SealedFileId::value).toList())
                .forEach((id, length) -> lengths.put(new SealedFileId(id), length));
        return lengths;
    }

    /// Takes in bytes until they end or are as many as `most`; not inside a transaction. Every byte that arrived is
    /// kept, a piece that is not whole as a sealed tail; also when the stream is cut, which is thrown on then.
    ///
    /// @param offset the length so far
    /// @return the new length
    /// @throws NotAppended when the offset is another, the file is being written at the moment, or finished
    /// @throws NotOpened when there is no such file, or its case's key is destroyed
    public long append(SealedFileId id, long offset, InputStream bytes, long most) throws IOException {
        return alone(id, row -> {
            if (row.sha256().isPresent()) {
                throw new NotAppended.Closed(id);
            }
            if (row.length() != offset) {
                throw new NotAppended.WrongOffset(id, row.length());
            }
            try (var pieces = new AppendingPieces(id, offset, store, folder, seal(id, row))) {
                return pieces.append(bytes, most);
            }
        });
    }

    /// Ends the file, and digests it as it lies on disk. Doing it again says the same.
    ///
    /// @throws NotAppended.Busy when it is being written at the moment
    /// @throws NotOpened when there is no such file, it was altered on disk, or its case's key is destroyed
    public Finished finish(SealedFileId id) throws IOException {
        return alone(
                id,
                row -> row.sha256().isPresent()
                        ? new Finished(row.length(), row.sha256().get())
                        : finish(id, row));
    }

    /// What was found when it was finished.
    ///
    /// @throws NotOpened when there is no such finished file
    public Finished finished(SealedFileId id) {
        var row = row(id);
        return new Finished(
                row.length(),
                row.sha256()
                        .orElseThrow(
                                () -> new NotOpened(Reason.NO_SUCH_DOCUMENT, "The file " + id + " is not finished")));
    }

    private Finished finish(SealedFileId id, SealedFileStore.Row row) throws IOException {
        try (var pieces = new AppendingPieces(id, row.length(), store, folder, seal(id, row))) {
            pieces.writeLast();
        }
        var sha256 = digest(id, row);
        if (!store.finish(id.value(), row.length(), sha256, clock.instant())) {
            throw new IllegalStateException("The file " + id + " was changed by another node");
        }
        folder.removeTailsBut(id, -1);
        return new Finished(row.length(), sha256);
    }

    private Sha256 digest(SealedFileId id, SealedFileStore.Row row) throws IOException {
        var digest = Sha256.newDigest();
        try (var bytes = stream(id, row, 0)) {
            var chunk = new byte[1 << 16];
            for (var read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return Sha256.ofBytes(digest.digest());
    }

    /// The plain bytes of a finished file. Reading throws [NotOpened] where the file was altered.
    ///
    /// @throws NotOpened when there is no such finished file, it is not on this node's disk, not as long as it was,
    ///     or its case's key is destroyed
    public InputStream open(SealedFileId id) {
        return open(id, 0);
    }

    /// The same from a byte on, for whoever was cut.
    ///
    /// @param from at most the file's size
    public InputStream open(SealedFileId id, long from) {
        var row = row(id);
        if (row.sha256().isEmpty()) {
            throw new NotOpened(Reason.NO_SUCH_DOCUMENT, "The file " + id + " is not finished");
        }
        if (from < 0 || from > row.length()) {
            throw new IllegalArgumentException("The file " + id + " has no byte " + from);
        }
        try {
            return stream(id, row, from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SealedFileStream stream(SealedFileId id, SealedFileStore.Row row, long from) throws IOException {
        vault.keys(Set.of(key(row))).requireUsable(key(row));
        try {
            var channel = folder.reading(id);
            if (channel.size() != AppendingPieces.sealedLength(row.length())) {
                channel.close();
                throw new NotOpened(Reason.SEAL_BROKEN, "The file " + id + " has not its length on disk");
            }
            return new SealedFileStream(channel, seal(id, row), row.length(), from);
        } catch (NoSuchFileException elsewhere) {
            throw new NotOpened(Reason.NO_SUCH_DOCUMENT, "The file " + id + " is not on this node's disk");
        }
    }

    /// Drops the file, in the caller's transaction if there is one; its bytes go once that is committed.
    /// Whoever adds to it at the moment fails. Doing it twice is harmless.
    public void discard(SealedFileId id) {
        discard(List.of(id));
    }

    /// The same of several, with one statement.
    public void discard(Collection<SealedFileId> ids) {
        store.delete(ids.stream().map(SealedFileId::value).toList());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ids.forEach(SealedFiles.this::remove);
                }
            });
        } else {
            ids.forEach(this::remove);
        }
    }

    private void remove(SealedFileId id) {
        try {
            folder.remove(id);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private <T> T alone(SealedFileId id, Writing<T> writing) throws IOException {
        if (!written.add(id)) {
            throw new NotAppended.Busy(id);
        }
        try {
            return writing.write(row(id));
        } finally {
            written.remove(id);
        }
    }

    private PieceSeal seal(SealedFileId id, SealedFileStore.Row row) {
        return new PieceSeal(vault, key(row), id);
    }

    private static CaseKeyId key(SealedFileStore.Row row) {
        return new CaseKeyId(row.caseKey());
    }

    private SealedFileStore.Row row(SealedFileId id) {
        return store.find(id.value())
                .orElseThrow(() -> new NotOpened(Reason.NO_SUCH_DOCUMENT, "There is no file " + id));
    }
}
