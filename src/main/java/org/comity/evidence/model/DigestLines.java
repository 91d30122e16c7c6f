package org.comity.evidence.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.vocabulary.Sha256;

/// Digests as `comity digest` and sha256sum print them, a line for each file: 64 hexadecimal digits, two spaces, a
/// name. Lines that begin with # say nothing.
///
/// @param unreadable numbers of the lines that are none, from 1
public record DigestLines(Map<String, Set<Sha256>> named, List<Integer> unreadable) {

    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{64}) [ *](.+)");

    public DigestLines {
        named = Map.copyOf(named);
        unreadable = List.copyOf(unreadable);
    }

    /// Reads what somebody pasted; nothing of it is refused here.
    public static DigestLines read(String text) {
        var named = new HashMap<String, Set<Sha256>>();
        var unreadable = new ArrayList<Integer>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var found = LINE.matcher(line.strip());
            if (found.matches()) {
                named.computeIfAbsent(withoutFolders(found.group(2)), _ -> new HashSet<>())
                        .add(Sha256.ofHex(found.group(1)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                unreadable.add(number);
            }
        }
        return new DigestLines(named, unreadable);
    }

    /// Of a file by its name without folders; empty when none is given, and when there are several.
    public Optional<Sha256> of(String name) {
        var digests = named.getOrDefault(name, Set.of());
        return digests.size() == 1 ? digests.stream().findFirst() : Optional.empty();
    }

    private static String withoutFolders(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
