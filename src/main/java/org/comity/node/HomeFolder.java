package org.comity.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The node's home, held by one process at a time.
public final class HomeFolder implements AutoCloseable {

    private static final String LOCK_FILE = "node.lock";

    private final Path path;
    private final FileChannel channel;

    private HomeFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes hold of the folder until closed. If it is not there, it is made, readable by its owner only.
    ///
    /// @throws CannotStart when the folder cannot be made or written, or another node holds it
    public static HomeFolder hold(Path path) {
        make(path);
        try {
            var channel =
                    FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "Another node is running on " + path + ". Stop it, or give --home another folder.");
            }
            return new HomeFolder(path.toRealPath(), channel);
        } catch (IOException refused) {
            throw new CannotStart(
                    "The home folder " + path + " cannot be written. Give --home a folder this account may write.",
                    refused);
        }
    }

    /// A folder that is there already keeps the rights its owner gave it.
    private static void make(Path path) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(path);
            }
        } catch (IOException refused) {
            throw new CannotStart(
                    "The home folder " + path + " cannot be made. Give --home a folder this account may write.",
                    refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
