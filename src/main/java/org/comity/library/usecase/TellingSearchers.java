package org.comity.library.usecase;

import java.time.Clock;
import java.util.HashMap;
import org.comity.identity.PersonId;
import org.comity.library.LibraryEvent;
import org.comity.library.PublishedRange;
import org.comity.library.SearchPace;
import org.comity.library.model.ShelfFilter;
import org.comity.library.store.SearchStore;
import org.comity.node.NodeSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Finds whose saved searches find something of what was published. As many questions to the database for a thousand
/// people as for one, and none of them while somebody publishes; the same question of several is looked up once.
public class TellingSearchers {

    private final SearchStore store;
    private final CurrentLibrary library;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final boolean fictional;
    private final Clock clock;

    public TellingSearchers(
            SearchStore store,
            CurrentLibrary library,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            NodeSettings node,
            Clock clock) {
        this.store = store;
        this.library = library;
        this.transactions = transactions;
        this.events = events;
        this.fictional = node.demonstration();
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    public void look() {
        while (Boolean.TRUE.equals(transactions.execute(_ -> round()))) {
            // Each round is a transaction of its own: told, or looked at again.
        }
    }

    /// @return whether there may be more
    private boolean round() {
        var untold = store.takeUntold(fictional);
        untold.ifPresent(this::tell);
        return untold.isPresent();
    }

    private void tell(PublishedRange range) {
        var ids = store.published(range, fictional);
        library.look();
        var shelf = library.shelf();
        var found = new HashMap<ShelfFilter, Boolean>();
        var people = new HashMap<PersonId, SearchPace>();
        store.eachToldOf((person, search) -> {
            if (found.computeIfAbsent(
                    search.filter(), filter -> !shelf.among(ids, filter).isEmpty())) {
                people.merge(person, search.pace(), TellingSearchers::sooner);
            }
        });
        if (!people.isEmpty()) {
            events.publishEvent(new LibraryEvent.Found(range, people, clock.instant()));
        }
    }

    private static SearchPace sooner(SearchPace one, SearchPace other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
