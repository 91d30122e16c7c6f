package org.comity.media.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/// Reads a few bytes here and there of a file that may be large and may lie about itself.
final class Bytes {

    private static final int MOST_AT_ONCE = 1 << 17;

    private final SeekableByteChannel file;
    private final long size;

    Bytes(SeekableByteChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    long size() {
        return size;
    }

    /// @throws EOFException when there are not so many
    ByteBuffer at(long position, int length) throws IOException {
        if (position < 0 || length < 0 || length > MOST_AT_ONCE || position > size - length) {
            throw new EOFException("Nothing at " + position);
        }
        var read = ByteBuffer.allocate(length);
        file.position(position);
        while (read.hasRemaining()) {
            if (file.read(read) < 0) {
                throw new EOFException("The file became shorter");
            }
        }
        return read.flip();
    }

    /// As many as there are, up to a number.
    ByteBuffer upTo(long position, int length) throws IOException {
        return at(position, (int) Math.min(length, Math.max(0, size - position)));
    }

    /// Characters of one byte each.
    String text(long position, int length) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(upTo(position, length)).toString();
    }
}
