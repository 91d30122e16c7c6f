package org.comity.evidence.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Reads a package somebody handed over. The bytes are foreign: only the one form that [PackedFile] describes is read,
/// nothing is unpacked to a disk, and no more than the directory is held in memory.
final class PackedArchive implements AutoCloseable {

    private static final int LONGEST_FIELD = 28;
    private static final int LONGEST_LINE = PackedFile.LINE_BYTES + PackageNames.LONGEST + LONGEST_FIELD;
    private static final int BUFFER = 1 << 16;

    /// @param at where its bytes begin
    record Place(PackedFile file, long at) {}

    private final RandomAccessFile bytes;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private PackedArchive(RandomAccessFile bytes) {
        this.bytes = bytes;
    }

    /// @throws UnreadableProof when it is no package, or one made to do harm
    /// @throws AlteredPackage when the archive contradicts itself, naming the file where it does
    static PackedArchive open(Path file) throws IOException {
        var archive = new PackedArchive(new RandomAccessFile(file.toFile(), "r"));
        try {
            archive.readDirectory();
            return archive;
        } catch (IOException | RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    /// In the order in which they stand.
    List<Place> places() {
        return List.copyOf(places.values());
    }

    @Nullable
    Place place(String name) {
        return places.get(name);
    }

    private void readDirectory() throws IOException {
        var end = ArchiveEnd.of(bytes);
        if (end.directorySize() > (long) LONGEST_LINE * PackageNames.MOST_ENTRIES) {
            throw new UnreadableProof("The archive's directory is longer than that of any package: it is not read");
        }
        var lines = ByteBuffer.wrap(bytes(end.directoryAt(), (int) end.directorySize()))
                .order(ByteOrder.LITTLE_ENDIAN);
        var header = 0L;
        for (var number = 0; number < end.files(); number++) {
            var file = line(lines, header, end.directoryAt());
            compare(file, lines, header);
            if (places.putIfAbsent(file.name(), new Place(file, header + file.header().length)) != null) {
                throw new UnreadableProof("The archive holds two files named " + file.name());
            }
            header += file.header().length + file.size();
        }
        if (header != end.directoryAt() || lines.hasRemaining()) {
            throw new UnreadableProof("The archive holds bytes that belong to none of its files");
        }
    }

    /// A line of the directory, held against everything a package could not be.
    private PackedFile line(ByteBuffer lines, long header, long directory) throws IOException {
        var there = nameInHeader(header, directory);
        if (lines.remaining() < PackedFile.LINE_BYTES) {
            throw altered(there, "the archive's directory ends before its line");
        }
        var begin = lines.position();
        var named = lines.getShort(begin + 28) & 0xffff;
        if (lines.getInt(begin) != PackedFile.LINE_SIGNATURE || lines.remaining() < PackedFile.LINE_BYTES + named) {
            throw altered(there, "its line in the archive's directory was altered");
        }
        var spelled = new byte[named];
        lines.get(begin + PackedFile.LINE_BYTES, spelled);
        var name = new String(spelled, StandardCharsets.ISO_8859_1);
        requireName(name, there);
        if (lines.getShort(begin + 10) != 0) {
            throw new UnreadableProof(name + spoken(name, there)
                    + " is compressed, a package is not: it was packed again, altered, or made to burst what unpacks"
                    + " it. Use the file as it was downloaded");
        }
        var size = size(lines, begin, named);
        if (size < 0 || size > directory - header) {
            throw altered(name, "the size it says does not fit into the archive" + spoken(name, there));
        }
        return new PackedFile(name, size, lines.getInt(begin + 16), lines.getInt(begin + 12));
    }

    private static long size(ByteBuffer lines, int begin, int named) {
        var shown = lines.getInt(begin + 24) & PackedFile.ELSEWHERE;
        var field = begin + PackedFile.LINE_BYTES + named + Integer.BYTES;
        return shown == PackedFile.ELSEWHERE && lines.limit() - field >= Long.BYTES ? lines.getLong(field) : shown;
    }

    private static void requireName(String name, String there) {
        if (!PackageNames.known(name)) {
            throw new UnreadableProof("The archive names a file '" + Spoken.cleaned(name) + "'" + spoken(name, there)
                    + ": no file of a package is called so, and such a name can lead out of a folder");
        }
    }

    /// Moves on to the next line.
    private void compare(PackedFile file, ByteBuffer lines, long header) throws IOException {
        var there = nameInHeader(header, bytes.length());
        var expected = file.line(header);
        var line = new byte[expected.length];
        if (lines.remaining() < expected.length) {
            throw altered(file.name(), "its line in the archive's directory was altered" + spoken(file.name(), there));
        }
        lines.get(line);
        if (!Arrays.equals(line, expected)) {
            throw altered(file.name(), "its line in the archive's directory was altered" + spoken(file.name(), there));
        }
        var before = file.header();
        if (!Arrays.equals(bytes(header, before.length), before)) {
            throw altered(
                    file.name(),
                    "the archive's directory and the header before it do not agree" + spoken(file.name(), there));
        }
    }

    /// What the header at a place calls its file; empty when that cannot be told.
    private String nameInHeader(long at, long end) throws IOException {
        if (at < 0 || at > end - PackedFile.HEADER_BYTES) {
            return "";
        }
        var named = ByteBuffer.wrap(bytes(at, PackedFile.HEADER_BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getShort(26)
                & 0xffff;
        var name = named > PackageNames.LONGEST || at > end - PackedFile.HEADER_BYTES - named
                ? ""
                : new String(bytes(at + PackedFile.HEADER_BYTES, named), StandardCharsets.ISO_8859_1);
        return PackageNames.known(name) ? name : "";
    }

    /// The other name a file goes by.
    private static String spoken(String name, String there) {
        return there.isEmpty() || there.equals(name) ? "" : " (at the place of " + there + ")";
    }

    private static AlteredPackage altered(String name, String how) {
        return AlteredPackage.of((name.isEmpty() ? "a file of the archive" : name) + ": " + how);
    }

    private byte[] bytes(long at, int length) throws IOException {
        if (at < 0 || at > bytes.length() - length) {
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

    List<String> names() {
        return new ArrayList<>(places.keySet());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
