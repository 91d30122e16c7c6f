package org.comity.evidence.usecase;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.comity.evidence.EvidenceSettings;
import org.comity.vault.UsableSpace;

/// Whether the disk has room for more evidence. A reserve is left: the database and the record lie on the
/// same disk, and a node whose disk is full can write down nothing at all.
public class RoomOnDisk {

    /// After so many bytes of one upload the disk is asked again.
    private static final long ASKED_AFTER = 64L << 20;

    /// The reserve was reached while bytes arrived.
    static final class Gone extends IOException {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("The disk has only its reserve left");
        }
    }

    private final UsableSpace disk;
    private final EvidenceSettings settings;

    public RoomOnDisk(UsableSpace disk, EvidenceSettings settings) {
        this.disk = disk;
        this.settings = settings;
    }

    /// Whether there is more than the reserve.
    boolean left() {
        return disk.bytes() > settings.diskReserve().toBytes();
    }

    /// The same bytes, which end with [Gone] once there is no room left.
    InputStream whileLeft(InputStream bytes) {
        return new FilterInputStream(bytes) {
            private long since;

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                if (since >= ASKED_AFTER) {
                    since = 0;
                    if (!left()) {
                        throw new Gone();
                    }
                }
                var read = super.read(into, from, most);
                since += Math.max(0, read);
                return read;
            }
        };
    }
}
