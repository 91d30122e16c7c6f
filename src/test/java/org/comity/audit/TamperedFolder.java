package org.comity.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An exported log whose files are altered in a way drawn from a seed, and put back.
final class TamperedFolder {

    private static final int LEAF = 2 + "comity-entry/1 ".length() + 64 + 1;
    private static final int HASH = 32;

    private final Path folder;
    private final Map<String, byte[]> right;
    private final List<Map<String, byte[]>> earlier;
    private final Random random;

    /// @param earlier the same log at earlier sizes
    TamperedFolder(Path folder, List<Path> earlier, Random random) throws IOException {
        this.folder = folder;
        this.right = read(folder);
        this.earlier = new ArrayList<>();
        for (var older : earlier) {
            this.earlier.add(read(older));
        }
        this.random = random;
    }

    /// @return what was done, with the file it was done to
    String tamper() throws IOException {
        var names = List.copyOf(right.keySet());
        while (true) {
            var name = names.get(random.nextInt(names.size()));
            var kind = random.nextInt(7);
            var done = kind == 6
                    ? rollBack()
                    : switch (kind) {
                        case 0 -> put("change", name, changed(bytes(name)));
                        case 1 -> put("delete", name, null);
                        case 2 -> put("insert into", name, inserted(bytes(name)));
                        case 3 -> put("insert file", "tile/0/" + (500 + random.nextInt(400)), new byte[HASH * 256]);
                        case 4 -> put("reorder", name, reordered(name, bytes(name)));
                        default -> put("truncate", name, truncated(bytes(name)));
                    };
            if (!done.isEmpty()) {
                return done;
            }
        }
    }

    private byte[] changed(byte[] bytes) {
        var changed = bytes.clone();
        changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private byte[] inserted(byte[] bytes) {
        var more = new byte[1 + random.nextInt(40)];
        random.nextBytes(more);
        var at = random.nextInt(bytes.length + 1);
        var all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }

    private byte[] truncated(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] reordered(String name, byte[] bytes) {
        if (name.startsWith("tile/entries/")) {
            return swapped(bytes, LEAF);
        }
        if (name.startsWith("tile/") || name.startsWith("nodes/")) {
            return swapped(bytes, HASH);
        }
        if (name.equals("contents")) {
            return bytes;
        }
        var lines = new ArrayList<>(List.of(new String(bytes, ISO_8859_1).split("\n", -1)));
        var last = lines.removeLast();
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return (String.join("\n", lines) + "\n" + last).getBytes(ISO_8859_1);
    }

    private byte[] swapped(byte[] bytes, int width) {
        var swapped = bytes.clone();
        var one = random.nextInt(bytes.length / width) * width;
        var other = random.nextInt(bytes.length / width) * width;
        System.arraycopy(bytes, one, swapped, other, width);
        System.arraycopy(bytes, other, swapped, one, width);
        return swapped;
    }

    private byte[] bytes(String name) {
        return Objects.requireNonNull(right.get(name), name);
    }

    private String put(String kind, String name, byte @Nullable [] bytes) throws IOException {
        var file = folder.resolve(name);
        if (bytes == null) {
            Files.delete(file);
        } else {
            if (Arrays.equals(bytes, right.get(name))) {
                return "";
            }
            Files.write(file, bytes);
        }
        return kind + " " + name;
    }

    private String rollBack() throws IOException {
        var older = earlier.get(random.nextInt(earlier.size()));
        if (random.nextBoolean()) {
            Files.write(folder.resolve("checkpoint"), Objects.requireNonNull(older.get("checkpoint")));
            return "roll back checkpoint";
        }
        clear();
        write(older);
        return "roll back everything";
    }

    /// Puts everything back as it was exported.
    void restore() throws IOException {
        if (!same()) {
            clear();
            write(right);
        }
    }

    private boolean same() throws IOException {
        var now = read(folder);
        return now.keySet().equals(right.keySet())
                && now.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), right.get(file.getKey())));
    }

    private void clear() throws IOException {
        for (var name : read(folder).keySet()) {
            Files.delete(folder.resolve(name));
        }
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).resolveSibling("."));
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var found = new TreeMap<String, byte[]>();
            for (var file : files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new))) {
                found.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return found;
        }
    }
}
