package org.comity.evidence.usecase;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.vocabulary.Sha256;

/// A file's bytes, digested while they are read: the last of them come only if all are what the manifest says,
/// so that nobody holds a whole file that is another.
final class ProvenBytes extends FilterInputStream {

    private final Part part;
    private final MessageDigest digest = Sha256.newDigest();
    private long read;

    ProvenBytes(InputStream bytes, Part part) {
        super(bytes);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /// @throws IOException when the bytes are not those of the manifest
    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var got = super.read(into, from, most);
        if (got < 0) {
            require(read == part.size());
            return got;
        }
        digest.update(into, from, got);
        var before = read;
        read += got;
        require(read <= part.size());
        if (got > 0 && before < part.size() && read == part.size()) {
            require(Sha256.ofBytes(digest.digest()).equals(part.sha256()));
        }
        return got;
    }

    /// Bytes that nobody read would not be digested.
    @Override
    public long skip(long most) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void require(boolean same) throws IOException {
        if (!same) {
            throw new IOException("The file " + part.id() + " is no longer what the manifest says");
        }
    }
}
