package org.comity.library.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.comity.library.model.FileRefused.Reason;
import org.jspecify.annotations.Nullable;

/// Counts what the streams of a PDF unpack to, before anything unpacks them whole into memory. Whatever follows the
/// word `stream` and can be inflated is counted, also what was packed several times over, whatever the file says of it.
final class PackedStreams {

    private static final long MOST_OF_ONE = 64L << 20;
    private static final long MOST_OF_ALL = 256L << 20;
    private static final int DEEPEST = 4;
    private static final int CHUNK = 1 << 13;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer file;
    private final long until = System.nanoTime() + Extraction.LONGEST_NANOS;
    private long all;

    private PackedStreams(ByteBuffer file) {
        this.file = file;
    }

    /// @throws FileRefused when they unpack to more than is taken
    static void bounded(Path path) throws IOException, FileRefused {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            new PackedStreams(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).count();
        }
    }

    private void count() throws FileRefused {
        for (var at = 0; at + BEGIN.length < file.limit(); at++) {
            if (file.get(at) == BEGIN[0] && begins(at)) {
                count(at + BEGIN.length);
            }
        }
    }

    private boolean begins(int at) {
        for (var next = 0; next < BEGIN.length; next++) {
            if (file.get(at + next) != BEGIN[next]) {
                return false;
            }
        }
        return true;
    }

    /// The word is followed by the end of its line, and then by the stream.
    private void count(int from) throws FileRefused {
        var begin = from;
        while (is(begin, ' ')) {
            begin++;
        }
        begin += is(begin, '\r') ? 1 : 0;
        begin += is(begin, '\n') ? 1 : 0;
        var layer = new Layer(1);
        try {
            for (var at = begin; at < file.limit() && !layer.over(); at += CHUNK) {
                var chunk = new byte[Math.min(CHUNK, file.limit() - at)];
                file.get(at, chunk);
                layer.take(chunk);
            }
        } finally {
            layer.end();
        }
    }

    private boolean is(int at, char one) {
        return at < file.limit() && file.get(at) == one;
    }

    /// What was packed once more lies in a layer below.
    private final class Layer {

        private final Inflater inflater = new Inflater(true);
        private final int depth;
        private @Nullable Layer below;
        private boolean broken;
        private int head = 2;
        private long size;

        Layer(int depth) {
            this.depth = depth;
        }

        boolean over() {
            return broken || inflater.finished();
        }

        void take(byte[] packed) throws FileRefused {
            // Whoever reads PDF takes any two bytes for the head of what was packed.
            var skipped = Math.min(head, packed.length);
            head -= skipped;
            inflater.setInput(packed, skipped, packed.length - skipped);
            var out = new byte[CHUNK];
            try {
                for (var some = inflater.inflate(out); some > 0; some = inflater.inflate(out)) {
                    add(some);
                    deeper(Arrays.copyOf(out, some));
                }
            } catch (DataFormatException notPacked) {
                broken = true;
            }
            if (System.nanoTime() - until > 0) {
                throw new FileRefused(Reason.TOO_MUCH);
            }
        }

        private void add(int some) throws FileRefused {
            size += some;
            all += some;
            if (size > MOST_OF_ONE || all > MOST_OF_ALL) {
                throw new FileRefused(Reason.TOO_MUCH);
            }
        }

        private void deeper(byte[] unpacked) throws FileRefused {
            var next = below;
            if (next == null && depth < DEEPEST) {
                next = new Layer(depth + 1);
                below = next;
            }
            if (next != null && !next.over()) {
                next.take(unpacked);
            }
        }

        void end() {
            inflater.end();
            if (below != null) {
                below.end();
            }
        }
    }
}
