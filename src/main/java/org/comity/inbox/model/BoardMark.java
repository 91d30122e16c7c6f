package org.comity.inbox.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.vocabulary.Sha256;

/// Tells two states of a reader's board apart: a digest of every row on it. It says nothing to anybody
/// else, and nothing is missed that another transaction had stamped before it was there to be seen.
public final class BoardMark {

    private BoardMark() {}

    public static String of(List<BoardPart> parts) {
        var seen = new StringBuilder();
        for (var part : parts) {
            seen.append(part.section()).append('\n');
            part.rows().forEach(row -> seen.append(row).append('\n'));
        }
        return Sha256.of(seen.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
