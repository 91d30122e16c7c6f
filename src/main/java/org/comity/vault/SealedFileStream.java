package org.comity.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import org.comity.vault.PieceSeal.Place;

/// The plain bytes of a finished file, a piece at a time; none is handed on before its seal was found whole.
final class SealedFileStream extends InputStream {

    private final FileChannel channel;
    private final PieceSeal seal;
    private final long length;
    private final ByteBuffer plain = ByteBuffer.allocate(PieceSeal.PLAIN).limit(0);
    private final ByteBuffer sealed = ByteBuffer.allocate(PieceSeal.SEALED);
    private long next;
    private int skip;

    /// @param channel is closed with the stream
    /// @param length of the file
    /// @param from the first byte wanted, at most the length
    SealedFileStream(FileChannel channel, PieceSeal seal, long length, long from) {
        this.channel = channel;
        this.seal = seal;
        this.length = length;
        this.next = from / PieceSeal.PLAIN;
        this.skip = (int) (from % PieceSeal.PLAIN);
    }

    @Override
    public int read() throws IOException {
        return filled() ? Byte.toUnsignedInt(plain.get()) : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        var read = Math.min(most, plain.remaining());
        plain.get(into, from, read);
        return read;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        var sent = 0L;
        while (filled()) {
            out.write(plain.array(), plain.position(), plain.remaining());
            sent += plain.remaining();
            plain.position(plain.limit());
        }
        return sent;
    }

    private boolean filled() throws IOException {
        while (!plain.hasRemaining() && next <= last()) {
            readPiece();
        }
        return plain.hasRemaining();
    }

    private void readPiece() throws IOException {
        sealed.clear();
        var read = 0;
        while (sealed.hasRemaining() && read >= 0) {
            read = channel.read(sealed, next * PieceSeal.SEALED + sealed.position());
        }
        seal.open(next, next == last() ? Place.LAST : Place.INNER, sealed.flip(), plain.clear());
        plain.flip().position(Math.min(skip, plain.limit()));
        skip = 0;
        next++;
    }

    private long last() {
        return length / PieceSeal.PLAIN;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
