package org.comity.courseware.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Objects;
import org.comity.courseware.model.PackageRefused;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.vocabulary.Sha256;

/// The packages in the home folder, each as it came, named by its SHA-256 and never changed. Nothing is unpacked.
public class PackageFolder {

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final long largest;

    /// @param largest in bytes
    public PackageFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /// A package that arrived and is not kept yet.
    public record Arrived(Path file, Sha256 digest, long size) implements AutoCloseable {

        /// Whatever became of it, what was not kept goes.
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /// Takes in what comes, without holding it in memory.
    ///
    /// @throws PackageRefused when it is too large, or nothing
    public Arrived take(InputStream bytes) throws IOException, PackageRefused {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "arriving-", ".part");
        try (var digesting = new DigestInputStream(bytes, Sha256.newDigest());
                var out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            var size = 0L;
            for (var read = digesting.read(chunk); read >= 0; read = digesting.read(chunk)) {
                size += read;
                if (size > largest) {
                    throw new PackageRefused(Reason.TOO_LARGE);
                }
                out.write(chunk, 0, read);
            }
            if (size == 0) {
                throw new PackageRefused(Reason.EMPTY);
            }
            return new Arrived(file, Sha256.ofBytes(digesting.getMessageDigest().digest()), size);
        } catch (IOException | PackageRefused failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    public void keep(Arrived arrived) throws IOException {
        var place = place(arrived.digest());
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Where a package lies, whether it is there or not.
    public Path place(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }
}
