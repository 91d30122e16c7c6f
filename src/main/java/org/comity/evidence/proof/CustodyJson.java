package org.comity.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// How a link is written where its digest is taken: one line of text a part, each with its length before it, so that no
/// two links read the same.
final class CustodyJson {

    private static final String TITLE = "Comity custody 1";

    private CustodyJson() {}

    static byte[] canonical(CustodyLink link) {
        var text = new StringBuilder(TITLE).append('\n');
        List.of(
                        Integer.toString(link.number()),
                        link.at().toString(),
                        link.act().name(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject().hex(),
                        link.previous().hex(),
                        link.salt())
                .forEach(part -> text.append(part.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(part)
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
