package org.comity.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.comity.vocabulary.Sha256;

/// Files that people bring, in a folder of the home folder: each as it came, named by its SHA-256, and never changed.
///
/// @param <E> how the module that keeps them refuses a file
public class KeptFiles<E extends Exception> {

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final long largest;
    private final Supplier<E> empty;
    private final Supplier<E> tooLarge;

    /// @param largest in bytes
    public KeptFiles(Path folder, long largest, Supplier<E> empty, Supplier<E> tooLarge) {
        this.folder = folder;
        this.largest = largest;
        this.empty = empty;
        this.tooLarge = tooLarge;
    }

    /// A file that arrived and is not kept yet.
    public record Arrived(Path file, Sha256 digest, long size) implements AutoCloseable {

        /// Whatever became of it, what was not kept goes.
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /// Takes in what comes, without holding it in memory.
    ///
    /// @throws E when it is too large, or nothing
    public final Arrived take(InputStream bytes) throws IOException, E {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "arriving-", ".part");
        var whole = false;
        try {
            var arrived = copy(bytes, file);
            whole = true;
            return arrived;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Arrived copy(InputStream bytes, Path file) throws IOException, E {
        try (var digesting = new DigestInputStream(bytes, Sha256.newDigest());
                var out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            var size = 0L;
            for (var read = digesting.read(chunk); read >= 0; read = digesting.read(chunk)) {
                size += read;
                if (size > largest) {
                    throw tooLarge.get();
                }
                out.write(chunk, 0, read);
            }
            if (size == 0) {
                throw empty.get();
            }
            return new Arrived(file, Sha256.ofBytes(digesting.getMessageDigest().digest()), size);
        }
    }

    public final void keep(Arrived arrived) throws IOException {
        var place = place(arrived.digest());
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Where a file lies, whether it is there or not.
    public final Path place(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }
}
