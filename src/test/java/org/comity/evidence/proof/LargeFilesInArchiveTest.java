package org.comity.evidence.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.comity.audit.proof.ArchivedFile;
import org.comity.audit.proof.StrictArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The numbers of ZIP64, where a file has more than four gigabytes and another begins behind it: a file with a hole
/// in it, so that nobody waits for its bytes. `comity bench evidence` writes and checks them all.
class LargeFilesInArchiveTest {

    private static final long SIZE = (1L << 32) + 5;
    private static final int STAMP = ArchivedFile.stamp(Instant.parse("2026-11-26T12:30:07Z"));
    private static final String LARGE = "data/00000000-0000-4000-8000-000000000001";
    private static final String BEHIND = "data/00000000-0000-4000-8000-000000000002";
    private static final byte[] NOTE = "behind it".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFileOfMoreThanFourGigabytesAndTheOneBehindItAreFoundWhereTheyAre() throws Exception {
        var file = folder.resolve("large.zip");
        var large = new ArchivedFile(LARGE, SIZE, 0, STAMP);
        var behind = new ArchivedFile(BEHIND, NOTE.length, checksum(), STAMP);
        write(file, large, behind);

        try (var archive = StrictArchive.open(file, PackageNames.ARCHIVE)) {
            assertThat(archive.names()).contains(LARGE, BEHIND);
            var last = Objects.requireNonNull(archive.place(BEHIND));
            assertThat(Objects.requireNonNull(archive.place(LARGE)).file()).isEqualTo(large);
            assertThat(last.at()).isGreaterThan(SIZE);
            assertThat(archive.content(last, NOTE.length)).isEqualTo(NOTE);
            assertThat(archive.measure(last).checksumFits()).isTrue();
        }
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry(LARGE).getSize()).isEqualTo(SIZE);
            assertThat(zip.getInputStream(zip.getEntry(BEHIND)).readAllBytes()).isEqualTo(NOTE);
        }
    }

    private static void write(Path path, ArchivedFile large, ArchivedFile behind) throws Exception {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(large.header());
            file.seek(file.getFilePointer() + SIZE);
            var second = file.getFilePointer();
            file.write(behind.header());
            file.write(NOTE);
            var directory = file.getFilePointer();
            file.write(large.line(0));
            file.write(behind.line(second));
            file.write(ArchivedFile.end(2, directory, file.getFilePointer() - directory));
        }
    }

    private static int checksum() {
        var crc = new CRC32();
        crc.update(NOTE);
        return (int) crc.getValue();
    }
}
