package org.comity.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.comity.audit.proof.ArchivedFile;
import org.comity.evidence.proof.AsicManifest;
import org.comity.seals.model.SecretKeyOf;
import org.comity.vocabulary.Sha256;

/// An archive put together anew as whoever forges one would: its structure is right, whatever its files are.
final class Repacked {

    /// @param header where its header begins
    /// @param content where its bytes begin
    /// @param line where its line of the directory begins
    record Region(String name, int header, int content, int end, int line, int lineEnd) {}

    final byte[] bytes;
    final List<Region> regions = new ArrayList<>();

    private Repacked(List<Map.Entry<String, byte[]>> entries) {
        var out = new ByteArrayOutputStream();
        var lines = new ByteArrayOutputStream();
        for (var entry : entries) {
            var checksum = new CRC32();
            checksum.update(entry.getValue());
            var file = new ArchivedFile(
                    entry.getKey(),
                    entry.getValue().length,
                    (int) checksum.getValue(),
                    ArchivedFile.stamp(APackage.MADE));
            var at = out.size();
            var line = lines.size();
            lines.writeBytes(file.line(at));
            out.writeBytes(file.header());
            var content = out.size();
            out.writeBytes(entry.getValue());
            regions.add(new Region(entry.getKey(), at, content, out.size(), line, lines.size()));
        }
        var directory = out.size();
        regions.replaceAll(one -> new Region(
                one.name(), one.header(), one.content(), one.end(), directory + one.line(), directory + one.lineEnd()));
        out.writeBytes(lines.toByteArray());
        out.writeBytes(ArchivedFile.end(entries.size(), directory, lines.size()));
        bytes = out.toByteArray();
    }

    static Repacked of(Map<String, byte[]> files) {
        return new Repacked(List.copyOf(files.entrySet()));
    }

    static byte[] of(List<Map.Entry<String, byte[]>> entries) {
        return new Repacked(entries).bytes;
    }

    /// With a new list of everything, and a seal on it.
    static byte[] sealed(Map<String, byte[]> files, SecretKeyOf by) {
        var digests = new LinkedHashMap<String, Sha256>();
        files.forEach((name, content) -> {
            if (!name.matches("mimetype|META-INF/(ASiCManifest\\.xml|signature\\.p7s)")) {
                digests.put(name, Sha256.of(content));
            }
        });
        var copy = new LinkedHashMap<>(files);
        var xml = AsicManifest.whole(digests).toXml();
        copy.put("META-INF/ASiCManifest.xml", xml);
        copy.put("META-INF/signature.p7s", APackage.signature(xml, by));
        return of(copy).bytes;
    }

    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        return ExportedPackageTest.unpacked(archive);
    }
}
