package org.comity.audit.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.audit.proof.StrictArchive.Place;

/// Reads where the files of an archive are. Each line of the directory, and the header before each file, is held
/// against the one way in which a package writes it; the files lie one behind the other, without a byte between them.
final class ArchiveDirectory {

    private final ForeignBytes bytes;
    private final ArchiveForm form;

    ArchiveDirectory(ForeignBytes bytes, ArchiveForm form) {
        this.bytes = bytes;
        this.form = form;
    }

    /// By their names, in the order in which they stand.
    ///
    /// @throws UnreadableProof when it is no package, or one made to do harm
    /// @throws AlteredFile when the archive contradicts itself, naming the file where it does
    Map<String, Place> places() throws IOException {
        var end = ArchiveEnd.of(bytes, form);
        var lines = bytes.numbers(end.directoryAt(), (int) end.directorySize());
        var places = new LinkedHashMap<String, Place>();
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
        return places;
    }

    /// A line of the directory, held against everything a package could not be.
    ///
    /// @param header where the header of its file begins
    private ArchivedFile line(ByteBuffer lines, long header, long directory) throws IOException {
        var there = nameInHeader(header, directory);
        if (lines.remaining() < ArchivedFile.LINE_BYTES) {
            throw altered(there, "the archive's directory ends before its line");
        }
        var begin = lines.position();
        var named = lines.getShort(begin + 28) & 0xffff;
        if (lines.getInt(begin) != ArchivedFile.LINE_SIGNATURE || lines.remaining() < ArchivedFile.LINE_BYTES + named) {
            throw altered(there, "its line in the archive's directory was altered");
        }
        var name = name(lines, begin, named, there);
        if (lines.getShort(begin + 10) != 0) {
            throw new UnreadableProof(name + spoken(name, there)
                    + " is compressed, a package is not: it was packed again, altered, or made to burst what unpacks"
                    + " it. Use the file as it was downloaded");
        }
        var size = size(lines, begin, named);
        if (size < 0 || size > directory - header - ArchivedFile.HEADER_BYTES - named) {
            throw altered(
                    name,
                    "it says it has " + size + " bytes, a size that does not fit into the archive"
                            + spoken(name, there));
        }
        return new ArchivedFile(name, size, lines.getInt(begin + 16), lines.getInt(begin + 12));
    }

    private String name(ByteBuffer lines, int begin, int length, String there) {
        var spelled = new byte[length];
        lines.get(begin + ArchivedFile.LINE_BYTES, spelled);
        var name = new String(spelled, StandardCharsets.ISO_8859_1);
        if (!form.hasName(name)) {
            throw new UnreadableProof(
                    "The archive names a file '" + UnreadableProof.cleaned(name) + "'" + spoken(name, there)
                            + ": no file of a package is called so, and such a name can lead out of a folder");
        }
        return name;
    }

    private static long size(ByteBuffer lines, int begin, int named) {
        var shown = lines.getInt(begin + 24) & ArchivedFile.ELSEWHERE;
        var field = begin + ArchivedFile.LINE_BYTES + named + Integer.BYTES;
        return shown == ArchivedFile.ELSEWHERE && lines.limit() - field >= Long.BYTES ? lines.getLong(field) : shown;
    }

    /// Moves on to the next line.
    private void compare(ArchivedFile file, ByteBuffer lines, long header) throws IOException {
        var there = nameInHeader(header, bytes.length());
        var expected = file.line(header);
        var line = new byte[Math.min(expected.length, lines.remaining())];
        lines.get(line);
        if (!Arrays.equals(line, expected)) {
            throw altered(file.name(), "its line in the archive's directory was altered" + spoken(file.name(), there));
        }
        var before = file.header();
        if (!Arrays.equals(bytes.read(header, before.length), before)) {
            throw altered(
                    file.name(),
                    "the archive's directory and the header before it do not agree" + spoken(file.name(), there));
        }
    }

    /// What the header at a place calls its file; empty when that cannot be told.
    private String nameInHeader(long at, long end) throws IOException {
        if (at > end - ArchivedFile.HEADER_BYTES) {
            return "";
        }
        var named = bytes.numbers(at, ArchivedFile.HEADER_BYTES).getShort(26) & 0xffff;
        if (named > form.longestName() || at > end - ArchivedFile.HEADER_BYTES - named) {
            return "";
        }
        var name = bytes.text(at + ArchivedFile.HEADER_BYTES, named);
        return form.hasName(name) ? name : "";
    }

    /// The other name a file goes by.
    private static String spoken(String name, String there) {
        return there.isEmpty() || there.equals(name) ? "" : " (at the place of " + there + ")";
    }

    private static AlteredFile altered(String name, String how) {
        return AlteredFile.of((name.isEmpty() ? "a file of the archive" : name) + ": " + how);
    }
}
