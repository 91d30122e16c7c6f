package org.comity.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.comity.vocabulary.Sha256;

/// Pages as they were made for whoever is not signed in, by address: those last asked for, as many as there is
/// room for.
final class KeptPages {

    private static final int LONGEST_ADDRESS = 500;

    private final long room;
    private final Map<String, Kept> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    /// One page, ready to send.
    ///
    /// @param mark changes with what the page says
    /// @param packed empty until somebody asks for it: packing costs more than the rest of a page
    record Kept(List<Object> state, String mark, byte[] plain, Optional<byte[]> packed) {

        static Kept of(List<Object> state, byte[] page) {
            // A weak one: packed and plain say the same.
            var mark = "W/\"" + Sha256.of(page).hex().substring(0, 24) + "\"";
            return new Kept(state, mark, page, Optional.empty());
        }

        Kept pack() {
            return new Kept(state, mark, plain, Optional.of(gzip(plain)));
        }

        private static byte[] gzip(byte[] page) {
            var packed = new ByteArrayOutputStream(page.length / 4);
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(page);
            } catch (IOException neverInMemory) {
                throw new UncheckedIOException(neverInMemory);
            }
            return packed.toByteArray();
        }

        private long bytes() {
            return plain.length + (long) packed.map(bytes -> bytes.length).orElse(0);
        }
    }

    /// @param room in bytes
    KeptPages(long room) {
        this.room = room;
    }

    /// The page of an address, if it was made for this very state.
    synchronized Optional<Kept> find(String address, List<Object> state) {
        return Optional.ofNullable(pages.get(address))
                .filter(kept -> kept.state().equals(state));
    }

    synchronized void keep(String address, Kept page) {
        if (address.length() > LONGEST_ADDRESS || page.bytes() > room) {
            return;
        }
        taken += page.bytes();
        var before = pages.put(address, page);
        taken -= before == null ? 0 : before.bytes();
        var oldest = pages.values().iterator();
        while (taken > room) {
            taken -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
