package org.comity.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Bits, bytes and files of the archive: changed, cut, added, left out, or in another order.
final class AlterationsOfTheArchive extends Alterations {

    private static final int FLIPS_OF_CONTENT = 24;
    private static final int FLIPS_OF_HEADER = 10;
    private static final int FLIPS_OF_LINE = 12;
    private static final int CUTS = 40;

    private final Random random = new Random(20261126);

    AlterationsOfTheArchive(APackage made, byte[] right) throws IOException {
        super(made, right);
    }

    @Override
    void alter() {
        flips();
        contents();
        entries();
        around();
    }

    /// Every region of the file: headers, contents, directory and end.
    private void flips() {
        for (var region : Repacked.of(files).regions) {
            var named = region.name().startsWith("META-INF/") ? "" : spoken(region.name());
            spread(region.content(), region.end(), FLIPS_OF_CONTENT, "content of " + region.name(), named);
            spread(region.header(), region.content(), FLIPS_OF_HEADER, "header of " + region.name(), region.name());
            spread(region.line(), region.lineEnd(), FLIPS_OF_LINE, "line of " + region.name(), region.name());
        }
        spread(right.length - 22, right.length, 22, "end", "end of the archive|has at most|belong to none|directory");
    }

    private void spread(int from, int to, int flips, String what, String says) {
        var length = to - from;
        for (var i = 0; i < Math.min(flips, length); i++) {
            var step = length / (double) Math.min(flips, length);
            var at = from + (int) (i * step) + random.nextInt(Math.max(1, (int) step));
            var copy = right.clone();
            copy[at] ^= (byte) (1 << random.nextInt(8));
            add(what + ", byte " + at, copy, says);
        }
    }

    /// One file in an archive that is right otherwise: no checksum gives it away.
    private void contents() {
        for (var name : files.keySet()) {
            var content = content(name);
            for (var i = 0; i < 8; i++) {
                var copy = content.clone();
                copy[copy.length * i / 8] ^= (byte) (1 << random.nextInt(8));
                repacked(name + " with another byte", name, copy);
            }
            repacked(name + " shorter", name, Arrays.copyOf(content, content.length - 1));
            repacked(name + " longer", name, Arrays.copyOf(content, content.length + 1));
            repacked(name + " empty", name, new byte[0]);
        }
    }

    private void entries() {
        var all = List.copyOf(files.entrySet());
        for (var at = 0; at < all.size(); at++) {
            var name = all.get(at).getKey();
            var without = new ArrayList<>(all);
            without.remove(at);
            add(name + " missing", Repacked.of(without), spoken(name) + "( is|,) ?missing|mimetype should");
            var twice = new ArrayList<>(all);
            twice.add(all.get(at));
            add(name + " twice", Repacked.of(twice), "two files named " + name);
            for (var other = at + 1; other < all.size(); other++) {
                var swapped = new ArrayList<>(all);
                Collections.swap(swapped, at, other);
                add(name + " after another", Repacked.of(swapped), "stands where .* should: the order was changed");
            }
        }
        for (var name : List.of("data/" + UUID.randomUUID(), "receipts/00003.json", "receipts/00009.json")) {
            added(name, name + " was added");
        }
        for (var name :
                List.of("../evil", "data/../../evil", "/etc/passwd", "data/x.exe", "INDEX.HTML", "meta-inf/x", "")) {
            added(name, "no file of a package is called so");
        }
        var renamed = new ArrayList<>(all);
        renamed.set(
                all.size() - 1,
                Map.entry("data/" + UUID.randomUUID(), all.getLast().getValue()));
        add("last renamed", Repacked.of(renamed), "file 3, .*, is missing");
    }

    private void added(String name, String says) {
        var more = new ArrayList<>(List.copyOf(files.entrySet()));
        more.add(Map.entry(name, new byte[] {'{', '}'}));
        add("added " + name, Repacked.of(more), says);
    }

    private void around() {
        for (var i = 1; i <= CUTS; i++) {
            add("cut " + i, Arrays.copyOf(right, (int) ((long) right.length * i / (CUTS + 1))), "cut short|end");
        }
        for (var length : new int[] {1, 2, 21, 22, 23, 100, 1_000}) {
            add("behind " + length, Arrays.copyOf(right, right.length + length), "behind it");
            var before = new byte[right.length + length];
            System.arraycopy(right, 0, before, length, right.length);
            add("before " + length, before, "put before");
            var tail = new byte[length];
            random.nextBytes(tail);
            add("cut by " + length, Arrays.copyOf(right, right.length - length), "end of the archive");
        }
    }
}
