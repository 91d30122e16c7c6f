package org.comity.audit.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A file somebody handed over, read in pieces. Where a piece would lie beyond its end, it is refused.
final class ForeignBytes implements AutoCloseable {

    private final RandomAccessFile file;

    ForeignBytes(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    long length() throws IOException {
        return file.length();
    }

    /// @throws UnreadableProof when the file has no such bytes
    byte[] read(long at, int length) throws IOException {
        if (at < 0 || at > length() - length) {
            throw new UnreadableProof("The archive ends in the middle of what it announces");
        }
        var content = new byte[length];
        file.seek(at);
        file.readFully(content);
        return content;
    }

    /// The same as numbers, the least byte first.
    ByteBuffer numbers(long at, int length) throws IOException {
        return ByteBuffer.wrap(read(at, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The same as text, each byte a character.
    String text(long at, int length) throws IOException {
        return new String(read(at, length), StandardCharsets.ISO_8859_1);
    }

    /// Of what follows a place, as much as fits into a buffer.
    ///
    /// @return how many bytes there were; fewer than none at the end
    int read(long at, byte[] buffer, long most) throws IOException {
        file.seek(at);
        return file.read(buffer, 0, (int) Math.min(most, buffer.length));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
