package org.comity.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.comity.vault.PieceSeal.Place;
import org.comity.vault.store.SealedFileStore;

/// Adds to one file that nobody else adds to. What the database calls the file's length lies on disk before it says so;
/// what lies beyond is of an attempt that was not acknowledged, and is written over.
final class AppendingPieces implements AutoCloseable {

    /// After so many pieces what arrived is made safe, however much is still to come.
    private static final int SAFE_AFTER = 64;

    private final SealedFileId id;
    private final SealedFileStore store;
    private final PieceFolder folder;
    private final PieceSeal seal;
    private final FileChannel channel;
    private final ByteBuffer plain = ByteBuffer.allocate(PieceSeal.PLAIN);
    private final ByteBuffer sealed = ByteBuffer.allocate(PieceSeal.SEALED);
    private long safe;
    private long pieces;

    /// @param length of the file so far
    AppendingPieces(SealedFileId id, long length, SealedFileStore store, PieceFolder folder, PieceSeal seal)
            throws IOException {
        this.id = id;
        this.store = store;
        this.folder = folder;
        this.seal = seal;
        this.safe = length;
        this.pieces = length / PieceSeal.PLAIN;
        if (length % PieceSeal.PLAIN > 0) {
            takeUpTail();
        }
        this.channel = folder.writing(id);
    }

    private void takeUpTail() throws IOException {
        seal.open(pieces, Place.TAIL, ByteBuffer.wrap(folder.tail(id, safe)), plain);
        if (plain.position() != safe % PieceSeal.PLAIN) {
            throw new NotOpened(NotOpened.Reason.SEAL_BROKEN, "The end of the file " + id + " was altered");
        }
    }

    /// Takes in what comes until it ends, or `most` bytes came. When it is cut, what came before is kept.
    ///
    /// @return the new length
    long append(InputStream bytes, long most) throws IOException {
        for (var left = most; left > 0; ) {
            var read = read(bytes, (int) Math.min(plain.remaining(), left));
            if (read < 0) {
                break;
            }
            left -= read;
            plain.position(plain.position() + read);
            if (!plain.hasRemaining()) {
                writeWhole();
            }
        }
        keep();
        return safe;
    }

    private int read(InputStream bytes, int most) throws IOException {
        try {
            return bytes.read(plain.array(), plain.position(), most);
        } catch (IOException cut) {
            keep();
            throw cut;
        }
    }

    private void writeWhole() throws IOException {
        write(Place.INNER);
        pieces++;
        if (pieces % SAFE_AFTER == 0) {
            keep();
        }
    }

    private void write(Place place) throws IOException {
        seal.seal(pieces, place, plain.flip(), sealed.clear());
        PieceFolder.writeAll(channel, sealed.flip(), pieces * PieceSeal.SEALED);
        plain.clear();
    }

    /// First the disk, then the database.
    private void keep() throws IOException {
        var length = pieces * PieceSeal.PLAIN + plain.position();
        if (length == safe) {
            return;
        }
        channel.force(false);
        if (plain.position() > 0) {
            seal.seal(pieces, Place.TAIL, plain.duplicate().flip(), sealed.clear());
            folder.writeTail(id, length, sealed.flip());
        }
        if (!store.lengthen(id.value(), safe, length)) {
            throw new IllegalStateException("The file " + id + " was changed by another node");
        }
        safe = length;
        folder.removeTailsBut(id, length);
    }

    /// Seals what is left as the last piece, which tells the end of the file from a cut.
    void writeLast() throws IOException {
        write(Place.LAST);
        channel.truncate(sealedLength(safe));
        channel.force(true);
    }

    /// How long a finished file is on disk.
    static long sealedLength(long length) {
        return length / PieceSeal.PLAIN * PieceSeal.SEALED + length % PieceSeal.PLAIN + KeyRing.OVERHEAD;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
