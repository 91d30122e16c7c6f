package org.comity.profiles.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Stops a table of text whose quoted cell never ends: no more than so many characters come between two quotation
/// marks or two ends of lines. Stops also what is no text at all.
final class CellBound extends FilterReader {

    private final int longest;
    private int since;

    CellBound(Reader text, int longest) {
        super(text);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one);
        return one;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        for (var at = from; at < from + read; at++) {
            count(into[at]);
        }
        return read;
    }

    private void count(int one) throws IOException {
        if (one == 0) {
            throw new IOException("Not text");
        }
        since = one == '\n' || one == '"' ? 0 : since + 1;
        if (since > longest) {
            throw new IOException("A cell without end");
        }
    }
}
