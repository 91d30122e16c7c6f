package org.comity.vocabulary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// A secret kept outside the database, in a file that only this node's own user may read (mode 0600).
///
/// @param path where the file is, or will be
public record KeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    /// What the file holds; empty while there is no file.
    ///
    /// @throws KeyRefused when other users of the machine may read it, or it cannot be read
    public Optional<byte[]> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            refuseWhenOthersMayRead();
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new KeyRefused("The key file " + path + " cannot be read: check its owner.", unreadable);
        }
    }

    /// Writes the file, whole and on disk before this returns; an existing file is never overwritten.
    ///
    /// @throws KeyRefused when the file exists already or the folder cannot be written
    public void create(byte[] content) {
        try {
            makeFolder();
            var draft = Files.createTempFile(folder(), path.getFileName() + ".", ".new", attributes(path, OWNER_ONLY));
            writeThrough(draft, content);
            Files.move(draft, path);
        } catch (FileAlreadyExistsException exists) {
            throw new KeyRefused("The key file " + path + " exists already and is not overwritten.", exists);
        } catch (IOException unwritable) {
            throw new KeyRefused(
                    "The key file " + path + " cannot be written: check the folder and its owner.", unwritable);
        }
    }

    /// Ends this key for ever and puts the other file in its place: the old content is overwritten on disk before the
    /// name changes hands. Cut off in between, it can be done again.
    ///
    /// @throws KeyRefused when a file cannot be written
    public void destroyAndReplaceBy(KeyFile next) {
        try {
            if (Files.exists(path)) {
                writeThrough(path, new byte[Math.toIntExact(Files.size(path))]);
            }
            Files.move(next.path, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new KeyRefused(
                    "The key file " + path + " cannot be replaced: check the folder and its owner.", unwritable);
        }
    }

    /// Overwrites the file on disk and deletes it; nothing happens when there is none.
    ///
    /// @throws KeyRefused when it cannot be written
    public void destroy() {
        try {
            if (Files.exists(path)) {
                writeThrough(path, new byte[Math.toIntExact(Files.size(path))]);
                Files.delete(path);
            }
        } catch (IOException unwritable) {
            throw new KeyRefused("The key file " + path + " cannot be destroyed: check its owner.", unwritable);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder())) {
            var parent = folder().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder(), attributes(path, OWNER_FOLDER));
        }
    }

    private Path folder() {
        var parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new KeyRefused("A key file needs a folder: " + path);
        }
        return parent;
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void refuseWhenOthersMayRead() throws IOException {
        if (!posix(path)) {
            return;
        }
        var granted = Files.getPosixFilePermissions(path);
        if (!OWNER_ONLY.containsAll(granted)) {
            throw new KeyRefused("The key file " + path + " is open to other users of this machine (mode "
                    + PosixFilePermissions.toString(granted) + "): set it to 0600.");
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
