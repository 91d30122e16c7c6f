package org.comity.evidence.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.evidence.EvidenceSettings;
import org.comity.evidence.PackageId;
import org.comity.evidence.store.FileStore;
import org.comity.evidence.usecase.AnnouncingFile.Announcement;
import org.comity.identity.Directory;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.comity.testing.OpenedPackages;
import org.comity.vault.SealedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/// A package takes so many files and so many bytes, and says which was too much.
@NodeTest
class EvidenceLimitsTest {

    private static final DataSize RESERVE = DataSize.ofGigabytes(1);

    @Autowired
    private OpenedPackages packages;

    @Autowired
    private Directory directory;

    @Autowired
    private FileStore files;

    @Autowired
    private SealedFiles sealed;

    @Autowired
    private TransactionOperations transaction;

    private PackageId open;

    @BeforeEach
    void open() {
        open = packages.openTo(Lisbon.officer(directory));
    }

    @Test
    void ofAHundredThousandSmallFilesOneTooManyIsRefusedWithTheLimit() {
        var announcing = announcing(settings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)));
        for (var number = 1; number <= 20; number++) {
            assertThat(announce(announcing, "small-" + number, 1)).isInstanceOf(FileOutcome.Done.class);
        }

        assertThat(announce(announcing, "small-21", 1)).isEqualTo(new FileOutcome.TooMany(20));
        assertThat(files.of(open, packages.key(open)))
                .extracting(file -> file.number())
                .startsWith(1, 2)
                .hasSize(20);
    }

    @Test
    void aPackageIsFullWhenWhatWasAnnouncedFillsIt() {
        var announcing = announcing(settings(DataSize.ofKilobytes(8), DataSize.ofKilobytes(10)));

        assertThat(announce(announcing, "a", 8 * 1024)).isInstanceOf(FileOutcome.Done.class);
        assertThat(announce(announcing, "b", 8 * 1024)).isEqualTo(new FileOutcome.PackageFull(2 * 1024));
        assertThat(announce(announcing, "c", 8 * 1024 + 1)).isEqualTo(new FileOutcome.TooLarge(8 * 1024));
        assertThat(announce(announcing, "d", 2 * 1024)).isInstanceOf(FileOutcome.Done.class);
    }

    private FileOutcome announce(AnnouncingFile announcing, String name, long size) {
        return announcing.announce(
                open, Lisbon.officer(directory), new Announcement(name, "text/plain", size, Optional.empty()));
    }

    /// Bytes of one upload that arrive while others fill the disk: it ends, and what arrived stays as it
    /// is.
    @Test
    void anUploadEndsOnceOnlyTheReserveIsLeft() throws IOException {
        var usable = new AtomicLong(RESERVE.toBytes() + 1);
        var room = new RoomOnDisk(usable::get, settings(DataSize.ofGigabytes(1), DataSize.ofGigabytes(1)));
        assertThat(room.left()).isTrue();
        var buffer = new byte[1 << 20];
        try (var bytes = room.whileLeft(new Endless())) {
            assertThat(bytes.readNBytes(buffer, 0, buffer.length)).isEqualTo(buffer.length);
            usable.set(RESERVE.toBytes());
            assertThat(room.left()).isFalse();
            assertThatThrownBy(() -> {
                        for (var piece = 0; piece < 64; piece++) {
                            bytes.readNBytes(buffer, 0, buffer.length);
                        }
                    })
                    .isInstanceOf(RoomOnDisk.Gone.class);
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return most;
        }
    }

    private static EvidenceSettings settings(DataSize file, DataSize together) {
        return new EvidenceSettings(20, file, together, RESERVE);
    }

    private AnnouncingFile announcing(EvidenceSettings settings) {
        var room = new RoomOnDisk(() -> Long.MAX_VALUE, settings);
        return new AnnouncingFile(packages, files, sealed, room, settings, transaction, Clock.systemUTC());
    }
}
