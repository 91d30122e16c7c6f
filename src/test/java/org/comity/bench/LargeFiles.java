package org.comity.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import org.comity.bench.Figure.Unit;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.TestNode;
import org.comity.vault.AVault;
import org.comity.vault.SealedFileId;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// One large file in and out of the vault, cut a few times on its way in, beside the same bytes copied plainly on the
/// same disk. What it wrote is gone when it ends.
final class LargeFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1L << 30;
    private static final long WARM_UP = GIGABYTE / 4;
    /// Two copies, and what the database takes.
    private static final int ROOM = 3;
    private static final int PARTS = 8;
    private static final double NANOS = 1e9;
    private static final double ALLOWED = 64;

    private final AVault node;
    private final long size;

    private LargeFiles(AVault node, long size) {
        this.node = node;
        this.size = size;
    }

    /// @param gigabytes how large the file is
    static List<Figure> measure(int gigabytes) throws Exception {
        var folder = TestNode.freshFolder("bench");
        if (Files.getFileStore(folder).getUsableSpace() < (long) ROOM * gigabytes * GIGABYTE) {
            throw new IllegalStateException("There is no room for " + ROOM * gigabytes + " GB beside " + folder);
        }
        try (var database = EmbeddedDatabase.startIn(folder)) {
            Flyway.configure()
                    .dataSource(database.url(), null, null)
                    .locations("classpath:db/migration/vault")
                    .load()
                    .migrate();
            var source = new DriverManagerDataSource(database.url());
            new LargeFiles(new AVault(source, folder.resolve("keys")), WARM_UP).vault();
            return new LargeFiles(new AVault(source, folder.resolve("keys")), gigabytes * GIGABYTE)
                    .besidePlain(folder.resolve("plain"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// Seconds, and what the heap held beyond what it held before, in megabytes.
    private record Times(double in, double finish, double out, double heldIn, double heldOut) {}

    private List<Figure> besidePlain(Path plain) throws IOException {
        var written = seconds(() -> copyTo(plain));
        var read = seconds(() -> {
            try (var bytes = Files.newInputStream(plain)) {
                bytes.transferTo(new Reader());
            }
        });
        Files.delete(plain);
        var times = vault();
        var what = size / GIGABYTE + " GB ";
        return List.of(
                speed(what + "in and sealed, cut " + (PARTS - 1) + " times", times.in(), written, "written plainly"),
                speed(what + "closed: read again and digested", times.finish(), read, "a plain file read"),
                speed(what + "out again", times.out(), read, "a plain file read"),
                new Figure(what + "in: heap held", times.heldIn(), ALLOWED, Unit.MEGABYTES, "what it may be"),
                new Figure(what + "out: heap held", times.heldOut(), ALLOWED, Unit.MEGABYTES, "what it may be"));
    }

    private Figure speed(String name, double seconds, double floor, String against) {
        var megabytes = (double) size / MEGABYTE;
        return new Figure(name, megabytes / seconds, megabytes / floor, Unit.MEGABYTES_PER_SECOND, against);
    }

    private Times vault() throws IOException {
        var before = heap();
        var source = new Source(size);
        var id = node.files.begin(node.vault.newCaseKey());
        var in = seconds(() -> append(id, source));
        var finish = seconds(() -> node.files.finish(id));
        var reader = new Reader();
        var out = seconds(() -> {
            try (var bytes = node.files.open(id)) {
                bytes.transferTo(reader);
            }
        });
        node.files.discard(id);
        return new Times(in - source.looked, finish, out - reader.looked, source.held - before, reader.held - before);
    }

    /// In eight parts: seven times the line is cut at a byte that ends no piece.
    private void append(SealedFileId id, Source source) throws IOException {
        for (var part = 1; part <= PARTS; part++) {
            source.cutAt = part == PARTS ? size : size / PARTS * part + part * 4711L;
            try {
                node.files.append(id, node.files.length(id), source, size);
            } catch (Cut cut) {
                if (node.files.length(id) != source.at) {
                    throw new IllegalStateException("Bytes were lost", cut);
                }
            }
        }
    }

    private void copyTo(Path plain) throws IOException {
        var source = new Source(size);
        source.cutAt = size;
        source.looks = false;
        try (var channel = FileChannel.open(plain, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var chunk = ByteBuffer.allocate(MEGABYTE);
            for (var read = source.read(chunk.array()); read >= 0; read = source.read(chunk.array())) {
                channel.write(chunk.position(0).limit(read));
                chunk.clear();
            }
            channel.force(true);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS;
    }

    /// Once garbage is gone, in megabytes.
    private static double heap() {
        System.gc();
        return (double) ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static final class Cut extends IOException {

        private static final long serialVersionUID = 1L;

        Cut() {
            super("cut");
        }
    }

    /// Bytes nobody can pack, cut where it is told; looks at the heap when half of them are through.
    private static final class Source extends InputStream {

        private final byte[] block = new byte[MEGABYTE + 7];
        private final long size;
        private long at;
        private long cutAt;
        private double held;
        private double looked;
        private boolean looks = true;

        Source(long size) {
            this.size = size;
            new SecureRandom().nextBytes(block);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (at == size) {
                return -1;
            }
            if (at >= cutAt) {
                throw new Cut();
            }
            if (looks && at > size / 2) {
                looks = false;
                looked = seconds(() -> held = heap());
            }
            var start = (int) (at % block.length);
            var read = (int) Math.min(Math.min(most, block.length - start), cutAt - at);
            System.arraycopy(block, start, into, from, read);
            at += read;
            return read;
        }
    }

    /// Takes what is read, and looks at the heap once on the way.
    private static final class Reader extends OutputStream {

        private double held;
        private double looked;
        private long taken;

        @Override
        public void write(int one) {
            taken++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            taken += length;
            if (held == 0 && taken > WARM_UP / 2) {
                try {
                    looked = seconds(() -> held = heap());
                } catch (IOException never) {
                    throw new IllegalStateException(never);
                }
            }
        }
    }
}
