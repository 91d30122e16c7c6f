package org.comity.profiles.intake;

import java.io.InputStream;

/// Bytes of any length that lie nowhere: a beginning, and one part again and again.
final class Endless extends InputStream {

    private final byte[] beginning;
    private final byte[] part;
    private final long length;
    private long at;

    Endless(byte[] beginning, byte[] part, long times) {
        this.beginning = beginning;
        this.part = part;
        this.length = beginning.length + part.length * times;
    }

    @Override
    public int read() {
        if (at >= length) {
            return -1;
        }
        var one = at < beginning.length ? beginning[(int) at] : part[(int) ((at - beginning.length) % part.length)];
        at++;
        return one & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        var count = 0;
        for (var one = 0; count < most && (one = read()) >= 0; count++) {
            into[offset + count] = (byte) one;
        }
        return count == 0 && most > 0 ? -1 : count;
    }
}
