package org.comity.profiles.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets no more than so many bytes through.
final class Counted extends FilterInputStream {

    /// More came than was let through.
    static final class Overrun extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private long left;

    Counted(InputStream bytes, long most) {
        super(bytes);
        this.left = most;
    }

    /// A reader of XML closes what it has read to the end; the archive goes on after that.
    @Override
    public void close() {
        // closed by whoever opened what it reads from
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    /// Reads what is left and drops it.
    void drain() throws IOException {
        var dropped = new byte[8_192];
        while (read(dropped, 0, dropped.length) >= 0) {
            // counted on the way
        }
    }

    /// How many bytes may still come.
    long left() {
        return left;
    }

    private void count(long read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new Overrun();
        }
    }
}
