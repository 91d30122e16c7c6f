package org.comity.inbox.usecase;

import java.util.LinkedHashSet;
import java.util.List;
import org.comity.inbox.store.CaseRows;
import org.comity.requests.Correspondence;
import org.comity.requests.Passage;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes what is written about a request findable, in the transaction in which it is written: for each side that has
/// the request on its board, and of what that side reads alone. What is written later adds its own words, and nothing
/// that was written before is opened for it.
public class IndexingLetters {

    private final Correspondence correspondence;
    private final CaseRows rows;
    private final IndexingWords indexing;

    public IndexingLetters(Correspondence correspondence, CaseRows rows, IndexingWords indexing) {
        this.correspondence = correspondence;
        this.rows = rows;
        this.indexing = indexing;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Written event) {
        add(event.id(), correspondence.at(event.id(), event.entry()));
    }

    /// All that was ever written, for whoever has the request on their board.
    void all(RequestId id) {
        add(id, correspondence.of(id));
    }

    /// The same for a side that has the request on its board for the first time. Whatever was written before is found
    /// by somebody already; of most requests that is nothing, and then nothing is opened.
    void before(RequestId id) {
        if (indexing.letters(id)) {
            all(id);
        }
    }

    private void add(RequestId id, List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        for (var row : rows.of(id)) {
            var texts = new LinkedHashSet<String>();
            passages.stream()
                    .filter(passage -> passage.readers().contains(row.side()))
                    .forEach(passage -> texts.addAll(passage.words().reveal()));
            if (!texts.isEmpty()) {
                indexing.add(row, id, texts);
            }
        }
    }
}
