package org.comity.media.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.library.CitationStyle;
import org.comity.media.Item;
import org.comity.media.model.CitingItem;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;

/// Cites items, to the second where one is named.
public class Citing {

    private final NodeSettings node;
    private final Clock clock;

    public Citing(NodeSettings node, Clock clock) {
        this.node = node;
        this.clock = clock;
    }

    public String cite(Item item, CitationStyle style, Language language, Optional<Long> second) {
        var page = node.address("/" + language.code() + item.path()).toString();
        var address = second.map(at -> page + "?t=" + at + "#t" + at).orElse(page);
        return new CitingItem(item, language.code(), address, second, LocalDate.now(clock)).in(style);
    }
}
