package org.comity.audit.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Where the directory of an archive is and what it holds, as the very last bytes of the file say it.
record ArchiveEnd(long files, long directoryAt, long directorySize) {

    private static final int WHOLE = ArchivedFile.END_BYTES + ArchivedFile.LOCATOR_BYTES + ArchivedFile.END64_BYTES;

    /// @throws UnreadableProof when the file does not end as a package of this form does
    static ArchiveEnd of(ForeignBytes bytes, ArchiveForm form) throws IOException {
        var length = bytes.length();
        if (length > form.mostBytes()) {
            throw new UnreadableProof(
                    "A package has at most " + form.mostBytes() + " bytes, this has " + length + ": it is not read");
        }
        if (length < ArchivedFile.END_BYTES) {
            throw new UnreadableProof("The file is cut short: it has no end of an archive");
        }
        var tail = (int) Math.min(length, WHOLE);
        var last = bytes.read(length - tail, tail);
        var end = read(last);
        if (end.files > form.mostFiles()) {
            throw new UnreadableProof("A package has at most " + form.mostFiles()
                    + " files, the end of the archive says it has " + end.files + ": it is not read");
        }
        if (!end.written(last, length)) {
            throw new UnreadableProof("The end of the archive was altered, something was put before or behind it, or"
                    + " the file is no package as a node writes it: use it as it was downloaded");
        }
        if (end.directorySize > form.mostOfDirectory()) {
            throw new UnreadableProof(
                    "The directory of the archive is longer than that of any package: it is not read");
        }
        return end;
    }

    /// Whether a file of this length ends with the very bytes that say this.
    private boolean written(byte[] last, long length) {
        if (files < 0 || directoryAt < 0 || directorySize < 0 || directoryAt > length || directorySize > length) {
            return false;
        }
        var written = ArchivedFile.end((int) files, directoryAt, directorySize);
        return written.length <= last.length
                && directoryAt + directorySize + written.length == length
                && Arrays.equals(last, last.length - written.length, last.length, written, 0, written.length);
    }

    private static ArchiveEnd read(byte[] last) {
        var all = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        var at = last.length - ArchivedFile.END_BYTES;
        if (all.getInt(at) != ArchivedFile.END_SIGNATURE) {
            throw new UnreadableProof("The end of the archive is not where it should be: the file was cut short,"
                    + " something was put behind it, or its end was altered");
        }
        var end = new ArchiveEnd(
                all.getShort(at + 10) & 0xffff,
                all.getInt(at + 16) & ArchivedFile.ELSEWHERE,
                all.getInt(at + 12) & ArchivedFile.ELSEWHERE);
        var far = end.directoryAt == ArchivedFile.ELSEWHERE || end.directorySize == ArchivedFile.ELSEWHERE;
        if (!far || last.length < WHOLE) {
            return end;
        }
        // ZIP64: the locator that should point here is compared with all else afterwards.
        return new ArchiveEnd(all.getLong(32), all.getLong(48), all.getLong(40));
    }
}
