package org.comity.audit.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// Writes a package: its files one after the other, each read twice and never held whole in memory.
public final class PackageWriter {

    /// Bytes that can be read more than once.
    public interface Content {
        InputStream open() throws IOException;
    }

    private final OutputStream out;
    private final int stamp;
    private final List<byte[]> directory = new ArrayList<>();
    private long written;

    /// @param out stays open
    public PackageWriter(OutputStream out, Instant madeAt) {
        this.out = out;
        this.stamp = ArchivedFile.stamp(madeAt);
    }

    /// @throws IllegalArgumentException for a name that no package has
    public void add(String name, Content content) throws IOException {
        if (!Manifest.ARCHIVE.hasName(name)) {
            throw new IllegalArgumentException("Not a name of a file in a package: " + name);
        }
        var file = measured(name, content);
        directory.add(file.line(written));
        put(file.header());
        try (var in = content.open()) {
            written += in.transferTo(out);
        }
    }

    public void add(String name, byte[] content) throws IOException {
        add(name, () -> new ByteArrayInputStream(content));
    }

    public void finish() throws IOException {
        var begin = written;
        for (var line : directory) {
            put(line);
        }
        put(ArchivedFile.end(directory.size(), begin, written - begin));
    }

    private ArchivedFile measured(String name, Content content) throws IOException {
        try (var in = new CheckedInputStream(content.open(), new CRC32())) {
            var size = in.transferTo(OutputStream.nullOutputStream());
            return new ArchivedFile(name, size, (int) in.getChecksum().getValue(), stamp);
        }
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
