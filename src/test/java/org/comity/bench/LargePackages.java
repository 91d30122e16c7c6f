package org.comity.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.comity.audit.proof.Verdict;
import org.comity.bench.Figure.Unit;
import org.comity.evidence.APackage;
import org.comity.evidence.archive.SealedPackage;
import org.comity.evidence.proof.EvidenceVerification;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Sha256;
import org.springframework.util.FileSystemUtils;

/// A package with a file of more than four gigabytes and one behind it, written and checked, beside the digest of the
/// same bytes. The file is of zeros, and lies on the disk as a hole.
final class LargePackages {

    private static final long SIZE = (1L << 32) + 5;
    private static final int MEGABYTE = 1 << 20;
    private static final double NANOS = 1e9;
    private static final double ALLOWED = 64;
    private static final String LARGE = "00000000-0000-4000-8000-000000000009";

    private LargePackages() {}

    static List<Figure> measure() throws Exception {
        var folder = TestNode.freshFolder("bench");
        try {
            return measure(folder.resolve("large.asice"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Figure> measure(Path file) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var began = System.nanoTime();
        var made = new APackage();
        made.files.put(new Part(LARGE, "disk.img", SIZE, digest(), false), new byte[0]);
        var digested = System.nanoTime();
        made.add(1, "note.txt", "behind it");
        var before = threads.getCurrentThreadAllocatedBytes();
        var writes = System.nanoTime();
        try (var out = new Holed(file)) {
            made.writing().write(holed(made), APackage.MADE, out);
        }
        var written = System.nanoTime();
        var verdict = EvidenceVerification.against(APackage.ROOT.chain(), List.of(), APackage.MADE)
                .of(file);
        var checked = System.nanoTime();
        if (!(verdict instanceof Verdict.Valid)) {
            throw new IllegalStateException("The large package is not what was written: " + verdict);
        }
        var allocated = (double) (threads.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
        var floor = speed(began, digested);
        var against = "its SHA-256 alone";
        return List.of(
                new Figure("4 GB packed", speed(writes, written), floor, Unit.MEGABYTES_PER_SECOND, against),
                new Figure("4 GB checked", speed(written, checked), floor, Unit.MEGABYTES_PER_SECOND, against),
                new Figure("4 GB packed and checked: allocated", allocated, ALLOWED, Unit.MEGABYTES, "what it may be"));
    }

    private static SealedPackage holed(APackage made) {
        var small = made.files.values().stream().toList().getLast();
        var sealed = made.sealed();
        return new SealedPackage(
                sealed.manifest(),
                sealed.custody(),
                sealed.receipts(),
                sealed.by(),
                sealed.handedOver(),
                file -> file.toString().equals(LARGE) ? new Zeros() : new ByteArrayInputStream(small));
    }

    private static double speed(long from, long to) {
        return (double) SIZE / MEGABYTE / ((to - from) / NANOS);
    }

    private static Sha256 digest() throws IOException {
        var digest = Sha256.newDigest();
        var buffer = new byte[1 << 16];
        try (var zeros = new Zeros()) {
            for (var got = zeros.read(buffer); got >= 0; got = zeros.read(buffer)) {
                digest.update(buffer, 0, got);
            }
        }
        return Sha256.ofBytes(digest.digest());
    }

    private static final class Zeros extends InputStream {
        private long left = SIZE;

        @Override
        public int read() {
            throw new UnsupportedOperationException("Byte by byte this would take a day");
        }

        @Override
        public int read(byte[] into, int at, int length) {
            if (left == 0) {
                return -1;
            }
            var now = (int) Math.min(left, length);
            Arrays.fill(into, at, at + now, (byte) 0);
            left -= now;
            return now;
        }
    }

    /// Leaves holes where there are zeros, so that it needs no disk.
    private static final class Holed extends OutputStream {

        private static final int PAGE = 4_096;

        private final RandomAccessFile file;

        Holed(Path path) throws IOException {
            file = new RandomAccessFile(path.toFile(), "rw");
        }

        @Override
        public void write(int one) throws IOException {
            file.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > PAGE && bytes[from] == 0 && bytes[from + length - 1] == 0) {
                file.seek(file.getFilePointer() + length);
            } else {
                file.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
