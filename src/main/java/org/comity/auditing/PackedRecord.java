package org.comity.auditing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.audit.LogExport;
import org.springframework.util.FileSystemUtils;

/// The whole record as one ZIP file: unpacked, it is the folder that `comity log verify` checks.
public class PackedRecord {

    private final LogExport export;

    PackedRecord(LogExport export) {
        this.export = export;
    }

    /// Writes the record as it is now. The folder it is gathered in is the node's own (mode 0700) and goes at the end.
    public void writeTo(OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("comity-record-");
        try (var zip = new ZipOutputStream(out)) {
            export.writeTo(folder, LogExport.Extent.EVERYTHING);
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    pack(zip, folder, file);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void pack(ZipOutputStream zip, Path folder, Path file) throws IOException {
        zip.putNextEntry(
                new ZipEntry("record/" + folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
