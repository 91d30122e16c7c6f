package org.comity.courseware.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.comity.courseware.model.PackageRefused.Reason;

/// A package as a file: opened, counted and read through before anything in it is believed. It is never unpacked
/// to a disk, so that no name in it is ever the name of a file of this machine.
public final class PackageArchive implements AutoCloseable {

    /// How much is taken.
    ///
    /// @param files and folders
    /// @param unpacked bytes of all files together
    public record Limits(int files, long unpacked) {}

    private static final int CHUNK = 1 << 16;
    /// Text packs to a twentieth; what packs to less than a hundredth was made to.
    private static final int RATIO = 150;
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private final Set<String> files = new HashSet<>();
    private long unpacked;

    private PackageArchive(ZipFile zip) {
        this.zip = zip;
    }

    /// Opens and checks it: names, sizes as they come out and not as they are written, and that every file unpacks.
    public static PackageArchive open(Path file, Limits limits) throws IOException, PackageRefused {
        var archive = opened(file);
        try {
            archive.check(limits);
            return archive;
        } catch (ZipException | IllegalArgumentException broken) {
            archive.close();
            throw new PackageRefused(Reason.NOT_ZIP);
        } catch (IOException | PackageRefused refused) {
            archive.close();
            throw refused;
        }
    }

    private static PackageArchive opened(Path file) throws IOException, PackageRefused {
        try {
            return new PackageArchive(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new PackageRefused(Reason.NOT_ZIP);
        }
    }

    private void check(Limits limits) throws IOException, PackageRefused {
        if (zip.size() > limits.files()) {
            throw new PackageRefused(Reason.TOO_MANY_FILES, Integer.toString(limits.files()));
        }
        var names = new ArchiveNames();
        var entries = Collections.list(zip.entries());
        // All names first: of two files of one name, only one could be opened.
        for (var entry : entries) {
            names.check(entry.getName());
        }
        for (var entry : entries) {
            if (!entry.isDirectory()) {
                readThrough(entry, limits);
                files.add(entry.getName());
            }
        }
    }

    private void readThrough(ZipEntry entry, Limits limits) throws IOException, PackageRefused {
        var size = 0L;
        var packed = Math.max(1, entry.getCompressedSize());
        var sum = new CRC32();
        try (var bytes = zip.getInputStream(entry)) {
            var chunk = new byte[CHUNK];
            for (var read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                sum.update(chunk, 0, read);
                size += read;
                unpacked += read;
                if (unpacked > limits.unpacked()) {
                    throw new PackageRefused(Reason.TOO_MUCH, entry.getName());
                }
                if (size > SMALL && size / packed > RATIO) {
                    throw new PackageRefused(Reason.RATIO, entry.getName());
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new PackageRefused(Reason.UNREADABLE, entry.getName());
        }
        // What the directory says of a file must be true: it is sent by that.
        if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new PackageRefused(Reason.UNREADABLE, entry.getName());
        }
    }

    public Set<String> files() {
        return Collections.unmodifiableSet(files);
    }

    /// Bytes of all files together.
    public long unpacked() {
        return unpacked;
    }

    /// A file that is small in every honest package.
    byte[] small(String name, int most) throws IOException, PackageRefused {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new PackageRefused(Reason.NO_FILE, name);
        }
        try (var bytes = zip.getInputStream(entry)) {
            var read = bytes.readNBytes(most + 1);
            if (read.length > most) {
                throw new PackageRefused(Reason.MANIFEST, name);
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
