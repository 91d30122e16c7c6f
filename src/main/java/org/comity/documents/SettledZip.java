package org.comity.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A packed file without the moment it was packed in, so that the same content is the same file.
final class SettledZip {

    /// The first day that the format can tell.
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SettledZip() {}

    static byte[] of(byte[] packed) throws IOException {
        var settled = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed));
                var out = new ZipOutputStream(settled)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(ANY_TIME);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return settled.toByteArray();
    }
}
