package org.comity.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.vocabulary.Sha256;

/// The files of an exported log, read strictly: foreign, limited, never followed out of the folder.
record LogFolder(Path folder) {

    private static final long LARGEST_FILE = 32L * 1024 * 1024;
    private static final List<String> NUMBERED = List.of("tile", ExportPart.STATEMENTS, ExportPart.INNER_HASHES);

    /// @throws UnreadableProof naming the file, when it is missing or far too large
    byte[] bytes(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST_FILE) {
                throw new UnreadableProof("the file " + name + " is missing or far too large");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnreadableProof("the file " + name + " cannot be read", unreadable);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// The lines of a file, each ended by a newline; a character for every byte.
    ///
    /// @throws UnreadableProof also when the last line has no end
    List<String> lines(String name) {
        var text = new String(bytes(name), StandardCharsets.ISO_8859_1);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new UnreadableProof("its last line is cut off");
        }
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// The hashes of a file that must hold so many.
    ///
    /// @throws UnreadableProof when it holds fewer or more
    List<Sha256> hashes(String name, int number) {
        var bytes = bytes(name);
        if (bytes.length != number * Sha256.BYTES) {
            throw new UnreadableProof("it has " + bytes.length + " bytes, not " + number * Sha256.BYTES);
        }
        return IntStream.range(0, number)
                .mapToObj(i -> Sha256.ofBytes(Arrays.copyOfRange(bytes, i * Sha256.BYTES, (i + 1) * Sha256.BYTES)))
                .toList();
    }

    /// Every file in the folders of tiles, statements and hashes, as paths with slashes, sorted.
    Set<String> numbered() {
        var found = new TreeSet<String>();
        for (var name : NUMBERED) {
            if (has(name)) {
                try (Stream<Path> files = Files.walk(folder.resolve(name))) {
                    files.filter(file -> !Files.isDirectory(file))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .forEach(found::add);
                } catch (IOException unreadable) {
                    throw new UnreadableProof("the folder " + name + " cannot be read", unreadable);
                }
            }
        }
        return found;
    }
}
