package org.comity.audit.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The bytes of a bundle: entries one after the other, each with its length before it in two big-endian bytes.
public final class EntryBundle {

    private EntryBundle() {}

    public static byte[] write(List<LogEntry> entries) {
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries) {
            var bytes = entry.bytes();
            bundle.write(bytes.length >> 8);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
        }
        return bundle.toByteArray();
    }

    /// The entries as they are, whatever they say.
    ///
    /// @throws UnreadableProof naming the entry at which the bundle breaks off
    static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            var length = rest.remaining() < Short.BYTES ? Integer.MAX_VALUE : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new UnreadableProof("entry " + entries.size() + " is cut off or its length was altered");
            }
            var entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
