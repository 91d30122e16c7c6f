package org.comity.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Objects;
import org.comity.media.model.MediaRefused;
import org.comity.media.model.MediaRefused.Reason;
import org.comity.vocabulary.Sha256;

/// The bytes of recordings and pictures in the home folder, each file named by its SHA-256 and never changed.
public class MediaFolder {

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final long largest;

    /// @param largest in bytes
    public MediaFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
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
    /// @throws MediaRefused when it is too large, or nothing
    public Arrived take(InputStream bytes) throws IOException, MediaRefused {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "arriving-", ".part");
        try (var digesting = new DigestInputStream(bytes, Sha256.newDigest());
                var out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            var size = 0L;
            for (var read = digesting.read(chunk); read >= 0; read = digesting.read(chunk)) {
                size += read;
                if (size > largest) {
                    throw new MediaRefused(Reason.TOO_LARGE);
                }
                out.write(chunk, 0, read);
            }
            if (size == 0) {
                throw new MediaRefused(Reason.EMPTY);
            }
            return new Arrived(file, Sha256.ofBytes(digesting.getMessageDigest().digest()), size);
        } catch (IOException | MediaRefused failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    public void keep(Arrived arrived) throws IOException {
        var place = place(arrived.digest());
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Where a file lies, whether it is there or not.
    public Path place(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }
}
