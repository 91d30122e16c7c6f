package org.comity.evidence.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.comity.audit.proof.UnreadableProof;

/// Where the directory of an archive is and what it holds, as the very last bytes of the file say it.
record ArchiveEnd(long files, long directoryAt, long directorySize) {

    private static final int WHOLE = PackedFile.END_BYTES + PackedFile.LOCATOR_BYTES + PackedFile.END64_BYTES;

    /// @throws UnreadableProof when the file does not end as a package does
    static ArchiveEnd of(RandomAccessFile bytes) throws IOException {
        var length = bytes.length();
        if (length < PackedFile.END_BYTES) {
            throw new UnreadableProof("The file is cut short: it has no end of an archive");
        }
        var last = new byte[(int) Math.min(length, WHOLE)];
        bytes.seek(length - last.length);
        bytes.readFully(last);
        var end = read(last);
        if (end.files > PackageNames.MOST_ENTRIES) {
            throw new UnreadableProof("A package has at most " + PackageNames.MOST_ENTRIES
                    + " files in it, the end of the archive says it has " + end.files + ": it is not read");
        }
        var written = end.files < 0 || end.directoryAt < 0 || end.directorySize < 0
                ? new byte[0]
                : PackedFile.end((int) end.files, end.directoryAt, end.directorySize);
        if (written.length == 0
                || written.length > last.length
                || end.directoryAt > length
                || end.directorySize > length
                || end.directoryAt + end.directorySize + written.length != length
                || !Arrays.equals(last, last.length - written.length, last.length, written, 0, written.length)) {
            throw new UnreadableProof(
                    "The end of the archive was altered, something was put before or behind it, or the"
                            + " file is no package as a node writes it: use it as it was downloaded");
        }
        return end;
    }

    private static ArchiveEnd read(byte[] last) {
        var all = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        var at = last.length - PackedFile.END_BYTES;
        if (all.getInt(at) != PackedFile.END_SIGNATURE) {
            throw new UnreadableProof("The end of the archive is not where it should be: the file was cut short,"
                    + " something was put behind it, or its end was altered");
        }
        var end = new ArchiveEnd(
                all.getShort(at + 10) & 0xffff,
                all.getInt(at + 16) & PackedFile.ELSEWHERE,
                all.getInt(at + 12) & PackedFile.ELSEWHERE);
        var far = end.directoryAt == PackedFile.ELSEWHERE || end.directorySize == PackedFile.ELSEWHERE;
        if (!far || last.length < WHOLE) {
            return end;
        }
        // ZIP64: the locator that should point here is compared with all else afterwards.
        return new ArchiveEnd(all.getLong(32), all.getLong(48), all.getLong(40));
    }
}
