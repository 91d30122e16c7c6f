package org.comity.evidence.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.comity.audit.proof.ArchivedFile;
import org.comity.vocabulary.Sha256;

/// Writes the archive: its files one after the other, each read twice and never held whole in memory. A ZIP says the
/// checksum of a file before its bytes; what says it behind them is not taken by every reader of containers.
final class PackedWriter {

    private static final int BUFFER = 1 << 16;

    /// Bytes that can be read more than once.
    interface Content {
        InputStream open() throws IOException;
    }

    private final OutputStream out;
    private final int stamp;
    private final List<byte[]> directory = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];
    private long written;

    /// @param out stays open
    PackedWriter(OutputStream out, Instant madeAt) {
        this.out = out;
        this.stamp = ArchivedFile.stamp(madeAt);
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, bytes.length, Sha256.of(bytes), () -> new ByteArrayInputStream(bytes));
    }

    /// @throws IOException when the bytes are not those of this size and digest; the archive then has no end
    void add(String name, long size, Sha256 sha256, Content content) throws IOException {
        var file = measured(name, size, content);
        directory.add(file.line(written));
        put(file.header());
        var begin = written;
        try (var in = new DigestInputStream(content.open(), Sha256.newDigest())) {
            for (var got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                if (written + got - begin > size) {
                    throw new IOException(name + " is no longer what the manifest says: it has more bytes");
                }
                out.write(buffer, 0, got);
                written += got;
            }
            if (written - begin != size
                    || !Sha256.ofBytes(in.getMessageDigest().digest()).equals(sha256)) {
                throw new IOException(name + " is no longer what the manifest says: its SHA-256 is another");
            }
        }
    }

    void finish() throws IOException {
        var begin = written;
        for (var line : directory) {
            put(line);
        }
        put(ArchivedFile.end(directory.size(), begin, written - begin));
        out.flush();
    }

    private ArchivedFile measured(String name, long size, Content content) throws IOException {
        try (var in = new CheckedInputStream(content.open(), new CRC32())) {
            var read = 0L;
            for (var got = in.read(buffer); got >= 0 && read <= size; got = in.read(buffer)) {
                read += got;
            }
            if (read != size) {
                throw new IOException(name + " is no longer what the manifest says: its size is another");
            }
            return new ArchivedFile(name, size, (int) in.getChecksum().getValue(), stamp);
        }
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
