package org.comity.offline.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.vocabulary.Sha256;
import org.springframework.util.FileSystemUtils;

/// A snapshot ready to be handed out, in a folder that is the node's own (mode 0700) and goes when it is closed.
///
/// @param archive the ZIP file
/// @param manifest the digest of what was signed
public record PackedSnapshot(String serial, Path folder, Path archive, Sha256 manifest) implements AutoCloseable {

    public String fileName() {
        return "comity-contacts-" + serial + ".zip";
    }

    public long size() throws IOException {
        return Files.size(archive);
    }

    public void writeTo(OutputStream out) throws IOException {
        Files.copy(archive, out);
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
