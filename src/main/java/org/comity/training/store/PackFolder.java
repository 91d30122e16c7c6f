package org.comity.training.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Objects;
import java.util.Optional;
import org.comity.vocabulary.Sha256;

/// The bytes of the files for trainers in the home folder, each named by its SHA-256 and never changed.
public class PackFolder {

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final long largest;

    /// @param largest in bytes
    public PackFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /// A file that is kept.
    public record Kept(Sha256 digest, long size) {}

    /// Takes in what comes, without holding it in memory.
    ///
    /// @return empty when it is too large, or nothing
    public Optional<Kept> keep(InputStream bytes) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "arriving-", ".part");
        try (var digesting = new DigestInputStream(bytes, Sha256.newDigest())) {
            var size = copy(digesting, file);
            if (size == 0 || size > largest) {
                return Optional.empty();
            }
            var digest = Sha256.ofBytes(digesting.getMessageDigest().digest());
            var place = place(digest);
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(new Kept(digest, size));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// No further than the first byte too many.
    private long copy(InputStream bytes, Path file) throws IOException {
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            for (var read = bytes.read(chunk); read >= 0 && size <= largest; read = bytes.read(chunk)) {
                size += read;
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    /// Where a file lies, whether it is there or not.
    public Path place(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }
}
