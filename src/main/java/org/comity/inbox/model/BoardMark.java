package org.comity.inbox.model;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sha256;

/// Tells two states of a reader's board apart: a digest of every row on it, and of which envelopes there are. It
/// says nothing to anybody else, and nothing is missed that another transaction had stamped before it was there
/// to be seen.
public final class BoardMark {

    private BoardMark() {}

    /// @param envelopes of requests under TLP:RED that the reader does not work on
    public static String of(List<BoardPart> parts, Collection<RequestId> envelopes) {
        var seen = new StringBuilder();
        for (var part : parts) {
            seen.append(part.section()).append('\n');
            part.rows().forEach(row -> seen.append(row).append('\n'));
        }
        envelopes.stream()
                .map(RequestId::toString)
                .sorted()
                .forEach(id -> seen.append(id).append('\n'));
        return Sha256.of(seen.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
