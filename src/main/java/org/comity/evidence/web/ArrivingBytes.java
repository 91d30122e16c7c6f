package org.comity.evidence.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The body of a call, which remembers whether it was the bearer's line that failed, or something of ours.
final class ArrivingBytes extends FilterInputStream {

    /// Whoever is refused is still listened to for so long, since a browser that is cut off hears no answer.
    private static final long MOST_DROPPED = 16L << 20;

    private boolean cut;

    ArrivingBytes(InputStream body) {
        super(body);
    }

    boolean cut() {
        return cut;
    }

    void dropRest() throws IOException {
        var dropped = new byte[1 << 16];
        var left = MOST_DROPPED;
        for (var read = read(dropped); read >= 0 && left > 0; read = read(dropped)) {
            left -= read;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failed) {
            cut = true;
            throw failed;
        }
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        try {
            return super.read(into, from, most);
        } catch (IOException failed) {
            cut = true;
            throw failed;
        }
    }
}
