package org.comity.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where sealed pieces lie on disk: a folder for each file, in it one file of all whole pieces, and one of
/// the tail that is not whole yet, which says in its name up to where it reaches. The tail before stays
/// until the next one is known to be safe.
final class PieceFolder {

    private static final String PIECES = "pieces";
    private static final String TAIL = "tail-";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;

    PieceFolder(Path folder) {
        this.folder = folder;
    }

    /// The pieces for writing; the way there is made, and made safe, if there is none.
    FileChannel writing(SealedFileId id) throws IOException {
        var place = place(id);
        var known = Files.exists(place.resolve(PIECES));
        Files.createDirectories(place);
        var channel = FileChannel.open(place.resolve(PIECES), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!known) {
            sync(place);
            sync(parent(place));
            sync(folder);
        }
        return channel;
    }

    /// @throws NoSuchFileException when they are not on this disk
    FileChannel reading(SealedFileId id) throws IOException {
        return FileChannel.open(place(id).resolve(PIECES), StandardOpenOption.READ);
    }

    /// @param length of the file with this tail
    void writeTail(SealedFileId id, long length, ByteBuffer sealed) throws IOException {
        try (var channel = FileChannel.open(
                place(id).resolve(TAIL + length),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeAll(channel, sealed, 0);
            channel.force(true);
        }
        sync(place(id));
    }

    byte[] tail(SealedFileId id, long length) throws IOException {
        return Files.readAllBytes(place(id).resolve(TAIL + length));
    }

    /// Those of other lengths.
    void removeTailsBut(SealedFileId id, long length) throws IOException {
        for (var file : within(place(id))) {
            var name = Objects.requireNonNull(file.getFileName()).toString();
            if (name.startsWith(TAIL) && !name.equals(TAIL + length)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// All that lies there of a file; whoever reads it at the moment still reads it to its end.
    void remove(SealedFileId id) throws IOException {
        var place = place(id);
        if (Files.isDirectory(place)) {
            for (var file : within(place)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(place);
        }
    }

    /// Every file of which something lies here; what has another name is somebody else's.
    List<SealedFileId> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> places = Files.walk(folder, 2)) {
            return places.map(
                            place -> Objects.requireNonNull(place.getFileName()).toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> new SealedFileId(UUID.fromString(name)))
                    .toList();
        }
    }

    /// What more fits on its disk, in bytes; it need not be there yet.
    long usable() {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    static void writeAll(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        var at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /// Two hundred and fifty-six shelves, so that no folder is too long to look through.
    private Path place(SealedFileId id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }

    private static Path parent(Path place) {
        return Objects.requireNonNull(place.getParent());
    }

    private static List<Path> within(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    /// A new name in a folder survives a crash only once the folder itself is on disk.
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
