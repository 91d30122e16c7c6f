package org.comity.audit.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Reads a package somebody handed over. The bytes are foreign: only the one form that [ArchivedFile] describes is
/// read, and of that only what its [ArchiveForm] has room for. Nothing is unpacked to a disk, and no more than the
/// directory and what is asked for is held in memory.
public final class StrictArchive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /// @param at where its bytes begin
    public record Place(ArchivedFile file, long at) {}

    /// The digest of a file, and whether its bytes have the checksum that stands beside its name.
    public record Measured(Sha256 digest, boolean checksumFits) {}

    private final ForeignBytes bytes;
    private final Map<String, Place> places;

    private StrictArchive(ForeignBytes bytes, Map<String, Place> places) {
        this.bytes = bytes;
        this.places = places;
    }

    /// @throws UnreadableProof when it is no package of this form, or one made to do harm
    /// @throws AlteredFile when the archive contradicts itself, naming the file where it does
    public static StrictArchive open(Path file, ArchiveForm form) throws IOException {
        var bytes = new ForeignBytes(file);
        try {
            return new StrictArchive(bytes, new ArchiveDirectory(bytes, form).places());
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    /// In the order in which they stand.
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /// In the order in which they stand.
    public List<String> names() {
        return List.copyOf(places.keySet());
    }

    public @Nullable Place place(String name) {
        return places.get(name);
    }

    /// A small file, whole.
    public byte[] content(Place place, int most) throws IOException {
        if (place.file().size() > most) {
            throw new UnreadableProof(place.file().name() + " has at most " + most + " bytes in a package");
        }
        return bytes.read(place.at(), (int) place.file().size());
    }

    /// Reads a file of any size, piece by piece.
    public Measured measure(Place place) throws IOException {
        var digest = Sha256.newDigest();
        var checksum = new CRC32();
        var buffer = new byte[BUFFER];
        var end = place.at() + place.file().size();
        for (var at = place.at(); at < end; ) {
            var got = bytes.read(at, buffer, end - at);
            if (got < 0) {
                throw new UnreadableProof(
                        "The archive ends in the middle of " + place.file().name());
            }
            digest.update(buffer, 0, got);
            checksum.update(buffer, 0, got);
            at += got;
        }
        return new Measured(
                Sha256.ofBytes(digest.digest()),
                (int) checksum.getValue() == place.file().crc());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
