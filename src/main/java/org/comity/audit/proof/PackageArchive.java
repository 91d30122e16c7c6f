package org.comity.audit.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;

/// Reads a package somebody handed over. The bytes are foreign: only the one form that [PackageWriter] writes is read,
/// nothing is unpacked to a disk, and no more is held in memory than manifest and signature.
final class PackageArchive implements AutoCloseable {

    static final long MOST_BYTES = 64L << 20;
    static final int MOST_FILES = 16;

    private static final int SPOKEN = 60;
    private static final int BUFFER = 1 << 16;

    /// @param at where its bytes begin
    record Place(ArchivedFile file, long at) {}

    private final RandomAccessFile bytes;
    private final List<Place> places = new ArrayList<>();

    private PackageArchive(RandomAccessFile bytes) {
        this.bytes = bytes;
    }

    /// @throws UnreadableProof when it is no package, or one made to do harm
    /// @throws AlteredFile when the archive contradicts itself, naming the file where it does
    static PackageArchive open(Path file) throws IOException {
        var archive = new PackageArchive(new RandomAccessFile(file.toFile(), "r"));
        try {
            archive.readDirectory();
            return archive;
        } catch (IOException | RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    private void readDirectory() throws IOException {
        var length = bytes.length();
        if (length > MOST_BYTES) {
            throw new UnreadableProof(
                    "A package has at most " + MOST_BYTES + " bytes, this has " + length + ": it is not read");
        }
        if (length < ArchivedFile.END_BYTES) {
            throw new UnreadableProof("The file is cut short: it has no end of an archive");
        }
        var last = bytes(length - ArchivedFile.END_BYTES, ArchivedFile.END_BYTES);
        var end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        var files = end.getShort(10) & 0xffff;
        var size = end.getInt(12) & 0xffffffffL;
        var begin = end.getInt(16) & 0xffffffffL;
        if (end.getInt(0) != ArchivedFile.END_SIGNATURE) {
            throw new UnreadableProof("The end of the archive is not where it should be: the file was cut short,"
                    + " something was put behind it, or its end was altered");
        }
        if (files > MOST_FILES) {
            throw new UnreadableProof(
                    "A package has at most " + MOST_FILES + " files, the end of the archive says it has " + files);
        }
        if (begin + size + ArchivedFile.END_BYTES != length
                || !Arrays.equals(last, ArchivedFile.end(files, begin, size))) {
            throw new UnreadableProof("The end of the archive was altered, or the file is no package as a node"
                    + " writes it: use it as it was downloaded");
        }
        readLines(files, begin, length - ArchivedFile.END_BYTES);
    }

    private void readLines(int files, long directory, long end) throws IOException {
        var line = directory;
        var header = 0L;
        var seen = new HashSet<String>();
        for (var number = 0; number < files; number++) {
            var file = line(line, header, directory, end);
            if (!seen.add(file.name())) {
                throw new UnreadableProof("The archive holds two files named " + file.name());
            }
            compare(file, line, header);
            places.add(new Place(file, header + file.header().length));
            line += file.line(header).length;
            header += file.header().length + file.size();
        }
        if (header != directory || line != end) {
            throw new UnreadableProof("The archive holds bytes that belong to none of its files");
        }
    }

    /// A line of the directory, held against everything a package could not be.
    private ArchivedFile line(long at, long header, long directory, long end) throws IOException {
        var there = nameInHeader(header, directory);
        if (at + ArchivedFile.LINE_BYTES > end) {
            throw altered(there, "the archive's directory ends before its line");
        }
        var line = read(at, ArchivedFile.LINE_BYTES);
        var named = line.getShort(28) & 0xffff;
        if (line.getInt(0) != ArchivedFile.LINE_SIGNATURE || at + ArchivedFile.LINE_BYTES + named > end) {
            throw altered(there, "its line in the archive's directory was altered");
        }
        var name = text(at + ArchivedFile.LINE_BYTES, named);
        requireName(name, there);
        if (line.getShort(10) != 0) {
            throw new UnreadableProof(name + spoken(name, there)
                    + " is compressed, a package is not: it was packed again, altered, or made to burst what unpacks"
                    + " it. Use the file as it was downloaded");
        }
        var size = line.getInt(24) & 0xffffffffL;
        if (header + ArchivedFile.HEADER_BYTES + named + size > directory) {
            throw altered(
                    name, "it says it has " + size + " bytes, which do not fit into the archive" + spoken(name, there));
        }
        return new ArchivedFile(name, size, line.getInt(16), line.getInt(12));
    }

    private static void requireName(String name, String there) {
        if (!ArchivedFile.NAME.matcher(name).matches()) {
            throw new UnreadableProof("The archive names a file '" + cleaned(name) + "'" + spoken(name, there)
                    + ": no file of a package is called so, and such a name can lead out of a folder");
        }
    }

    private void compare(ArchivedFile file, long line, long header) throws IOException {
        var there = nameInHeader(header, bytes.length());
        if (!same(line, file.line(header))) {
            throw altered(file.name(), "its line in the archive's directory was altered" + spoken(file.name(), there));
        }
        if (!same(header, file.header())) {
            throw altered(
                    file.name(),
                    "the archive's directory and the header before it do not agree" + spoken(file.name(), there));
        }
    }

    private boolean same(long at, byte[] expected) throws IOException {
        return Arrays.equals(bytes(at, expected.length), expected);
    }

    /// What the header at a place calls its file; empty when that cannot be told.
    private String nameInHeader(long at, long end) throws IOException {
        if (at + ArchivedFile.HEADER_BYTES > end) {
            return "";
        }
        var named = read(at, ArchivedFile.HEADER_BYTES).getShort(26) & 0xffff;
        var name = named > SPOKEN || at + ArchivedFile.HEADER_BYTES + named > end
                ? ""
                : text(at + ArchivedFile.HEADER_BYTES, named);
        return ArchivedFile.NAME.matcher(name).matches() ? name : "";
    }

    /// The other name a file goes by.
    private static String spoken(String name, String there) {
        return there.isEmpty() || there.equals(name) ? "" : " (at the place of " + there + ")";
    }

    private static AlteredFile altered(String name, String how) {
        return new AlteredFile(
                new Failed(Subject.FILES, (name.isEmpty() ? "a file of the archive" : name) + ": " + how));
    }

    /// What a terminal may be shown of a foreign name.
    static String cleaned(String name) {
        var shown = name.length() > SPOKEN ? name.substring(0, SPOKEN) + "…" : name;
        return shown.replaceAll("[^A-Za-z0-9 ._/\\\\:…-]", "?");
    }

    private String text(long at, int length) throws IOException {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        return ByteBuffer.wrap(bytes(at, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(long at, int length) throws IOException {
        if (at + length > bytes.length()) {
            throw new UnreadableProof("The archive ends in the middle of what it announces");
        }
        var content = new byte[length];
        bytes.seek(at);
        bytes.readFully(content);
        return content;
    }

    /// A small file, whole.
    byte[] content(Place place, int most) throws IOException {
        if (place.file().size() > most) {
            throw new UnreadableProof(place.file().name() + " has at most " + most + " bytes in a package");
        }
        return bytes(place.at(), (int) place.file().size());
    }

    /// The digest of a file, and whether its bytes have the checksum that stands beside its name.
    record Measured(Sha256 digest, boolean checksumFits) {}

    Measured measure(Place place) throws IOException {
        var digest = Sha256.newDigest();
        var checksum = new CRC32();
        var buffer = new byte[BUFFER];
        bytes.seek(place.at());
        for (var left = place.file().size(); left > 0; ) {
            var got = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (got < 0) {
                throw new UnreadableProof(
                        "The archive ends in the middle of " + place.file().name());
            }
            digest.update(buffer, 0, got);
            checksum.update(buffer, 0, got);
            left -= got;
        }
        return new Measured(
                Sha256.ofBytes(digest.digest()),
                (int) checksum.getValue() == place.file().crc());
    }

    static Set<String> names(List<Place> places) {
        var names = new HashSet<String>();
        places.forEach(place -> names.add(place.file().name()));
        return names;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
